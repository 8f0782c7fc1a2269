<?xml version="1.0" encoding="UTF-8"?>
<!-- night.json: the report of a night for programs. Paths are relative to the output tree. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/2005/xpath-functions"
  xmlns:r="urn:dossier:record:1" exclude-result-prefixes="r">
  <xsl:include href="parts/json.xsl"/>

  <xsl:template match="/"><xsl:apply-templates select="r:night"/></xsl:template>

  <xsl:template match="r:night">
    <map>
      <number key="version">1</number>
      <xsl:apply-templates select="@run | @as-of | @pipeline" mode="string"/>
      <map key="counts"><xsl:apply-templates select="r:counts/@*" mode="number"/></map>
      <map key="conclusions"><xsl:apply-templates select="r:conclusions/@*" mode="number"/></map>
      <array key="cases"><xsl:apply-templates select="r:case"/></array>
      <array key="quarantined"><xsl:apply-templates select="r:quarantined"/></array>
      <array key="waiting"><xsl:apply-templates select="r:waiting"/></array>
      <array key="unchanged"><xsl:for-each select="r:unchanged"><string><xsl:value-of select="@inbox"/></string></xsl:for-each></array>
      <array key="failed"><xsl:apply-templates select="r:failed"/></array>
      <xsl:if test="r:day"><array key="days"><xsl:for-each select="r:day"><map><xsl:apply-templates select="@case | @applicant | @page | @name | @on | @certificate" mode="string"/><xsl:call-template name="texts"><xsl:with-param name="key" select="'title'"/><xsl:with-param name="of" select="r:title"/></xsl:call-template></map></xsl:for-each></array></xsl:if>
      <array key="across"><xsl:apply-templates select="r:across"/></array>
      <array key="top"><xsl:apply-templates select="r:top"/></array>
    </map>
  </xsl:template>

  <xsl:template match="r:case">
    <map>
      <xsl:apply-templates select="@case" mode="string"/>
      <xsl:apply-templates select="@revision" mode="number"/>
      <xsl:apply-templates select="@applicant | @application | @conclusion" mode="string"/>
      <xsl:apply-templates select="@errors | @auditors | @warnings" mode="number"/>
      <xsl:apply-templates select="@received | @page | @bundle | @notice | @inbox" mode="string"/>
      <xsl:apply-templates select="@arrivals" mode="number"/>
      <xsl:if test="r:earlier"><array key="earlier"><xsl:for-each select="r:earlier"><map><xsl:apply-templates select="@revision" mode="number"/><xsl:apply-templates select="@conclusion | @bundle | @notice | @inbox" mode="string"/></map></xsl:for-each></array></xsl:if>
      <array key="scope"><xsl:for-each select="r:item"><map><xsl:apply-templates select="@id | @category | @grade | @conclusion" mode="string"/></map></xsl:for-each></array>
    </map>
  </xsl:template>

  <xsl:template match="r:quarantined | r:waiting | r:failed">
    <map>
      <xsl:apply-templates select="@*" mode="string"/>
      <xsl:call-template name="texts"><xsl:with-param name="key" select="'fact'"/><xsl:with-param name="of" select="r:fact"/></xsl:call-template>
    </map>
  </xsl:template>

  <xsl:template match="r:across">
    <map>
      <xsl:apply-templates select="@*" mode="string"/>
      <xsl:call-template name="texts"><xsl:with-param name="key" select="'fact'"/><xsl:with-param name="of" select="r:fact"/></xsl:call-template>
    </map>
  </xsl:template>

  <xsl:template match="r:top">
    <map>
      <xsl:apply-templates select="@id | @severity" mode="string"/>
      <xsl:apply-templates select="@auditor" mode="boolean"/>
      <xsl:apply-templates select="@count | @cases" mode="number"/>
      <xsl:call-template name="texts"><xsl:with-param name="key" select="'fact'"/><xsl:with-param name="of" select="r:fact"/></xsl:call-template>
    </map>
  </xsl:template>
</xsl:stylesheet>

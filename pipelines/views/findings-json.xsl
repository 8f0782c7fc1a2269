<?xml version="1.0" encoding="UTF-8"?>
<!-- findings.json of a bundle: conclusions and findings of a case, for programs. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/2005/xpath-functions"
  xmlns:r="urn:dossier:record:1" xmlns:str="http://exslt.org/strings" exclude-result-prefixes="r str">
  <xsl:include href="parts/json.xsl"/>

  <xsl:key name="file" match="/r:record/r:inventory/r:file | /r:arrival-report/r:inventory/r:file" use="@id"/>

  <xsl:template match="/"><xsl:apply-templates select="r:record"/></xsl:template>

  <xsl:template match="r:record">
    <map>
      <number key="version">1</number>
      <xsl:apply-templates select="@case" mode="string"/>
      <xsl:apply-templates select="@revision" mode="number"/>
      <xsl:apply-templates select="@scheme" mode="string"/>
      <xsl:apply-templates select="@profile" mode="string"/>
      <xsl:apply-templates select="@outside-profile" mode="boolean"/>
      <xsl:apply-templates select="@received" mode="string"/>
      <xsl:apply-templates select="@as-of" mode="string"/>
      <xsl:apply-templates select="r:identity/@application" mode="string"/>
      <xsl:apply-templates select="r:identity/@applicant" mode="string"/>
      <xsl:apply-templates select="r:identity/@credit-code" mode="string"/>
      <xsl:apply-templates select="r:identity/@phase" mode="string"/>
      <array key="scope">
        <xsl:for-each select="r:scope/r:item">
          <map>
            <xsl:apply-templates select="@id" mode="string"/>
            <xsl:apply-templates select="@category" mode="string"/>
            <xsl:apply-templates select="@sub-type[. != '']" mode="string"/>
            <xsl:apply-templates select="@grade" mode="string"/>
            <xsl:apply-templates select="@conclusion" mode="string"/>
            <xsl:apply-templates select="@errors" mode="number"/>
            <xsl:apply-templates select="@auditors" mode="number"/>
            <xsl:apply-templates select="@warnings" mode="number"/>
            <array key="obligations">
              <xsl:for-each select="r:obligation">
                <map>
                  <xsl:apply-templates select="@id" mode="string"/>
                  <xsl:apply-templates select="@due" mode="string"/>
                  <xsl:call-template name="texts"><xsl:with-param name="key" select="'text'"/><xsl:with-param name="of" select="r:text"/></xsl:call-template>
                </map>
              </xsl:for-each>
            </array>
          </map>
        </xsl:for-each>
      </array>
      <map key="counts"><xsl:apply-templates select="r:findings/@*" mode="number"/></map>
      <array key="findings"><xsl:apply-templates select="r:findings/r:finding"/></array>
    </map>
  </xsl:template>

  <xsl:template match="r:finding">
    <map>
      <xsl:apply-templates select="@n" mode="number"/>
      <xsl:apply-templates select="@id" mode="string"/>
      <xsl:apply-templates select="@key" mode="string"/>
      <xsl:apply-templates select="@severity" mode="string"/>
      <xsl:apply-templates select="@auditor" mode="boolean"/>
      <xsl:apply-templates select="@state" mode="string"/>
      <xsl:apply-templates select="@round" mode="number"/>
      <xsl:apply-templates select="@unlisted" mode="number"/>
      <xsl:apply-templates select="@requirement" mode="string"/>
      <xsl:apply-templates select="@profile" mode="string"/>
      <xsl:if test="r:parameter">
        <map key="thresholds"><xsl:for-each select="r:parameter"><string key="{@name}"><xsl:value-of select="@value"/></string></xsl:for-each></map>
      </xsl:if>
      <array key="scope"><xsl:for-each select="str:tokenize(@scope, ' ')"><string><xsl:value-of select="."/></string></xsl:for-each></array>
      <xsl:if test="@file or @entries">
        <map key="place">
          <xsl:apply-templates select="@file" mode="string"/>
          <xsl:apply-templates select="@entries" mode="string"/>
          <xsl:apply-templates select="@line" mode="number"/>
          <xsl:apply-templates select="@column" mode="number"/>
        </map>
      </xsl:if>
      <xsl:for-each select="key('file', @evidence-file)">
        <map key="evidence">
          <xsl:apply-templates select="@id" mode="string"/>
          <xsl:apply-templates select="@place" mode="string"/>
          <xsl:apply-templates select="@path" mode="string"/>
          <xsl:apply-templates select="@sha256[. != '']" mode="string"/>
        </map>
      </xsl:for-each>
      <xsl:call-template name="texts"><xsl:with-param name="key" select="'fact'"/><xsl:with-param name="of" select="r:fact"/></xsl:call-template>
      <xsl:call-template name="texts"><xsl:with-param name="key" select="'way-out'"/><xsl:with-param name="of" select="r:way-out"/></xsl:call-template>
    </map>
  </xsl:template>
</xsl:stylesheet>

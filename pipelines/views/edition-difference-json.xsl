<?xml version="1.0" encoding="UTF-8"?>
<!-- What differs between two editions as JSON, in W3C's XML form of it. Input: c:difference. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:c="urn:dossier:catalogue:1" exclude-result-prefixes="c" xmlns="http://www.w3.org/2005/xpath-functions">
  <xsl:include href="parts/json.xsl"/>

  <xsl:template match="/"><xsl:apply-templates select="c:difference"/></xsl:template>

  <xsl:template match="c:difference">
    <map>
      <xsl:apply-templates select="c:old | c:new"/>
      <number key="added"><xsl:value-of select="count(c:requirement[@state = 'added'])"/></number>
      <number key="removed"><xsl:value-of select="count(c:requirement[@state = 'removed'])"/></number>
      <number key="changed"><xsl:value-of select="count(c:requirement[@state = 'changed'])"/></number>
      <array key="changes"><xsl:apply-templates select="c:change"/></array>
      <array key="requirements">
        <xsl:for-each select="c:requirement">
          <map>
            <xsl:apply-templates select="@id | @category | @state" mode="string"/>
            <xsl:call-template name="texts"><xsl:with-param name="key" select="'title'"/><xsl:with-param name="of" select="c:title"/></xsl:call-template>
            <array key="changes"><xsl:apply-templates select="c:change"/></array>
          </map>
        </xsl:for-each>
      </array>
    </map>
  </xsl:template>

  <xsl:template match="c:old | c:new">
    <map key="{local-name()}">
      <xsl:apply-templates select="@scheme | @profile | @from | @until" mode="string"/>
      <xsl:call-template name="texts"><xsl:with-param name="key" select="'title'"/><xsl:with-param name="of" select="c:title"/></xsl:call-template>
    </map>
  </xsl:template>

  <xsl:template match="c:change">
    <map>
      <xsl:apply-templates select="@kind | @of" mode="string"/>
      <xsl:call-template name="texts"><xsl:with-param name="key" select="'sentence'"/><xsl:with-param name="of" select="c:sentence"/></xsl:call-template>
      <xsl:call-template name="texts"><xsl:with-param name="key" select="'was'"/><xsl:with-param name="of" select="c:was"/></xsl:call-template>
      <xsl:call-template name="texts"><xsl:with-param name="key" select="'is'"/><xsl:with-param name="of" select="c:is"/></xsl:call-template>
    </map>
  </xsl:template>
</xsl:stylesheet>

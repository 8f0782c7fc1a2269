<?xml version="1.0" encoding="UTF-8"?>
<!-- Requirements as JSON, in W3C's XML form of it. Input: c:edition. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:c="urn:dossier:catalogue:1" xmlns:str="http://exslt.org/strings" exclude-result-prefixes="c str"
  xmlns="http://www.w3.org/2005/xpath-functions">
  <xsl:include href="parts/json.xsl"/>

  <xsl:template match="/"><xsl:apply-templates select="c:edition"/></xsl:template>

  <xsl:template match="c:edition">
    <map>
      <xsl:apply-templates select="@scheme | @profile | @from | @until" mode="string"/>
      <xsl:call-template name="texts"><xsl:with-param name="key" select="'title'"/><xsl:with-param name="of" select="c:title"/></xsl:call-template>
      <array key="categories">
        <xsl:for-each select="c:category">
          <map>
            <xsl:apply-templates select="@code" mode="string"/>
            <xsl:call-template name="texts"><xsl:with-param name="key" select="'title'"/><xsl:with-param name="of" select="c:title"/></xsl:call-template>
          </map>
        </xsl:for-each>
      </array>
      <array key="requirements"><xsl:apply-templates select="c:requirement"/></array>
    </map>
  </xsl:template>

  <xsl:template match="c:requirement">
    <map>
      <xsl:apply-templates select="@id | @clause | @category | @sub-type" mode="string"/>
      <xsl:apply-templates select="@grades" mode="words"/>
      <xsl:apply-templates select="@phases" mode="words"/>
      <xsl:apply-templates select="@row" mode="string"/>
      <xsl:apply-templates select="@optional-at" mode="words"/>
      <xsl:for-each select="c:title[1] | c:statement[1] | c:fill[1] | c:question[1]">
        <xsl:call-template name="texts">
          <xsl:with-param name="key" select="local-name()"/>
          <xsl:with-param name="of" select="../*[local-name() = local-name(current())]"/>
        </xsl:call-template>
      </xsl:for-each>
      <array key="evidence"><xsl:for-each select="c:evidence"><string><xsl:value-of select="@kind"/></string></xsl:for-each></array>
      <array key="parameters"><xsl:apply-templates select="c:parameter"/></array>
      <array key="rules"><xsl:apply-templates select="c:rule"/></array>
      <xsl:apply-templates select="@source | @confidence" mode="string"/>
    </map>
  </xsl:template>

  <xsl:template match="c:parameter">
    <map>
      <xsl:apply-templates select="@name | @unit" mode="string"/>
      <xsl:call-template name="texts"><xsl:with-param name="key" select="'title'"/><xsl:with-param name="of" select="c:title"/></xsl:call-template>
      <array key="values">
        <xsl:for-each select="c:value">
          <map><xsl:apply-templates select="@grades" mode="words"/><string key="value"><xsl:value-of select="."/></string></map>
        </xsl:for-each>
      </array>
      <xsl:apply-templates select="@source | @confidence" mode="string"/>
    </map>
  </xsl:template>

  <xsl:template match="c:rule">
    <map>
      <xsl:apply-templates select="@id | @role | @kind | @context | @test" mode="string"/>
      <xsl:call-template name="texts"><xsl:with-param name="key" select="'says'"/><xsl:with-param name="of" select="c:says"/></xsl:call-template>
      <xsl:call-template name="texts"><xsl:with-param name="key" select="'way-out'"/><xsl:with-param name="of" select="c:way-out"/></xsl:call-template>
    </map>
  </xsl:template>

  <xsl:template match="@*" mode="words">
    <array key="{name()}"><xsl:for-each select="str:tokenize(., ' ')"><string><xsl:value-of select="."/></string></xsl:for-each></array>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- W3C's XML form of JSON: what a JSON view yields and the program serialises. Nothing is escaped here. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns="http://www.w3.org/2005/xpath-functions">
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <!-- An attribute as a string, a count or a yes-no under its own name; absent attributes give no member. -->
  <xsl:template match="@*" mode="string"><string key="{name()}"><xsl:value-of select="."/></string></xsl:template>
  <xsl:template match="@*" mode="number"><number key="{name()}"><xsl:value-of select="."/></number></xsl:template>
  <xsl:template match="@*" mode="boolean"><boolean key="{name()}"><xsl:value-of select=". = 'yes'"/></boolean></xsl:template>

  <!-- Texts that stand in several languages: a map from language to text. -->
  <xsl:template name="texts">
    <xsl:param name="key"/>
    <xsl:param name="of"/>
    <xsl:if test="$of">
      <map key="{$key}"><xsl:for-each select="$of"><string key="{@xml:lang}"><xsl:value-of select="."/></string></xsl:for-each></map>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>

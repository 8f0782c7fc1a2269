<?xml version="1.0" encoding="UTF-8"?>
<!-- How the parts of a requirement of the catalogue are shown, in guide and handbook alike. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:c="urn:dossier:catalogue:1" xmlns:str="http://exslt.org/strings" exclude-result-prefixes="c str">

  <!-- The catalogue tells what to state and which mistakes people make in one text; the second begins with its name. -->
  <xsl:template match="c:fill" mode="state">
    <span lang="{@xml:lang}">
      <xsl:choose>
        <xsl:when test="contains(., '常见错误：')"><xsl:value-of select="substring-before(., '常见错误：')"/></xsl:when>
        <xsl:when test="contains(., 'Common mistake')"><xsl:value-of select="substring-before(., 'Common mistake')"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
      </xsl:choose>
    </span>
  </xsl:template>

  <xsl:template match="c:fill" mode="mistakes">
    <span lang="{@xml:lang}">
      <xsl:choose>
        <xsl:when test="contains(., '常见错误：')"><xsl:value-of select="substring-after(., '常见错误：')"/></xsl:when>
        <xsl:when test="contains(., 'Common mistake')">
          <xsl:variable name="said" select="normalize-space(substring-after(substring-after(., 'Common mistake'), ':'))"/>
          <xsl:value-of select="concat(translate(substring($said, 1, 1), 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), substring($said, 2))"/>
        </xsl:when>
      </xsl:choose>
    </span>
  </xsl:template>

  <!-- A figure of a parameter with its unit; words have none. -->
  <xsl:template name="figure">
    <xsl:param name="of"/>
    <xsl:variable name="unit" select="($of/parent::c:parameter)/@unit"/>
    <b><xsl:call-template name="number"><xsl:with-param name="of" select="translate($of, '|', '/')"/></xsl:call-template></b>
    <xsl:if test="$unit != 'text'"><xsl:text>&#xA0;</xsl:text><xsl:apply-templates select="$unit" mode="unit"/></xsl:if>
  </xsl:template>

  <!-- Grades as words in one language. -->
  <xsl:template name="grades">
    <xsl:param name="of"/>
    <xsl:param name="language" select="'en'"/>
    <xsl:for-each select="str:tokenize($of, ' ')">
      <xsl:choose>
        <xsl:when test="$language = 'en'"><xsl:if test="position() &gt; 1">, </xsl:if><xsl:value-of select="."/></xsl:when>
        <xsl:otherwise>
          <xsl:if test="position() &gt; 1">、</xsl:if>
          <xsl:choose><xsl:when test=". = 'III'">三级</xsl:when><xsl:when test=". = 'II'">二级</xsl:when><xsl:otherwise>一级</xsl:otherwise></xsl:choose>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <!-- What stands between the items of a list. -->
  <xsl:template name="comma">
    <xsl:if test="position() &gt; 1"><span lang="zh-CN">、</span><span lang="en">, </span></xsl:if>
  </xsl:template>
</xsl:stylesheet>

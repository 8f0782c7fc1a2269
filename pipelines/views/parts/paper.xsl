<?xml version="1.0" encoding="UTF-8"?>
<!-- What the views of papers share. A paper is in one language, which is a parameter; its texts stand beside each
     other in both, as `t` elements, and the words of codes are those of the pages. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:dossier:paper:1"
  xmlns:r="urn:dossier:record:1" xmlns:exsl="http://exslt.org/common" exclude-result-prefixes="r exsl">
  <xsl:include href="text.xsl"/>
  <xsl:include href="words.xsl"/>
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:param name="language" select="'zh-CN'"/>
  <xsl:variable name="zh" select="$language = 'zh-CN'"/>

  <!-- A text that stands in both languages in the record. -->
  <xsl:template match="*" mode="one">
    <xsl:if test="@xml:lang = $language"><xsl:call-template name="plain"/></xsl:if>
  </xsl:template>

  <!-- The words of a code, of which the pages have both languages. -->
  <xsl:template name="word">
    <xsl:param name="of"/>
    <xsl:variable name="spans" select="exsl:node-set($of)/*[@lang]"/>
    <xsl:choose>
      <xsl:when test="$spans"><xsl:value-of select="$spans[@lang = $language]"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$of"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Whose case it is and by what it is judged: the first lines of most papers. -->
  <xsl:template name="particulars">
    <definitions>
      <definition><term><xsl:choose><xsl:when test="$zh">案件编号</xsl:when><xsl:otherwise>Case</xsl:otherwise></xsl:choose></term><value><strong><xsl:value-of select="@case"/></strong></value></definition>
      <definition><term><xsl:choose><xsl:when test="$zh">申请编号</xsl:when><xsl:otherwise>Application</xsl:otherwise></xsl:choose></term><value><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:identity/@application)"/></xsl:call-template></value></definition>
      <definition><term><xsl:choose><xsl:when test="$zh">申请类型</xsl:when><xsl:otherwise>Type</xsl:otherwise></xsl:choose></term><value><xsl:call-template name="word"><xsl:with-param name="of"><xsl:apply-templates select="r:identity/@phase" mode="phase"/></xsl:with-param></xsl:call-template></value></definition>
      <definition><term><xsl:choose><xsl:when test="$zh">收到日期</xsl:when><xsl:otherwise>Received</xsl:otherwise></xsl:choose></term><value><xsl:value-of select="@received"/></value></definition>
      <definition><term><xsl:choose><xsl:when test="$zh">认证依据</xsl:when><xsl:otherwise>Criteria</xsl:otherwise></xsl:choose></term><value><xsl:apply-templates select="r:profile/r:title" mode="one"/></value></definition>
    </definitions>
  </xsl:template>

  <!-- Where a finding stands, as text. -->
  <xsl:template name="plain-place">
    <xsl:variable name="path"><xsl:value-of select="@file"/><xsl:if test="@file and @entries">!/</xsl:if><xsl:value-of select="@entries"/></xsl:variable>
    <xsl:call-template name="plain"><xsl:with-param name="text" select="string($path)"/></xsl:call-template>
    <xsl:if test="@line"><xsl:choose><xsl:when test="$zh">，第 <xsl:value-of select="@line"/> 行</xsl:when><xsl:otherwise>, line <xsl:value-of select="@line"/></xsl:otherwise></xsl:choose></xsl:if>
  </xsl:template>
</xsl:stylesheet>

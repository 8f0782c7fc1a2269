<?xml version="1.0" encoding="UTF-8"?>
<!-- Links to the papers of a case, for pages two folders below the output tree. What papers.xml names has its title from
     there; proposals, drafts and notices have theirs here. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:r="urn:dossier:record:1" exclude-result-prefixes="r">

  <xsl:template match="r:paper" mode="link">
    <xsl:param name="case"/>
    <a href="../../papers/{$case}/{@file}">
      <xsl:choose>
        <xsl:when test="r:title"><xsl:apply-templates select="r:title" mode="both-ours"/></xsl:when>
        <xsl:when test="starts-with(@file, 'draft-audit-plan')"><span lang="zh-CN">审核计划草稿</span><span lang="en">Draft of the audit plan</span></xsl:when>
        <xsl:when test="starts-with(@file, 'draft-audit-report')"><span lang="zh-CN">审核报告草稿</span><span lang="en">Draft of the audit report</span></xsl:when>
        <xsl:when test="starts-with(@file, 'team-proposal-r')"><span lang="zh-CN">审核组建议</span><span lang="en">Proposal of a team</span></xsl:when>
        <xsl:when test="@file = 'across.html'"><span lang="zh-CN">跨案比对</span><span lang="en">Across cases</span></xsl:when>
      </xsl:choose>
      <xsl:text> </xsl:text><span class="small"><xsl:value-of select="@file"/></span>
    </a>
  </xsl:template>

  <xsl:template match="r:papers" mode="section">
    <xsl:param name="case"/>
    <section id="papers" aria-labelledby="papers-title">
      <h2 id="papers-title"><span lang="zh-CN">文书</span><span lang="en">Papers</span></h2>
      <ul><xsl:for-each select="r:paper"><li><xsl:apply-templates select="." mode="link"><xsl:with-param name="case" select="$case"/></xsl:apply-templates></li></xsl:for-each></ul>
    </section>
  </xsl:template>
</xsl:stylesheet>

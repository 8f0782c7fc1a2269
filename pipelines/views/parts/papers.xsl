<?xml version="1.0" encoding="UTF-8"?>
<!-- Papers of a case by the names of their files: what each is, for pages that link to them. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:str="http://exslt.org/strings" exclude-result-prefixes="str">

  <!-- What a file is in words; one that is not known here goes by its own name. -->
  <xsl:template name="paper-words">
    <xsl:param name="file"/>
    <xsl:choose>
      <xsl:when test="starts-with($file, 'draft-audit-plan.')"><span lang="zh-CN">审核计划草稿</span><span lang="en">Draft of the audit plan</span></xsl:when>
      <xsl:when test="starts-with($file, 'draft-audit-report.')"><span lang="zh-CN">审核报告草稿</span><span lang="en">Draft of the audit report</span></xsl:when>
      <xsl:when test="starts-with($file, 'audit-plan-r')"><span lang="zh-CN">审核计划</span><span lang="en">Audit plan</span></xsl:when>
      <xsl:when test="starts-with($file, 'audit-record-r')"><span lang="zh-CN">审核记录表</span><span lang="en">Audit record</span></xsl:when>
      <xsl:when test="starts-with($file, 'audit-report-r')"><span lang="zh-CN">审核报告</span><span lang="en">Audit report</span></xsl:when>
      <xsl:when test="starts-with($file, 'decision-packet-r')"><span lang="zh-CN">认证决定案卷</span><span lang="en">Decision packet</span></xsl:when>
      <xsl:when test="$file = 'across.html'"><span lang="zh-CN">跨案比对</span><span lang="en">Across cases</span></xsl:when>
      <xsl:when test="starts-with($file, 'team-proposal-r')"><span lang="zh-CN">审核组建议</span><span lang="en">Proposal of a team</span></xsl:when>
      <xsl:when test="starts-with($file, 'notice-r')"><span lang="zh-CN">补正通知</span><span lang="en">Notice to the applicant</span></xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- A link to a paper: what it is, and its file. -->
  <xsl:template name="paper-link">
    <xsl:param name="case"/>
    <xsl:param name="file"/>
    <a href="../../papers/{$case}/{$file}"><xsl:call-template name="paper-words"><xsl:with-param name="file" select="$file"/></xsl:call-template><xsl:text> </xsl:text><span class="small"><xsl:value-of select="$file"/></span></a>
  </xsl:template>

  <!-- The papers of a case, their files separated by spaces. -->
  <xsl:template name="paper-list">
    <xsl:param name="case"/>
    <xsl:param name="files"/>
    <section id="papers" aria-labelledby="papers-title">
      <h2 id="papers-title"><span lang="zh-CN">文书</span><span lang="en">Papers</span></h2>
      <ul><xsl:for-each select="str:tokenize($files, ' ')"><li><xsl:call-template name="paper-link"><xsl:with-param name="case" select="$case"/><xsl:with-param name="file" select="string(.)"/></xsl:call-template></li></xsl:for-each></ul>
    </section>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- The audit report: as drafted from the audit record, or as the leader signed it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:dossier:paper:1"
  xmlns:r="urn:dossier:record:1" xmlns:d="urn:dossier:desk:1" exclude-result-prefixes="r d">
  <xsl:include href="parts/paper.xsl"/>
  <xsl:include href="parts/staff.xsl"/>

  <xsl:template match="/"><xsl:apply-templates select="r:record"/></xsl:template>

  <xsl:template match="r:record">
    <xsl:variable name="report" select="r:draft/d:audit-report | r:process/r:document[@kind = 'audit-report' and not(/r:record/r:draft)][last()]/r:content/d:audit-report"/>
    <xsl:variable name="audit" select="r:process/r:document[@kind = 'audit-record'][last()]/r:content/d:audit-record"/>
    <paper version="1" language="{$language}" reference="{@case} r{@revision}" date="{@as-of}">
      <xsl:if test="r:draft or not($report)"><xsl:attribute name="draft">yes</xsl:attribute></xsl:if>
      <title><xsl:choose><xsl:when test="$report/@stage = 'on-site'"><xsl:choose><xsl:when test="$zh">现场审核报告</xsl:when><xsl:otherwise>On-site audit report</xsl:otherwise></xsl:choose></xsl:when><xsl:otherwise><xsl:choose><xsl:when test="$zh">非现场审核报告</xsl:when><xsl:otherwise>Off-site audit report</xsl:otherwise></xsl:choose></xsl:otherwise></xsl:choose></title>
      <paragraph style="address"><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:identity/@applicant)"/></xsl:call-template></paragraph>
      <xsl:call-template name="particulars"/>
      <definitions>
        <xsl:if test="$report"><definition><term><xsl:choose><xsl:when test="$zh">报告编号</xsl:when><xsl:otherwise>Report</xsl:otherwise></xsl:choose></term><value><xsl:value-of select="$report/@number"/></value></definition></xsl:if>
        <xsl:for-each select="r:process/r:document[@kind = 'audit-plan']/r:content/d:audit-plan"><definition><term><xsl:choose><xsl:when test="$zh">审核计划</xsl:when><xsl:otherwise>Audit plan</xsl:otherwise></xsl:choose></term><value><xsl:apply-templates select="@stage" mode="stage"/><xsl:text> </xsl:text><xsl:value-of select="@number"/><xsl:text> </xsl:text><xsl:value-of select="@from"/><xsl:choose><xsl:when test="$zh"> 至 </xsl:when><xsl:otherwise> to </xsl:otherwise></xsl:choose><xsl:value-of select="@until"/></value></definition></xsl:for-each>
        <definition><term><xsl:choose><xsl:when test="$zh">补充轮次</xsl:when><xsl:otherwise>Rounds of supplements</xsl:otherwise></xsl:choose></term><value><xsl:value-of select="count(r:arrivals/r:arrival[@kind = 'supplement'])"/></value></definition>
      </definitions>
      <heading><xsl:choose><xsl:when test="$zh">一、审核组</xsl:when><xsl:otherwise>1. Team</xsl:otherwise></xsl:choose></heading>
      <xsl:call-template name="team"/>
      <heading><xsl:choose><xsl:when test="$zh">二、审核概况</xsl:when><xsl:otherwise>2. What was audited</xsl:otherwise></xsl:choose></heading>
      <xsl:if test="$report"><paragraph><xsl:call-template name="plain"><xsl:with-param name="text" select="string($report/d:summary)"/></xsl:call-template></paragraph></xsl:if>
      <xsl:if test="$audit">
        <table widths="4 2 2 2 2 2">
          <head><cell><xsl:choose><xsl:when test="$zh">类别</xsl:when><xsl:otherwise>Category</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">符合</xsl:when><xsl:otherwise>Conforming</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">观察项</xsl:when><xsl:otherwise>Observations</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">轻微</xsl:when><xsl:otherwise>Minor</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">严重</xsl:when><xsl:otherwise>Major</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">不适用</xsl:when><xsl:otherwise>Not applicable</xsl:otherwise></xsl:choose></cell></head>
          <xsl:for-each select="r:checklist/r:item[not(@category = preceding-sibling::r:item/@category)]">
            <xsl:variable name="rows" select="$audit/d:row[@requirement = /r:record/r:checklist/r:item[@category = current()/@category]/@requirement]"/>
            <row><cell><xsl:call-template name="word"><xsl:with-param name="of"><xsl:apply-templates select="@category" mode="category"/></xsl:with-param></xsl:call-template></cell><cell><xsl:value-of select="count($rows[@result = 'conforming'])"/></cell><cell><xsl:value-of select="count($rows[@result = 'observation'])"/></cell><cell><xsl:value-of select="count($rows[@result = 'minor'])"/></cell><cell><xsl:value-of select="count($rows[@result = 'major'])"/></cell><cell><xsl:value-of select="count($rows[@result = 'not-applicable'])"/></cell></row>
          </xsl:for-each>
        </table>
      </xsl:if>
      <heading><xsl:choose><xsl:when test="$zh">三、不符合</xsl:when><xsl:otherwise>3. Nonconformities</xsl:otherwise></xsl:choose></heading>
      <xsl:call-template name="nonconformities"/>
      <xsl:if test="$audit/d:row[@result = 'observation']">
        <heading><xsl:choose><xsl:when test="$zh">四、观察项</xsl:when><xsl:otherwise>4. Observations</xsl:otherwise></xsl:choose></heading>
        <list><xsl:for-each select="$audit/d:row[@result = 'observation']"><item><strong><xsl:call-template name="requirement"><xsl:with-param name="id" select="string(@requirement)"/></xsl:call-template></strong><xsl:text> </xsl:text><xsl:call-template name="plain"><xsl:with-param name="text" select="string(.)"/></xsl:call-template></item></xsl:for-each></list>
      </xsl:if>
      <heading><xsl:choose><xsl:when test="$zh">五、推荐意见</xsl:when><xsl:otherwise>5. Recommendation</xsl:otherwise></xsl:choose></heading>
      <xsl:choose>
        <xsl:when test="$report">
          <table widths="1 5 2 4">
            <head><cell><xsl:choose><xsl:when test="$zh">编号</xsl:when><xsl:otherwise>Id</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">范围</xsl:when><xsl:otherwise>Scope</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">推荐意见</xsl:when><xsl:otherwise>Recommendation</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">说明</xsl:when><xsl:otherwise>Remark</xsl:otherwise></xsl:choose></cell></head>
            <xsl:for-each select="$report/d:recommendation"><row><cell><xsl:value-of select="@scope"/></cell><cell><xsl:apply-templates select="/r:record/r:scope/r:item[@id = current()/@scope]/r:title" mode="one"/></cell><cell><strong><xsl:apply-templates select="@outcome" mode="staff-outcome"/></strong></cell><cell><xsl:call-template name="plain"><xsl:with-param name="text" select="string(.)"/></xsl:call-template></cell></row></xsl:for-each>
          </table>
        </xsl:when>
        <xsl:otherwise><paragraph><xsl:choose><xsl:when test="$zh">尚无。</xsl:when><xsl:otherwise>None yet.</xsl:otherwise></xsl:choose></paragraph></xsl:otherwise>
      </xsl:choose>
      <signature><line><xsl:choose><xsl:when test="$zh">审核组长</xsl:when><xsl:otherwise>Team leader</xsl:otherwise></xsl:choose></line><line><xsl:choose><xsl:when test="$zh">日期</xsl:when><xsl:otherwise>Date</xsl:otherwise></xsl:choose></line></signature>
    </paper>
  </xsl:template>
</xsl:stylesheet>

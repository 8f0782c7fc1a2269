<?xml version="1.0" encoding="UTF-8"?>
<!-- The record table of an audit: the common requirements first, then each category, with the conclusion of the auditors. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:dossier:paper:1"
  xmlns:r="urn:dossier:record:1" xmlns:d="urn:dossier:desk:1" exclude-result-prefixes="r d">
  <xsl:include href="parts/paper.xsl"/>
  <xsl:include href="parts/staff.xsl"/>

  <xsl:template match="/"><xsl:apply-templates select="r:record"/></xsl:template>

  <xsl:template match="r:record">
    <xsl:variable name="document" select="r:process/r:document[@kind = 'audit-record'][last()]"/>
    <xsl:variable name="audit" select="$document/r:content/d:audit-record"/>
    <paper version="1" language="{$language}" reference="{@case} r{@revision}" date="{@as-of}">
      <xsl:if test="not($audit)"><xsl:attribute name="draft">yes</xsl:attribute></xsl:if>
      <title><xsl:choose><xsl:when test="$zh">公共管理审核记录表</xsl:when><xsl:otherwise>Audit record: common requirements</xsl:otherwise></xsl:choose></title>
      <paragraph style="address"><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:identity/@applicant)"/></xsl:call-template></paragraph>
      <xsl:call-template name="particulars"/>
      <xsl:if test="$audit">
        <definitions>
          <definition><term><xsl:choose><xsl:when test="$zh">记录编号</xsl:when><xsl:otherwise>Record</xsl:otherwise></xsl:choose></term><value><xsl:value-of select="$audit/@number"/></value></definition>
          <definition><term><xsl:choose><xsl:when test="$zh">审核类型</xsl:when><xsl:otherwise>Audit</xsl:otherwise></xsl:choose></term><value><xsl:apply-templates select="$audit/@stage" mode="stage"/></value></definition>
          <definition><term><xsl:choose><xsl:when test="$zh">结论</xsl:when><xsl:otherwise>Conclusion</xsl:otherwise></xsl:choose></term><value><strong><xsl:apply-templates select="$audit/@outcome" mode="staff-outcome"/></strong></value></definition>
          <definition><term><xsl:choose><xsl:when test="$zh">签署</xsl:when><xsl:otherwise>Signed by</xsl:otherwise></xsl:choose></term><value><xsl:call-template name="plain"><xsl:with-param name="text" select="string($document/@name)"/></xsl:call-template><xsl:text> </xsl:text><xsl:value-of select="$document/@signed"/></value></definition>
        </definitions>
      </xsl:if>
      <xsl:if test="$document/r:note">
        <heading><xsl:choose><xsl:when test="$zh">收回检查表时发现的改动</xsl:when><xsl:otherwise>What had been changed in the checklist</xsl:otherwise></xsl:choose></heading>
        <list><xsl:for-each select="$document/r:note[@xml:lang = $language]"><item><xsl:call-template name="plain"><xsl:with-param name="text" select="string(.)"/></xsl:call-template></item></xsl:for-each></list>
      </xsl:if>
      <xsl:for-each select="r:checklist/r:item[not(@category = preceding-sibling::r:item/@category)]">
        <xsl:sort select="@category != 'common'"/>
        <heading><xsl:choose><xsl:when test="@category = 'common'"><xsl:choose><xsl:when test="$zh">公共管理</xsl:when><xsl:otherwise>Common requirements</xsl:otherwise></xsl:choose></xsl:when><xsl:otherwise><xsl:call-template name="word"><xsl:with-param name="of"><xsl:apply-templates select="@category" mode="category"/></xsl:with-param></xsl:call-template></xsl:otherwise></xsl:choose></heading>
        <table widths="1.3 4.4 2 4 2.2">
          <head><cell><xsl:choose><xsl:when test="$zh">条款</xsl:when><xsl:otherwise>Clause</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">要求</xsl:when><xsl:otherwise>Requirement</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">结论</xsl:when><xsl:otherwise>Conclusion</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">事实与说明</xsl:when><xsl:otherwise>Facts and remarks</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">证据</xsl:when><xsl:otherwise>Evidence</xsl:otherwise></xsl:choose></cell></head>
          <xsl:for-each select="../r:item[@category = current()/@category]">
            <xsl:variable name="row" select="$audit/d:row[@requirement = current()/@requirement and (not(@scope) or contains(concat(' ', @scope, ' '), concat(' ', substring-before(concat(current()/@scope, ' '), ' '), ' ')))][1]"/>
            <row><cell><xsl:value-of select="@clause"/></cell><cell><xsl:apply-templates select="r:title" mode="one"/><xsl:text> </xsl:text><xsl:value-of select="@requirement"/></cell><cell><xsl:apply-templates select="$row/@result" mode="audited"/><xsl:if test="$row/@until"><break/><xsl:choose><xsl:when test="$zh">期限 </xsl:when><xsl:otherwise>by </xsl:otherwise></xsl:choose><xsl:value-of select="$row/@until"/></xsl:if></cell><cell><xsl:call-template name="plain"><xsl:with-param name="text" select="string($row)"/></xsl:call-template></cell><cell><xsl:choose><xsl:when test="$row/@evidence"><xsl:value-of select="$row/@evidence"/></xsl:when><xsl:otherwise><xsl:for-each select="r:evidence[@file]"><xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if><xsl:value-of select="@file"/></xsl:for-each></xsl:otherwise></xsl:choose></cell></row>
          </xsl:for-each>
        </table>
      </xsl:for-each>
      <xsl:if test="$audit/d:project">
        <heading><xsl:choose><xsl:when test="$zh">查看的项目</xsl:when><xsl:otherwise>Projects that were looked at</xsl:otherwise></xsl:choose></heading>
        <table widths="1 5 2 2 2">
          <head><cell><xsl:choose><xsl:when test="$zh">范围</xsl:when><xsl:otherwise>Scope</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">项目</xsl:when><xsl:otherwise>Project</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">实施</xsl:when><xsl:otherwise>Carried out</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">验收</xsl:when><xsl:otherwise>Accepted</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">证据</xsl:when><xsl:otherwise>Evidence</xsl:otherwise></xsl:choose></cell></head>
          <xsl:for-each select="$audit/d:project"><row><cell><xsl:value-of select="@scope"/></cell><cell><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@name)"/></xsl:call-template></cell><cell><xsl:value-of select="@carried-out"/></cell><cell><xsl:value-of select="@accepted"/></cell><cell><xsl:value-of select="@evidence"/></cell></row></xsl:for-each>
        </table>
      </xsl:if>
      <signature><line><xsl:choose><xsl:when test="$zh">审核组长</xsl:when><xsl:otherwise>Team leader</xsl:otherwise></xsl:choose></line><line><xsl:choose><xsl:when test="$zh">日期</xsl:when><xsl:otherwise>Date</xsl:otherwise></xsl:choose></line></signature>
    </paper>
  </xsl:template>
</xsl:stylesheet>

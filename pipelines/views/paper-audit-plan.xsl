<?xml version="1.0" encoding="UTF-8"?>
<!-- The audit plan: as drafted for the leader, as the leader signed it, and with its deliveries once it was released. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:dossier:paper:1"
  xmlns:r="urn:dossier:record:1" xmlns:d="urn:dossier:desk:1" exclude-result-prefixes="r d">
  <xsl:include href="parts/paper.xsl"/>
  <xsl:include href="parts/staff.xsl"/>

  <xsl:template match="/"><xsl:apply-templates select="r:record"/></xsl:template>

  <xsl:template match="r:record">
    <xsl:variable name="signed" select="r:process/r:document[@kind = 'audit-plan'][last()]"/>
    <xsl:variable name="plan" select="r:draft/d:audit-plan | $signed[not(/r:record/r:draft)]/r:content/d:audit-plan"/>
    <xsl:variable name="release" select="r:process/r:document[@kind = 'plan-release']/r:content/d:plan-release[@plan = $plan/@number]"/>
    <paper version="1" language="{$language}" reference="{@case} r{@revision}" date="{@as-of}">
      <xsl:if test="r:draft or not($plan)"><xsl:attribute name="draft">yes</xsl:attribute></xsl:if>
      <title><xsl:choose><xsl:when test="$plan/@stage = 'on-site'"><xsl:choose><xsl:when test="$zh">现场审核计划</xsl:when><xsl:otherwise>On-site audit plan</xsl:otherwise></xsl:choose></xsl:when><xsl:when test="$plan/@stage = 'service-point'"><xsl:choose><xsl:when test="$zh">服务点审核计划</xsl:when><xsl:otherwise>Plan of the audit of a service point</xsl:otherwise></xsl:choose></xsl:when><xsl:otherwise><xsl:choose><xsl:when test="$zh">非现场审核计划</xsl:when><xsl:otherwise>Off-site audit plan</xsl:otherwise></xsl:choose></xsl:otherwise></xsl:choose></title>
      <paragraph style="address"><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:identity/@applicant)"/></xsl:call-template></paragraph>
      <xsl:call-template name="particulars"/>
      <xsl:if test="$plan">
        <definitions>
          <definition><term><xsl:choose><xsl:when test="$zh">计划编号</xsl:when><xsl:otherwise>Plan number</xsl:otherwise></xsl:choose></term><value><strong><xsl:value-of select="$plan/@number"/></strong></value></definition>
          <definition><term><xsl:choose><xsl:when test="$zh">审核类型</xsl:when><xsl:otherwise>Audit</xsl:otherwise></xsl:choose></term><value><xsl:apply-templates select="$plan/@stage" mode="stage"/></value></definition>
          <definition><term><xsl:choose><xsl:when test="$zh">审核方式</xsl:when><xsl:otherwise>Mode</xsl:otherwise></xsl:choose></term><value><xsl:apply-templates select="$plan/@mode" mode="audit-mode"/></value></definition>
          <definition><term><xsl:choose><xsl:when test="$zh">审核准则</xsl:when><xsl:otherwise>Criteria of the audit</xsl:otherwise></xsl:choose></term><value><xsl:call-template name="plain"><xsl:with-param name="text" select="string($plan/@criteria)"/></xsl:call-template></value></definition>
          <definition><term><xsl:choose><xsl:when test="$zh">审核日期</xsl:when><xsl:otherwise>Days</xsl:otherwise></xsl:choose></term><value><xsl:value-of select="$plan/@from"/><xsl:choose><xsl:when test="$zh"> 至 </xsl:when><xsl:otherwise> to </xsl:otherwise></xsl:choose><xsl:value-of select="$plan/@until"/></value></definition>
          <xsl:for-each select="r:process/r:limit[not(@ended) and @due]"><definition><term><xsl:apply-templates select="r:title" mode="one"/></term><value><xsl:choose><xsl:when test="$zh">最后一日 </xsl:when><xsl:otherwise>last day </xsl:otherwise></xsl:choose><xsl:value-of select="@due"/></value></definition></xsl:for-each>
          <xsl:for-each select="$plan/d:site"><definition><term><xsl:choose><xsl:when test="$zh">地点</xsl:when><xsl:otherwise>Site</xsl:otherwise></xsl:choose></term><value><xsl:call-template name="plain"><xsl:with-param name="text" select="string(.)"/></xsl:call-template></value></definition></xsl:for-each>
        </definitions>
      </xsl:if>
      <heading><xsl:choose><xsl:when test="$zh">一、目的与范围</xsl:when><xsl:otherwise>1. Purpose and scope</xsl:otherwise></xsl:choose></heading>
      <xsl:if test="$plan"><paragraph><xsl:call-template name="plain"><xsl:with-param name="text" select="string($plan/d:purpose)"/></xsl:call-template></paragraph></xsl:if>
      <xsl:call-template name="scope"/>
      <xsl:if test="$plan/d:covers"><paragraph><xsl:call-template name="plain"><xsl:with-param name="text" select="string($plan/d:covers)"/></xsl:call-template></paragraph></xsl:if>
      <heading><xsl:choose><xsl:when test="$zh">二、审核组</xsl:when><xsl:otherwise>2. Team</xsl:otherwise></xsl:choose></heading>
      <xsl:choose>
        <xsl:when test="r:process/r:member"><xsl:call-template name="team"/></xsl:when>
        <xsl:otherwise><paragraph><xsl:choose><xsl:when test="$zh">尚未任命。</xsl:when><xsl:otherwise>Not appointed yet.</xsl:otherwise></xsl:choose></paragraph></xsl:otherwise>
      </xsl:choose>
      <heading><xsl:choose><xsl:when test="$zh">三、条款分工</xsl:when><xsl:otherwise>3. Clauses and who examines them</xsl:otherwise></xsl:choose></heading>
      <xsl:if test="$plan">
        <table widths="4 2 2 2">
          <head><cell><xsl:choose><xsl:when test="$zh">成员</xsl:when><xsl:otherwise>Member</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">条款数</xsl:when><xsl:otherwise>Clauses</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">证据文件数</xsl:when><xsl:otherwise>Evidence files</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">待查事项</xsl:when><xsl:otherwise>To look into</xsl:otherwise></xsl:choose></cell></head>
          <xsl:for-each select="$plan/d:allotment">
            <xsl:variable name="list" select="concat(' ', normalize-space(@requirements), ' ')"/>
            <xsl:variable name="items" select="/r:record/r:checklist/r:item[contains($list, concat(' ', @requirement, ' '))]"/>
            <row><cell><xsl:call-template name="person"><xsl:with-param name="id" select="string(@person)"/></xsl:call-template></cell><cell><xsl:value-of select="count($items)"/></cell><cell><xsl:value-of select="count(/r:record/r:inventory/r:file[@id = $items/r:evidence/@file])"/></cell><cell><xsl:value-of select="count(/r:record/r:findings/r:finding[(@auditor = 'yes' or @severity = 'warning') and @requirement = $items/@requirement])"/></cell></row>
          </xsl:for-each>
        </table>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="$plan">
          <xsl:for-each select="$plan/d:allotment">
            <xsl:variable name="list" select="concat(' ', normalize-space(@requirements), ' ')"/>
            <xsl:variable name="items" select="/r:record/r:checklist/r:item[contains($list, concat(' ', @requirement, ' '))]"/>
            <heading level="2"><xsl:call-template name="person"><xsl:with-param name="id" select="string(@person)"/></xsl:call-template></heading>
            <xsl:call-template name="clauses"><xsl:with-param name="items" select="$items"/></xsl:call-template>
            <xsl:call-template name="doubts"><xsl:with-param name="of" select="/r:record/r:findings/r:finding[(@auditor = 'yes' or @severity = 'warning') and @requirement = $items/@requirement]"/></xsl:call-template>
          </xsl:for-each>
        </xsl:when>
        <xsl:otherwise><xsl:call-template name="clauses"><xsl:with-param name="items" select="r:checklist/r:item"/></xsl:call-template></xsl:otherwise>
      </xsl:choose>
      <xsl:variable name="rest" select="r:findings/r:finding[(@auditor = 'yes' or @severity = 'warning') and not(@requirement = /r:record/r:checklist/r:item/@requirement)]"/>
      <xsl:if test="$rest">
        <heading level="2"><xsl:choose><xsl:when test="$zh">整份材料</xsl:when><xsl:otherwise>The file as a whole</xsl:otherwise></xsl:choose></heading>
        <xsl:call-template name="doubts"><xsl:with-param name="of" select="$rest"/></xsl:call-template>
      </xsl:if>
      <heading><xsl:choose><xsl:when test="$zh">四、保密与公正</xsl:when><xsl:otherwise>4. Confidentiality and impartiality</xsl:otherwise></xsl:choose></heading>
      <xsl:choose>
        <xsl:when test="$plan"><paragraph><xsl:call-template name="plain"><xsl:with-param name="text" select="string($plan/d:statement)"/></xsl:call-template></paragraph></xsl:when>
        <xsl:otherwise><paragraph><xsl:choose><xsl:when test="$zh">审核组成员对审核中获得的信息负有保密义务；存在可能影响公正的关系的，须在审核开始前声明并回避。</xsl:when><xsl:otherwise>Members keep confidential what they learn in the audit; whoever has a relation that may affect impartiality declares it before the audit begins and withdraws.</xsl:otherwise></xsl:choose></paragraph></xsl:otherwise>
      </xsl:choose>
      <xsl:if test="$plan and not(r:draft)">
        <heading><xsl:choose><xsl:when test="$zh">五、分发</xsl:when><xsl:otherwise>5. Distribution</xsl:otherwise></xsl:choose></heading>
        <xsl:choose>
          <xsl:when test="$release">
            <table widths="4 3 4">
              <head><cell><xsl:choose><xsl:when test="$zh">收件人</xsl:when><xsl:otherwise>To</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">送达日期</xsl:when><xsl:otherwise>Delivered on</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">方式</xsl:when><xsl:otherwise>By</xsl:otherwise></xsl:choose></cell></head>
              <xsl:for-each select="$release[last()]/d:delivery"><row><cell><xsl:call-template name="person"><xsl:with-param name="id" select="string(@person)"/></xsl:call-template></cell><cell><xsl:value-of select="@on"/></cell><cell><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@means)"/></xsl:call-template></cell></row></xsl:for-each>
            </table>
          </xsl:when>
          <xsl:otherwise><paragraph><xsl:choose><xsl:when test="$zh">尚未发出。收件人：</xsl:when><xsl:otherwise>Not released yet. To: </xsl:otherwise></xsl:choose><xsl:for-each select="r:process/r:member"><xsl:if test="position() &gt; 1"><xsl:choose><xsl:when test="$zh">、</xsl:when><xsl:otherwise>, </xsl:otherwise></xsl:choose></xsl:if><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@name)"/></xsl:call-template></xsl:for-each></paragraph></xsl:otherwise>
        </xsl:choose>
      </xsl:if>
      <signature><line><xsl:choose><xsl:when test="$zh">审核组长</xsl:when><xsl:otherwise>Team leader</xsl:otherwise></xsl:choose></line><line><xsl:choose><xsl:when test="$zh">日期</xsl:when><xsl:otherwise>Date</xsl:otherwise></xsl:choose></line><line><xsl:choose><xsl:when test="$zh">项目管理</xsl:when><xsl:otherwise>Project management</xsl:otherwise></xsl:choose></line><line><xsl:choose><xsl:when test="$zh">日期</xsl:when><xsl:otherwise>Date</xsl:otherwise></xsl:choose></line></signature>
    </paper>
  </xsl:template>

  <xsl:template name="clauses">
    <xsl:param name="items"/>
    <table widths="1.4 7 2 1.4">
      <head><cell><xsl:choose><xsl:when test="$zh">条款</xsl:when><xsl:otherwise>Clause</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">要求与须问的问题</xsl:when><xsl:otherwise>Requirement and question</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">机器核对</xsl:when><xsl:otherwise>Machine</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">文件</xsl:when><xsl:otherwise>Files</xsl:otherwise></xsl:choose></cell></head>
      <xsl:for-each select="$items"><row><cell><xsl:value-of select="@clause"/></cell><cell><strong><xsl:apply-templates select="r:title" mode="one"/></strong><xsl:text> </xsl:text><xsl:value-of select="@requirement"/><break/><xsl:apply-templates select="r:question" mode="one"/></cell><cell><xsl:call-template name="word"><xsl:with-param name="of"><xsl:apply-templates select="@verdict" mode="verdict"/></xsl:with-param></xsl:call-template></cell><cell><xsl:value-of select="count(/r:record/r:inventory/r:file[@id = current()/r:evidence/@file])"/></cell></row></xsl:for-each>
    </table>
  </xsl:template>

  <xsl:template name="doubts">
    <xsl:param name="of"/>
    <xsl:if test="$of">
      <paragraph><xsl:choose><xsl:when test="$zh">着重查看：</xsl:when><xsl:otherwise>To look at first:</xsl:otherwise></xsl:choose></paragraph>
      <list kind="numbered"><xsl:for-each select="$of"><item><strong><xsl:value-of select="@requirement"/></strong><xsl:text> </xsl:text><xsl:apply-templates select="r:fact" mode="one"/></item></xsl:for-each></list>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>

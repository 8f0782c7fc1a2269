<?xml version="1.0" encoding="UTF-8"?>
<!-- A draft of the off-site audit plan: what the record knows, with room for what the leader decides. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:dossier:paper:1"
  xmlns:r="urn:dossier:record:1" exclude-result-prefixes="r">
  <xsl:include href="parts/paper.xsl"/>

  <xsl:template match="/"><xsl:apply-templates select="r:record"/></xsl:template>

  <xsl:template match="r:record">
    <paper version="1" language="{$language}" draft="yes" reference="{@case} r{@revision}" date="{@as-of}">
      <title><xsl:choose><xsl:when test="$zh">非现场审核计划</xsl:when><xsl:otherwise>Off-site audit plan</xsl:otherwise></xsl:choose></title>
      <paragraph style="address"><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:identity/@applicant)"/></xsl:call-template></paragraph>
      <xsl:call-template name="particulars"/>
      <heading><xsl:choose><xsl:when test="$zh">一、目的与范围</xsl:when><xsl:otherwise>1. Purpose and scope</xsl:otherwise></xsl:choose></heading>
      <paragraph><xsl:choose><xsl:when test="$zh">依据上述准则，核查申请方提交的自评估表与证明材料，判断其是否足以支持认证决定，并确定须进一步核实的事项。</xsl:when><xsl:otherwise>To examine the self-assessment and the evidence against the criteria above, to judge whether they bear a certification decision, and to settle what must be verified further.</xsl:otherwise></xsl:choose></paragraph>
      <table widths="1 4 3">
        <head><cell><xsl:choose><xsl:when test="$zh">编号</xsl:when><xsl:otherwise>Id</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">范围</xsl:when><xsl:otherwise>Scope</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">受理结论</xsl:when><xsl:otherwise>Intake</xsl:otherwise></xsl:choose></cell></head>
        <xsl:for-each select="r:scope/r:item"><row><cell><xsl:value-of select="@id"/></cell><cell><xsl:apply-templates select="r:title" mode="one"/></cell><cell><xsl:call-template name="word"><xsl:with-param name="of"><xsl:apply-templates select="@conclusion" mode="conclusion"/></xsl:with-param></xsl:call-template></cell></row></xsl:for-each>
      </table>
      <heading><xsl:choose><xsl:when test="$zh">二、审核组与时间</xsl:when><xsl:otherwise>2. Team and dates</xsl:otherwise></xsl:choose></heading>
      <table widths="3 3 3">
        <head><cell><xsl:choose><xsl:when test="$zh">角色</xsl:when><xsl:otherwise>Role</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">姓名</xsl:when><xsl:otherwise>Name</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">日期</xsl:when><xsl:otherwise>Dates</xsl:otherwise></xsl:choose></cell></head>
        <row><cell><xsl:choose><xsl:when test="$zh">审核组长</xsl:when><xsl:otherwise>Team leader</xsl:otherwise></xsl:choose></cell><cell/><cell/></row>
        <row><cell><xsl:choose><xsl:when test="$zh">审核员</xsl:when><xsl:otherwise>Member</xsl:otherwise></xsl:choose></cell><cell/><cell/></row>
        <row><cell><xsl:choose><xsl:when test="$zh">审核员</xsl:when><xsl:otherwise>Member</xsl:otherwise></xsl:choose></cell><cell/><cell/></row>
      </table>
      <heading><xsl:choose><xsl:when test="$zh">三、条款分工</xsl:when><xsl:otherwise>3. Clauses and who examines them</xsl:otherwise></xsl:choose></heading>
      <table widths="1.4 4.4 2 2.4">
        <head><cell><xsl:choose><xsl:when test="$zh">条款</xsl:when><xsl:otherwise>Clause</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">要求</xsl:when><xsl:otherwise>Requirement</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">机器</xsl:when><xsl:otherwise>Machine</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">审核员</xsl:when><xsl:otherwise>Member</xsl:otherwise></xsl:choose></cell></head>
        <xsl:for-each select="r:checklist/r:item"><row><cell><xsl:value-of select="@clause"/></cell><cell><xsl:apply-templates select="r:title" mode="one"/><xsl:text> </xsl:text><xsl:value-of select="@requirement"/></cell><cell><xsl:call-template name="word"><xsl:with-param name="of"><xsl:apply-templates select="@verdict" mode="verdict"/></xsl:with-param></xsl:call-template></cell><cell/></row></xsl:for-each>
      </table>
      <xsl:variable name="doubts" select="r:findings/r:finding[@auditor = 'yes' or @severity = 'warning']"/>
      <xsl:if test="$doubts">
        <heading><xsl:choose><xsl:when test="$zh">四、须着重查看的事项</xsl:when><xsl:otherwise>4. What to look at first</xsl:otherwise></xsl:choose></heading>
        <list kind="numbered"><xsl:for-each select="$doubts"><item><strong><xsl:choose><xsl:when test="@requirement"><xsl:value-of select="@requirement"/></xsl:when><xsl:otherwise><xsl:choose><xsl:when test="$zh">整份材料</xsl:when><xsl:otherwise>The whole</xsl:otherwise></xsl:choose></xsl:otherwise></xsl:choose></strong><xsl:text> </xsl:text><xsl:apply-templates select="r:fact" mode="one"/></item></xsl:for-each></list>
      </xsl:if>
      <heading><xsl:choose><xsl:when test="$zh">保密与公正</xsl:when><xsl:otherwise>Confidentiality and impartiality</xsl:otherwise></xsl:choose></heading>
      <paragraph><xsl:choose><xsl:when test="$zh">审核组成员对审核中获得的信息负有保密义务；与申请方存在任何可能影响公正的关系的，应当在审核开始前声明并回避。</xsl:when><xsl:otherwise>Members keep confidential what they learn in the audit. Whoever has a relation to the applicant that may affect impartiality declares it before the audit begins and withdraws.</xsl:otherwise></xsl:choose></paragraph>
      <signature><line><xsl:choose><xsl:when test="$zh">审核组长</xsl:when><xsl:otherwise>Team leader</xsl:otherwise></xsl:choose></line><line><xsl:choose><xsl:when test="$zh">日期</xsl:when><xsl:otherwise>Date</xsl:otherwise></xsl:choose></line><line><xsl:choose><xsl:when test="$zh">项目管理</xsl:when><xsl:otherwise>Project management</xsl:otherwise></xsl:choose></line><line><xsl:choose><xsl:when test="$zh">日期</xsl:when><xsl:otherwise>Date</xsl:otherwise></xsl:choose></line></signature>
    </paper>
  </xsl:template>
</xsl:stylesheet>

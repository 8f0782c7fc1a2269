<?xml version="1.0" encoding="UTF-8"?>
<!-- The words of staff documents in papers, in the language of the paper. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:dossier:paper:1"
  xmlns:r="urn:dossier:record:1" xmlns:d="urn:dossier:desk:1" exclude-result-prefixes="r d">
  <xsl:template match="@*" mode="team-role">
    <xsl:choose>
      <xsl:when test=". = 'leader'"><xsl:choose><xsl:when test="$zh">组长</xsl:when><xsl:otherwise>leader</xsl:otherwise></xsl:choose></xsl:when>
      <xsl:when test=". = 'auditor'"><xsl:choose><xsl:when test="$zh">审核员</xsl:when><xsl:otherwise>auditor</xsl:otherwise></xsl:choose></xsl:when>
      <xsl:when test=". = 'technical-expert'"><xsl:choose><xsl:when test="$zh">技术专家</xsl:when><xsl:otherwise>technical expert</xsl:otherwise></xsl:choose></xsl:when>
      <xsl:when test=". = 'inspector'"><xsl:choose><xsl:when test="$zh">工厂检查员</xsl:when><xsl:otherwise>factory inspector</xsl:otherwise></xsl:choose></xsl:when>
      <xsl:otherwise><xsl:call-template name="plain"><xsl:with-param name="text" select="string(.)"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="@*" mode="stage">
    <xsl:choose>
      <xsl:when test=". = 'off-site'"><xsl:choose><xsl:when test="$zh">非现场审核</xsl:when><xsl:otherwise>off-site audit</xsl:otherwise></xsl:choose></xsl:when>
      <xsl:when test=". = 'on-site'"><xsl:choose><xsl:when test="$zh">现场审核</xsl:when><xsl:otherwise>on-site audit</xsl:otherwise></xsl:choose></xsl:when>
      <xsl:when test=". = 'service-point'"><xsl:choose><xsl:when test="$zh">服务点审核</xsl:when><xsl:otherwise>audit of a service point</xsl:otherwise></xsl:choose></xsl:when>
      <xsl:otherwise><xsl:call-template name="plain"><xsl:with-param name="text" select="string(.)"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="@*" mode="audit-mode">
    <xsl:choose>
      <xsl:when test=". = 'FS01'"><xsl:choose><xsl:when test="$zh">FS01 现场</xsl:when><xsl:otherwise>FS01 on-site</xsl:otherwise></xsl:choose></xsl:when>
      <xsl:when test=". = 'FS02'"><xsl:choose><xsl:when test="$zh">FS02 远程</xsl:when><xsl:otherwise>FS02 remote</xsl:otherwise></xsl:choose></xsl:when>
      <xsl:when test=". = 'FS03'"><xsl:choose><xsl:when test="$zh">FS03 现场与远程结合</xsl:when><xsl:otherwise>FS03 on-site and remote</xsl:otherwise></xsl:choose></xsl:when>
      <xsl:otherwise><xsl:call-template name="plain"><xsl:with-param name="text" select="string(.)"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="@*" mode="audited">
    <xsl:choose>
      <xsl:when test=". = 'conforming'"><xsl:choose><xsl:when test="$zh">符合</xsl:when><xsl:otherwise>conforming</xsl:otherwise></xsl:choose></xsl:when>
      <xsl:when test=". = 'observation'"><xsl:choose><xsl:when test="$zh">观察项</xsl:when><xsl:otherwise>observation</xsl:otherwise></xsl:choose></xsl:when>
      <xsl:when test=". = 'minor'"><xsl:choose><xsl:when test="$zh">轻微不符合</xsl:when><xsl:otherwise>minor nonconformity</xsl:otherwise></xsl:choose></xsl:when>
      <xsl:when test=". = 'major'"><xsl:choose><xsl:when test="$zh">严重不符合</xsl:when><xsl:otherwise>major nonconformity</xsl:otherwise></xsl:choose></xsl:when>
      <xsl:when test=". = 'not-applicable'"><xsl:choose><xsl:when test="$zh">不适用</xsl:when><xsl:otherwise>not applicable</xsl:otherwise></xsl:choose></xsl:when>
      <xsl:otherwise><xsl:call-template name="plain"><xsl:with-param name="text" select="string(.)"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="@*" mode="staff-outcome">
    <xsl:choose>
      <xsl:when test=". = 'met'"><xsl:choose><xsl:when test="$zh">满足要求</xsl:when><xsl:otherwise>met</xsl:otherwise></xsl:choose></xsl:when>
      <xsl:when test=". = 'not-met'"><xsl:choose><xsl:when test="$zh">不满足要求</xsl:when><xsl:otherwise>not met</xsl:otherwise></xsl:choose></xsl:when>
      <xsl:when test=". = 'grant'"><xsl:choose><xsl:when test="$zh">推荐通过</xsl:when><xsl:otherwise>to grant</xsl:otherwise></xsl:choose></xsl:when>
      <xsl:when test=". = 'refuse'"><xsl:choose><xsl:when test="$zh">推荐不通过</xsl:when><xsl:otherwise>to refuse</xsl:otherwise></xsl:choose></xsl:when>
      <xsl:when test=". = 'supported'"><xsl:choose><xsl:when test="$zh">支持推荐意见</xsl:when><xsl:otherwise>supports the recommendation</xsl:otherwise></xsl:choose></xsl:when>
      <xsl:when test=". = 'returned'"><xsl:choose><xsl:when test="$zh">退回组长</xsl:when><xsl:otherwise>returned to the leader</xsl:otherwise></xsl:choose></xsl:when>
      <xsl:when test=". = 'sufficient'"><xsl:choose><xsl:when test="$zh">可以受理</xsl:when><xsl:otherwise>sufficient</xsl:otherwise></xsl:choose></xsl:when>
      <xsl:when test=". = 'problem'"><xsl:choose><xsl:when test="$zh">发出问题通知</xsl:when><xsl:otherwise>problem notice</xsl:otherwise></xsl:choose></xsl:when>
      <xsl:when test=". = 'declined'"><xsl:choose><xsl:when test="$zh">不予受理</xsl:when><xsl:otherwise>not accepted</xsl:otherwise></xsl:choose></xsl:when>
      <xsl:when test=". = 'accepted'"><xsl:choose><xsl:when test="$zh">受理</xsl:when><xsl:otherwise>accepted</xsl:otherwise></xsl:choose></xsl:when>
      <xsl:when test=". = 'closed'"><xsl:choose><xsl:when test="$zh">已关闭</xsl:when><xsl:otherwise>closed</xsl:otherwise></xsl:choose></xsl:when>
      <xsl:when test=". = 'open'"><xsl:choose><xsl:when test="$zh">未关闭</xsl:when><xsl:otherwise>open</xsl:otherwise></xsl:choose></xsl:when>
      <xsl:otherwise><xsl:call-template name="plain"><xsl:with-param name="text" select="string(.)"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="@*" mode="effect">
    <xsl:choose>
      <xsl:when test=". = 'uphold'"><xsl:choose><xsl:when test="$zh">维持</xsl:when><xsl:otherwise>upheld</xsl:otherwise></xsl:choose></xsl:when>
      <xsl:when test=". = 'waive'"><xsl:choose><xsl:when test="$zh">免除</xsl:when><xsl:otherwise>waived</xsl:otherwise></xsl:choose></xsl:when>
      <xsl:when test=". = 'downgrade'"><xsl:choose><xsl:when test="$zh">降级</xsl:when><xsl:otherwise>downgraded</xsl:otherwise></xsl:choose></xsl:when>
      <xsl:otherwise><xsl:call-template name="plain"><xsl:with-param name="text" select="string(.)"/></xsl:call-template></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A requirement as people call it: its clause and title where the case has it. -->
  <xsl:template name="requirement">
    <xsl:param name="id"/>
    <xsl:variable name="item" select="/r:record/r:checklist/r:item[@requirement = $id][1]"/>
    <xsl:value-of select="normalize-space(concat($item/@clause, ' ', $item/r:title[@xml:lang = $language]))"/><xsl:text> </xsl:text><xsl:value-of select="$id"/>
  </xsl:template>

  <!-- The name of a person of the team, or the id of anybody else. -->
  <xsl:template name="person">
    <xsl:param name="id"/>
    <xsl:variable name="member" select="/r:record/r:process/r:member[@person = $id][1]"/>
    <xsl:choose><xsl:when test="$member"><xsl:call-template name="plain"><xsl:with-param name="text" select="string($member/@name)"/></xsl:call-template><xsl:text> </xsl:text></xsl:when></xsl:choose><xsl:value-of select="$id"/>
  </xsl:template>

  <!-- The audit team with its declarations. -->
  <xsl:template name="team">
    <xsl:if test="r:process/r:member">
      <table widths="2 3 3 3">
        <head><cell><xsl:choose><xsl:when test="$zh">身份</xsl:when><xsl:otherwise>As</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">姓名</xsl:when><xsl:otherwise>Name</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">注册号</xsl:when><xsl:otherwise>Registration</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">本案声明</xsl:when><xsl:otherwise>Declaration for this case</xsl:otherwise></xsl:choose></cell></head>
        <xsl:for-each select="r:process/r:member"><row><cell><xsl:apply-templates select="@as" mode="team-role"/></cell><cell><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@name)"/></xsl:call-template><xsl:text> </xsl:text><xsl:value-of select="@person"/></cell><cell><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@registration)"/></xsl:call-template></cell><cell><xsl:choose><xsl:when test="@declared"><xsl:value-of select="@declared"/></xsl:when><xsl:otherwise><xsl:choose><xsl:when test="$zh">尚未声明</xsl:when><xsl:otherwise>not yet</xsl:otherwise></xsl:choose></xsl:otherwise></xsl:choose></cell></row></xsl:for-each>
      </table>
    </xsl:if>
  </xsl:template>

  <!-- What was applied for. -->
  <xsl:template name="scope">
    <table widths="1 5 3">
      <head><cell><xsl:choose><xsl:when test="$zh">编号</xsl:when><xsl:otherwise>Id</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">范围</xsl:when><xsl:otherwise>Scope</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">受理结论</xsl:when><xsl:otherwise>Intake</xsl:otherwise></xsl:choose></cell></head>
      <xsl:for-each select="r:scope/r:item"><row><cell><xsl:value-of select="@id"/></cell><cell><xsl:apply-templates select="r:title" mode="one"/></cell><cell><xsl:call-template name="word"><xsl:with-param name="of"><xsl:apply-templates select="@conclusion" mode="conclusion"/></xsl:with-param></xsl:call-template></cell></row></xsl:for-each>
    </table>
  </xsl:template>

  <!-- The nonconformities of the newest audit record, and what was done about each. -->
  <xsl:template name="nonconformities">
    <xsl:param name="audit" select="r:process/r:document[@kind = 'audit-record'][last()]"/>
    <xsl:variable name="rows" select="$audit/r:content/d:audit-record/d:row[@result = 'minor' or @result = 'major']"/>
    <xsl:choose>
      <xsl:when test="$rows">
        <table widths="3.6 2.7 2.2 3.6 3">
          <caption><xsl:call-template name="audit-record-name"><xsl:with-param name="audit" select="$audit"/></xsl:call-template></caption>
          <head><cell><xsl:choose><xsl:when test="$zh">要求</xsl:when><xsl:otherwise>Requirement</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">轻重</xsl:when><xsl:otherwise>Grade</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">整改期限</xsl:when><xsl:otherwise>Correct by</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">事实</xsl:when><xsl:otherwise>Fact</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">纠正与验证</xsl:when><xsl:otherwise>Correction and verification</xsl:otherwise></xsl:choose></cell></head>
          <xsl:for-each select="$rows">
            <xsl:variable name="done" select="$audit/following-sibling::r:document[@kind = 'correction']/r:content/d:correction/d:item[@requirement = current()/@requirement]"/>
            <row><cell><xsl:call-template name="requirement"><xsl:with-param name="id" select="string(@requirement)"/></xsl:call-template></cell><cell><xsl:apply-templates select="@result" mode="audited"/></cell><cell><xsl:value-of select="@until"/></cell><cell><xsl:call-template name="plain"><xsl:with-param name="text" select="string(.)"/></xsl:call-template></cell><cell><xsl:choose><xsl:when test="$done"><xsl:for-each select="$done"><xsl:if test="position() &gt; 1"><break/></xsl:if><xsl:value-of select="@corrected"/><xsl:text> </xsl:text><xsl:call-template name="plain"><xsl:with-param name="text" select="string(.)"/></xsl:call-template><xsl:text> </xsl:text><strong><xsl:apply-templates select="@result" mode="staff-outcome"/></strong></xsl:for-each></xsl:when><xsl:otherwise><strong><xsl:choose><xsl:when test="$zh">未关闭</xsl:when><xsl:otherwise>open</xsl:otherwise></xsl:choose></strong></xsl:otherwise></xsl:choose></cell></row>
          </xsl:for-each>
        </table>
      </xsl:when>
      <xsl:otherwise><paragraph><xsl:call-template name="audit-record-name"><xsl:with-param name="audit" select="$audit"/></xsl:call-template><xsl:choose><xsl:when test="$zh">：没有不符合。</xsl:when><xsl:otherwise>: there is no nonconformity.</xsl:otherwise></xsl:choose></paragraph></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- An audit record as people call it, where a case has several: its number, its stage and its day. -->
  <xsl:template name="audit-record-name">
    <xsl:param name="audit"/>
    <xsl:choose><xsl:when test="$zh">审核记录 </xsl:when><xsl:otherwise>Audit record </xsl:otherwise></xsl:choose><xsl:call-template name="plain"><xsl:with-param name="text" select="string($audit/@number)"/></xsl:call-template><xsl:choose><xsl:when test="$zh">（</xsl:when><xsl:otherwise> (</xsl:otherwise></xsl:choose><xsl:apply-templates select="$audit/r:content/d:audit-record/@stage" mode="stage"/><xsl:choose><xsl:when test="$zh">，</xsl:when><xsl:otherwise>, </xsl:otherwise></xsl:choose><xsl:value-of select="$audit/@signed"/><xsl:choose><xsl:when test="$zh">）</xsl:when><xsl:otherwise>)</xsl:otherwise></xsl:choose>
  </xsl:template>
</xsl:stylesheet>

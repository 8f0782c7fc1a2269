<?xml version="1.0" encoding="UTF-8"?>
<!-- A leader and members for a case, as the machine would choose them, with the reasons: for the project manager. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:dossier:paper:1"
  xmlns:r="urn:dossier:record:1" xmlns:d="urn:dossier:desk:1" exclude-result-prefixes="r d">
  <xsl:include href="parts/paper.xsl"/>
  <xsl:include href="parts/staff.xsl"/>

  <xsl:template match="/"><xsl:apply-templates select="r:record"/></xsl:template>

  <xsl:template match="r:record">
    <xsl:variable name="proposal" select="r:team-proposal"/>
    <paper version="1" language="{$language}" draft="yes" reference="{@case} r{@revision}" date="{@as-of}">
      <title><xsl:choose><xsl:when test="$zh">审核组建议</xsl:when><xsl:otherwise>Proposal of an audit team</xsl:otherwise></xsl:choose></title>
      <paragraph style="address"><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:identity/@applicant)"/></xsl:call-template></paragraph>
      <xsl:call-template name="particulars"/>
      <xsl:call-template name="scope"/>
      <paragraph style="small"><xsl:choose><xsl:when test="$zh">按第 <xsl:value-of select="$proposal/@roster"/> 号名册在本日的职务、能力、利害关系和在审案件数得出；由项目管理人员任命。</xsl:when><xsl:otherwise>From roles, competence, ties and open cases on this day by roster no. <xsl:value-of select="$proposal/@roster"/>; the project manager appoints.</xsl:otherwise></xsl:choose></paragraph>
      <xsl:if test="$proposal/r:lacking">
        <heading><xsl:choose><xsl:when test="$zh">缺少</xsl:when><xsl:otherwise>What is lacking</xsl:otherwise></xsl:choose></heading>
        <list><xsl:for-each select="$proposal/r:lacking[@xml:lang = $language]"><item><strong><xsl:call-template name="plain"><xsl:with-param name="text" select="string(.)"/></xsl:call-template></strong></item></xsl:for-each></list>
      </xsl:if>
      <xsl:if test="$proposal/r:candidate[@rank = 'leader']">
        <heading><xsl:choose><xsl:when test="$zh">建议的组长</xsl:when><xsl:otherwise>Proposed leader</xsl:otherwise></xsl:choose></heading>
        <table widths="2.6 1.8 1.6 1.6 6">
          <head><cell><xsl:choose><xsl:when test="$zh">姓名</xsl:when><xsl:otherwise>Name</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">身份</xsl:when><xsl:otherwise>As</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">能力</xsl:when><xsl:otherwise>Competent for</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">在手 / 任组长</xsl:when><xsl:otherwise>In hand / led</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">理由</xsl:when><xsl:otherwise>Reasons</xsl:otherwise></xsl:choose></cell></head>
          <xsl:for-each select="$proposal/r:candidate[@rank = 'leader']"><row><cell><strong><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@name)"/></xsl:call-template></strong><xsl:text> </xsl:text><xsl:value-of select="@person"/></cell><cell><xsl:apply-templates select="@as" mode="team-role"/></cell><cell><xsl:value-of select="@items"/></cell><cell><xsl:value-of select="@open"/> / <xsl:value-of select="@led"/></cell><cell><xsl:for-each select="r:reason[@xml:lang = $language]"><xsl:if test="position() &gt; 1"><break/></xsl:if><xsl:call-template name="plain"><xsl:with-param name="text" select="string(.)"/></xsl:call-template></xsl:for-each></cell></row></xsl:for-each>
        </table>
      </xsl:if>
      <xsl:if test="$proposal/r:candidate[@rank = 'member']">
        <heading><xsl:choose><xsl:when test="$zh">建议的成员</xsl:when><xsl:otherwise>Proposed members</xsl:otherwise></xsl:choose></heading>
        <table widths="2.6 1.8 1.6 1.6 6">
          <head><cell><xsl:choose><xsl:when test="$zh">姓名</xsl:when><xsl:otherwise>Name</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">身份</xsl:when><xsl:otherwise>As</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">能力</xsl:when><xsl:otherwise>Competent for</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">在手 / 任组长</xsl:when><xsl:otherwise>In hand / led</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">理由</xsl:when><xsl:otherwise>Reasons</xsl:otherwise></xsl:choose></cell></head>
          <xsl:for-each select="$proposal/r:candidate[@rank = 'member']"><row><cell><strong><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@name)"/></xsl:call-template></strong><xsl:text> </xsl:text><xsl:value-of select="@person"/></cell><cell><xsl:apply-templates select="@as" mode="team-role"/></cell><cell><xsl:value-of select="@items"/></cell><cell><xsl:value-of select="@open"/> / <xsl:value-of select="@led"/></cell><cell><xsl:for-each select="r:reason[@xml:lang = $language]"><xsl:if test="position() &gt; 1"><break/></xsl:if><xsl:call-template name="plain"><xsl:with-param name="text" select="string(.)"/></xsl:call-template></xsl:for-each></cell></row></xsl:for-each>
        </table>
      </xsl:if>
      <xsl:if test="$proposal/r:candidate[@rank = 'runner-up']">
        <heading><xsl:choose><xsl:when test="$zh">备选</xsl:when><xsl:otherwise>Runners-up</xsl:otherwise></xsl:choose></heading>
        <table widths="2.6 1.8 1.6 1.6 6">
          <head><cell><xsl:choose><xsl:when test="$zh">姓名</xsl:when><xsl:otherwise>Name</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">身份</xsl:when><xsl:otherwise>As</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">能力</xsl:when><xsl:otherwise>Competent for</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">在手 / 任组长</xsl:when><xsl:otherwise>In hand / led</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">理由</xsl:when><xsl:otherwise>Reasons</xsl:otherwise></xsl:choose></cell></head>
          <xsl:for-each select="$proposal/r:candidate[@rank = 'runner-up']"><row><cell><strong><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@name)"/></xsl:call-template></strong><xsl:text> </xsl:text><xsl:value-of select="@person"/></cell><cell><xsl:apply-templates select="@as" mode="team-role"/></cell><cell><xsl:value-of select="@items"/></cell><cell><xsl:value-of select="@open"/> / <xsl:value-of select="@led"/></cell><cell><xsl:for-each select="r:reason[@xml:lang = $language]"><xsl:if test="position() &gt; 1"><break/></xsl:if><xsl:call-template name="plain"><xsl:with-param name="text" select="string(.)"/></xsl:call-template></xsl:for-each></cell></row></xsl:for-each>
        </table>
      </xsl:if>
      <xsl:if test="$proposal/r:left-out">
        <heading><xsl:choose><xsl:when test="$zh">不能参加本案的人员及原因</xsl:when><xsl:otherwise>Who cannot take part, and why</xsl:otherwise></xsl:choose></heading>
        <table widths="3 9">
          <head><cell><xsl:choose><xsl:when test="$zh">姓名</xsl:when><xsl:otherwise>Name</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">原因</xsl:when><xsl:otherwise>Why</xsl:otherwise></xsl:choose></cell></head>
          <xsl:for-each select="$proposal/r:left-out"><row><cell><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@name)"/></xsl:call-template><xsl:text> </xsl:text><xsl:value-of select="@person"/></cell><cell><xsl:for-each select="r:reason[@xml:lang = $language]"><xsl:if test="position() &gt; 1"><break/></xsl:if><xsl:call-template name="plain"><xsl:with-param name="text" select="string(.)"/></xsl:call-template></xsl:for-each></cell></row></xsl:for-each>
        </table>
      </xsl:if>
      <paragraph><xsl:choose><xsl:when test="$zh">同意的，核对并签署 draft-appointment.xml；不同意的，改过再签。</xsl:when><xsl:otherwise>If you agree, check and sign draft-appointment.xml; if not, change it first.</xsl:otherwise></xsl:choose></paragraph>
    </paper>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- For the decision-maker: what fell due and was not done, and the change that is proposed. A person decides. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:dossier:paper:1"
  xmlns:r="urn:dossier:record:1" xmlns:d="urn:dossier:desk:1" exclude-result-prefixes="r d">
  <xsl:include href="parts/paper.xsl"/>

  <xsl:variable name="names" select="'surveillance-overdue obligation-unmet suspension-ended'"/>
  <xsl:variable name="days" select="/r:record/r:process/r:certificate/r:day[@applied = /r:record/@as-of and contains($names, @name)]"/>

  <xsl:template match="/"><xsl:apply-templates select="r:record"/></xsl:template>

  <xsl:template match="r:record">
    <paper version="1" language="{$language}" reference="{@case} r{@revision}" date="{@as-of}" draft="yes">
      <title><xsl:choose><xsl:when test="$zh">证书变化建议</xsl:when><xsl:otherwise>Proposed change of a certificate</xsl:otherwise></xsl:choose></title>
      <xsl:call-template name="particulars"/>
      <paragraph><xsl:choose><xsl:when test="$zh">下列事项到期未办。是否变更证书，由认证决定人员决定；附同目录下的 draft-certificate-change 草稿，填写、签名后放到收文目录即生效。</xsl:when><xsl:otherwise>What is listed fell due and was not done. Whether the certificate is changed is for a decision-maker: the draft-certificate-change beside this paper takes effect once it is filled in, signed and put on the desk.</xsl:otherwise></xsl:choose></paragraph>
      <table widths="2 2.4 3.2 2.4">
        <head><cell><xsl:choose><xsl:when test="$zh">日期</xsl:when><xsl:otherwise>Day</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">证书</xsl:when><xsl:otherwise>Certificate</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">事项</xsl:when><xsl:otherwise>What</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">建议</xsl:when><xsl:otherwise>Proposed</xsl:otherwise></xsl:choose></cell></head>
        <xsl:for-each select="$days">
          <xsl:sort select="@on"/>
          <row><cell><xsl:value-of select="@on"/></cell><cell><xsl:value-of select="../@number"/></cell><cell><xsl:call-template name="word"><xsl:with-param name="of"><xsl:apply-templates select="@name" mode="day-name"/></xsl:with-param></xsl:call-template></cell>
            <cell><xsl:choose><xsl:when test="@name = 'suspension-ended'"><xsl:choose><xsl:when test="$zh">撤销或恢复</xsl:when><xsl:otherwise>withdraw or restore</xsl:otherwise></xsl:choose></xsl:when><xsl:otherwise><xsl:choose><xsl:when test="$zh">暂停</xsl:when><xsl:otherwise>suspend</xsl:otherwise></xsl:choose></xsl:otherwise></xsl:choose></cell></row>
        </xsl:for-each>
      </table>
      <xsl:for-each select="r:scope/r:item/r:obligation[@due-on and not(@met-on)]">
        <paragraph><strong><xsl:choose><xsl:when test="$zh">未履行的义务，最后一日 <xsl:value-of select="@due-on"/></xsl:when><xsl:otherwise>Owed, due by <xsl:value-of select="@due-on"/></xsl:otherwise></xsl:choose>: </strong><xsl:apply-templates select="r:text" mode="one"/></paragraph>
      </xsl:for-each>
      <xsl:if test="r:process/r:linked">
        <heading><xsl:choose><xsl:when test="$zh">与证书有关的案件</xsl:when><xsl:otherwise>Cases about the certificate</xsl:otherwise></xsl:choose></heading>
        <list><xsl:for-each select="r:process/r:linked"><item><xsl:value-of select="@case"/> · <xsl:call-template name="word"><xsl:with-param name="of"><xsl:apply-templates select="@phase" mode="phase"/></xsl:with-param></xsl:call-template> · <xsl:value-of select="@received"/> · <xsl:call-template name="word"><xsl:with-param name="of"><xsl:apply-templates select="@result" mode="linked-result"/></xsl:with-param></xsl:call-template></item></xsl:for-each></list>
      </xsl:if>
    </paper>
  </xsl:template>
</xsl:stylesheet>

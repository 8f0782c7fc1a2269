<?xml version="1.0" encoding="UTF-8"?>
<!-- To the applicant: the certificate was released, with what it binds its holder to. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:dossier:paper:1"
  xmlns:r="urn:dossier:record:1" xmlns:d="urn:dossier:desk:1" exclude-result-prefixes="r d">
  <xsl:include href="parts/paper.xsl"/>

  <xsl:variable name="document" select="/r:record/r:process/r:document[@kind = 'certificate-release'][last()]"/>
  <xsl:variable name="released" select="$document/r:content/d:certificate-release/d:certificate"/>

  <xsl:template match="/"><xsl:apply-templates select="r:record"/></xsl:template>

  <xsl:template match="r:record">
    <paper version="1" language="{$language}" reference="{@case} r{@revision}" date="{@as-of}">
      <title><xsl:choose><xsl:when test="$zh">证书签发通知</xsl:when><xsl:otherwise>Your certificate</xsl:otherwise></xsl:choose></title>
      <paragraph style="address"><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:identity/@applicant)"/></xsl:call-template><xsl:if test="string(r:identity/@contact-name) != ''"><xsl:choose><xsl:when test="$zh">，</xsl:when><xsl:otherwise>, attention </xsl:otherwise></xsl:choose><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:identity/@contact-name)"/></xsl:call-template></xsl:if></paragraph>
      <paragraph><xsl:choose><xsl:when test="$zh">下列证书已签发，将寄往申请表所写的通信地址。</xsl:when><xsl:otherwise>The certificate below was released and is sent to the mailing address of your application.</xsl:otherwise></xsl:choose></paragraph>
      <xsl:for-each select="r:process/r:certificate[@number = $released/@number]">
        <definitions>
        <definition><term><xsl:choose><xsl:when test="$zh">证书编号</xsl:when><xsl:otherwise>Certificate number</xsl:otherwise></xsl:choose></term><value><strong><xsl:value-of select="@number"/></strong></value></definition>
        <definition><term><xsl:choose><xsl:when test="$zh">持证人</xsl:when><xsl:otherwise>Holder</xsl:otherwise></xsl:choose></term><value><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@holder)"/></xsl:call-template><xsl:if test="@holder-english"><break/><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@holder-english)"/></xsl:call-template></xsl:if></value></definition>
        <definition><term><xsl:choose><xsl:when test="$zh">范围</xsl:when><xsl:otherwise>Scope</xsl:otherwise></xsl:choose></term><value><xsl:apply-templates select="r:title" mode="one"/></value></definition>
        <definition><term><xsl:choose><xsl:when test="$zh">认证依据</xsl:when><xsl:otherwise>Criteria</xsl:otherwise></xsl:choose></term><value><xsl:value-of select="@criteria"/></value></definition>
        <definition><term><xsl:choose><xsl:when test="$zh">发证日期</xsl:when><xsl:otherwise>Granted</xsl:otherwise></xsl:choose></term><value><xsl:value-of select="@granted"/></value></definition>
        <definition><term><xsl:choose><xsl:when test="$zh">有效期至</xsl:when><xsl:otherwise>Valid until</xsl:otherwise></xsl:choose></term><value><xsl:value-of select="@expires"/></value></definition>
        <xsl:if test="@replaces"><definition><term><xsl:choose><xsl:when test="$zh">替代的证书</xsl:when><xsl:otherwise>In place of</xsl:otherwise></xsl:choose></term><value><xsl:value-of select="@replaces"/><xsl:text> </xsl:text><xsl:choose><xsl:when test="$zh">（自发证之日注销）</xsl:when><xsl:otherwise>(cancelled from the day of grant)</xsl:otherwise></xsl:choose></value></definition></xsl:if>
        </definitions>
        <xsl:variable name="scope" select="@scope"/>
        <xsl:if test="r:day[@name = 'surveillance-overdue' and not(@applied)]">
          <paragraph><xsl:choose><xsl:when test="$zh">有效期内须接受监督；届时将提前通知。逾期未监督的，证书可能被暂停。</xsl:when><xsl:otherwise>The certificate is subject to surveillance; you are reminded beforehand. It may be suspended if surveillance is missed.</xsl:otherwise></xsl:choose></paragraph>
        </xsl:if>
        <xsl:for-each select="/r:record/r:scope/r:item[@id = $scope]/r:obligation[@due-on and not(@met-on)]">
          <paragraph><strong><xsl:choose><xsl:when test="$zh">须在 <xsl:value-of select="@due-on"/> 前的首次监督中履行</xsl:when><xsl:otherwise>To be shown at the first surveillance, by <xsl:value-of select="@due-on"/></xsl:otherwise></xsl:choose>: </strong><xsl:apply-templates select="r:text" mode="one"/></paragraph>
        </xsl:for-each>
      </xsl:for-each>
      <paragraph><xsl:choose><xsl:when test="$zh">名称、地址或服务能力有变化时，请及时告知。证书只可按其所写的范围使用，暂停、撤销、注销或到期后停止使用。</xsl:when><xsl:otherwise>Tell us of any change of name, address or ability. Use the certificate for its scope alone, and no longer once it is suspended, withdrawn, cancelled or expired.</xsl:otherwise></xsl:choose></paragraph>
      <signature><line><xsl:choose><xsl:when test="$zh">签发人</xsl:when><xsl:otherwise>Issued by</xsl:otherwise></xsl:choose></line><line><xsl:choose><xsl:when test="$zh">日期</xsl:when><xsl:otherwise>Date</xsl:otherwise></xsl:choose></line><line><xsl:choose><xsl:when test="$zh">盖章</xsl:when><xsl:otherwise>Seal</xsl:otherwise></xsl:choose></line></signature>
    </paper>
  </xsl:template>
</xsl:stylesheet>

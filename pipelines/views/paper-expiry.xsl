<?xml version="1.0" encoding="UTF-8"?>
<!-- To the holder: the certificate has expired. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:dossier:paper:1"
  xmlns:r="urn:dossier:record:1" xmlns:d="urn:dossier:desk:1" exclude-result-prefixes="r d">
  <xsl:include href="parts/paper.xsl"/>

  <!-- The certificates for which the day came in this night. -->
  <xsl:variable name="concerned" select="/r:record/r:process/r:certificate[r:day[@name = 'expired' and @applied = /r:record/@as-of]]"/>

  <xsl:template match="/"><xsl:apply-templates select="r:record"/></xsl:template>

  <xsl:template match="r:record">
    <paper version="1" language="{$language}" reference="{@case} r{@revision}" date="{@as-of}">
      <title><xsl:choose><xsl:when test="$zh">证书到期通知</xsl:when><xsl:otherwise>Your certificate has expired</xsl:otherwise></xsl:choose></title>
      <paragraph style="address"><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:identity/@applicant)"/></xsl:call-template><xsl:if test="string(r:identity/@contact-name) != ''"><xsl:choose><xsl:when test="$zh">，</xsl:when><xsl:otherwise>, attention </xsl:otherwise></xsl:choose><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:identity/@contact-name)"/></xsl:call-template></xsl:if></paragraph>
      <xsl:for-each select="$concerned">
        <definitions>
        <definition><term><xsl:choose><xsl:when test="$zh">证书编号</xsl:when><xsl:otherwise>Certificate number</xsl:otherwise></xsl:choose></term><value><strong><xsl:value-of select="@number"/></strong></value></definition>
        <definition><term><xsl:choose><xsl:when test="$zh">持证人</xsl:when><xsl:otherwise>Holder</xsl:otherwise></xsl:choose></term><value><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@holder)"/></xsl:call-template><xsl:if test="@holder-english"><break/><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@holder-english)"/></xsl:call-template></xsl:if></value></definition>
        <definition><term><xsl:choose><xsl:when test="$zh">范围</xsl:when><xsl:otherwise>Scope</xsl:otherwise></xsl:choose></term><value><xsl:apply-templates select="r:title" mode="one"/></value></definition>
        <definition><term><xsl:choose><xsl:when test="$zh">有效期至</xsl:when><xsl:otherwise>Valid until</xsl:otherwise></xsl:choose></term><value><xsl:value-of select="@expires"/></value></definition>
        </definitions>
      </xsl:for-each>
      <paragraph><xsl:choose><xsl:when test="$zh">该证书已到期，名录中已改为“到期”。请停止使用证书和标志。</xsl:when><xsl:otherwise>It has expired, and the register says so. Please stop using certificate and mark.</xsl:otherwise></xsl:choose></paragraph>
      <signature><line><xsl:choose><xsl:when test="$zh">签发人</xsl:when><xsl:otherwise>Issued by</xsl:otherwise></xsl:choose></line><line><xsl:choose><xsl:when test="$zh">日期</xsl:when><xsl:otherwise>Date</xsl:otherwise></xsl:choose></line><line><xsl:choose><xsl:when test="$zh">盖章</xsl:when><xsl:otherwise>Seal</xsl:otherwise></xsl:choose></line></signature>
    </paper>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- The layout of a certificate, as a draft: what is given at issue is left open. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:dossier:paper:1"
  xmlns:r="urn:dossier:record:1" exclude-result-prefixes="r">
  <xsl:include href="parts/paper.xsl"/>

  <xsl:template match="/"><xsl:apply-templates select="r:record"/></xsl:template>

  <xsl:template match="r:record">
    <paper version="1" language="{$language}" layout="certificate" draft="yes" reference="{@case} r{@revision}" date="{@as-of}">
      <title><xsl:choose><xsl:when test="$zh">信息安全服务资质认证证书</xsl:when><xsl:otherwise>Certificate of qualification</xsl:otherwise></xsl:choose></title>
      <paragraph style="centre"><xsl:choose><xsl:when test="$zh">兹证明</xsl:when><xsl:otherwise>This is to certify that</xsl:otherwise></xsl:choose></paragraph>
      <paragraph style="large"><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:identity/@applicant)"/></xsl:call-template></paragraph>
      <definitions><definition><term><xsl:choose><xsl:when test="$zh">统一社会信用代码</xsl:when><xsl:otherwise>Unified social credit code</xsl:otherwise></xsl:choose></term><value><xsl:value-of select="r:identity/@credit-code"/></value></definition></definitions>
      <paragraph style="centre"><xsl:choose><xsl:when test="$zh">符合以下认证依据的要求，特发此证。</xsl:when><xsl:otherwise>meets the criteria below.</xsl:otherwise></xsl:choose></paragraph>
      <definitions>
        <definition><term><xsl:choose><xsl:when test="$zh">证书编号</xsl:when><xsl:otherwise>Certificate number</xsl:otherwise></xsl:choose></term><value><xsl:choose><xsl:when test="$zh">（签发时给定）</xsl:when><xsl:otherwise>(given when it is issued)</xsl:otherwise></xsl:choose></value></definition>
        <definition><term><xsl:choose><xsl:when test="$zh">认证依据</xsl:when><xsl:otherwise>Criteria</xsl:otherwise></xsl:choose></term><value><xsl:apply-templates select="r:profile/r:title" mode="one"/></value></definition>
        <xsl:for-each select="r:scope/r:item"><definition><term><xsl:choose><xsl:when test="$zh">类别与级别</xsl:when><xsl:otherwise>Category and grade</xsl:otherwise></xsl:choose></term><value><strong><xsl:apply-templates select="r:title" mode="one"/></strong></value></definition></xsl:for-each>
        <definition><term><xsl:choose><xsl:when test="$zh">颁证日期</xsl:when><xsl:otherwise>Date of issue</xsl:otherwise></xsl:choose></term><value><xsl:choose><xsl:when test="$zh">（签发时给定）</xsl:when><xsl:otherwise>(given when it is issued)</xsl:otherwise></xsl:choose></value></definition>
        <definition><term><xsl:choose><xsl:when test="$zh">有效期至</xsl:when><xsl:otherwise>Valid until</xsl:otherwise></xsl:choose></term><value><xsl:choose><xsl:when test="$zh">（签发时给定）</xsl:when><xsl:otherwise>(given when it is issued)</xsl:otherwise></xsl:choose></value></definition>
      </definitions>
      <paragraph style="small"><xsl:choose><xsl:when test="$zh">证书的有效性依据监督结果保持，可在本机构网站查询。</xsl:when><xsl:otherwise>Its validity is maintained by the result of surveillance and can be looked up on the body’s site.</xsl:otherwise></xsl:choose></paragraph>
      <signature><line><xsl:choose><xsl:when test="$zh">签发人</xsl:when><xsl:otherwise>Issued by</xsl:otherwise></xsl:choose></line><line><xsl:choose><xsl:when test="$zh">盖章</xsl:when><xsl:otherwise>Seal</xsl:otherwise></xsl:choose></line></signature>
    </paper>
  </xsl:template>
</xsl:stylesheet>

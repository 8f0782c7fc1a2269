<?xml version="1.0" encoding="UTF-8"?>
<!-- The certificates of a case: a draft until they are released. What stands in them is what was decided. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:dossier:paper:1"
  xmlns:r="urn:dossier:record:1" xmlns:d="urn:dossier:desk:1" exclude-result-prefixes="r d">
  <xsl:include href="parts/paper.xsl"/>

  <xsl:template match="/"><xsl:apply-templates select="r:record"/></xsl:template>

  <xsl:template match="r:record">
    <xsl:variable name="certificates" select="r:process/r:certificate[@state = 'draft' or @state = 'in-force']"/>
    <paper version="1" language="{$language}" layout="certificate" reference="{@case} r{@revision}" date="{@as-of}">
      <xsl:if test="not($certificates) or $certificates[@state = 'draft']"><xsl:attribute name="draft">yes</xsl:attribute></xsl:if>
      <title><xsl:choose><xsl:when test="$zh">信息安全认证证书</xsl:when><xsl:otherwise>Certificate</xsl:otherwise></xsl:choose></title>
      <xsl:for-each select="$certificates">
        <xsl:if test="position() &gt; 1"><page-break/><paragraph style="large"><xsl:choose><xsl:when test="$zh">信息安全认证证书</xsl:when><xsl:otherwise>Certificate</xsl:otherwise></xsl:choose></paragraph></xsl:if>
        <paragraph style="centre"><xsl:choose><xsl:when test="$zh">证书编号：</xsl:when><xsl:otherwise>Number </xsl:otherwise></xsl:choose><strong><xsl:value-of select="@number"/></strong></paragraph>
        <paragraph style="centre"><xsl:choose><xsl:when test="$zh">兹证明</xsl:when><xsl:otherwise>This is to certify that</xsl:otherwise></xsl:choose></paragraph>
        <paragraph style="large"><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@holder)"/></xsl:call-template></paragraph>
        <xsl:if test="@holder-english"><paragraph style="centre"><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@holder-english)"/></xsl:call-template></paragraph></xsl:if>
        <definitions>
          <definition><term><xsl:choose><xsl:when test="$zh">统一社会信用代码</xsl:when><xsl:otherwise>Unified social credit code</xsl:otherwise></xsl:choose></term><value><xsl:value-of select="@credit-code"/></value></definition>
          <definition><term><xsl:choose><xsl:when test="$zh">地址</xsl:when><xsl:otherwise>Address</xsl:otherwise></xsl:choose></term><value><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@address)"/></xsl:call-template></value></definition>
        </definitions>
        <paragraph style="centre"><xsl:choose><xsl:when test="$zh">符合以下认证依据的要求，特发此证。</xsl:when><xsl:otherwise>meets the criteria below.</xsl:otherwise></xsl:choose></paragraph>
        <definitions>
          <definition><term><xsl:choose><xsl:when test="$zh">类别与级别</xsl:when><xsl:otherwise>Category and grade</xsl:otherwise></xsl:choose></term><value><strong><xsl:apply-templates select="r:title" mode="one"/></strong></value></definition>
          <definition><term><xsl:choose><xsl:when test="$zh">认证依据</xsl:when><xsl:otherwise>Criteria</xsl:otherwise></xsl:choose></term><value><xsl:value-of select="@criteria"/></value></definition>
          <definition><term><xsl:choose><xsl:when test="$zh">发证日期</xsl:when><xsl:otherwise>Date of grant</xsl:otherwise></xsl:choose></term><value><xsl:choose><xsl:when test="@state = 'draft'"><xsl:choose><xsl:when test="$zh">（签发时给定）</xsl:when><xsl:otherwise>(given at release)</xsl:otherwise></xsl:choose></xsl:when><xsl:otherwise><xsl:value-of select="@granted"/></xsl:otherwise></xsl:choose></value></definition>
          <xsl:if test="@reissued"><definition><term><xsl:choose><xsl:when test="$zh">换发日期</xsl:when><xsl:otherwise>Reissued</xsl:otherwise></xsl:choose></term><value><xsl:value-of select="@reissued"/></value></definition></xsl:if>
          <definition><term><xsl:choose><xsl:when test="$zh">有效期至</xsl:when><xsl:otherwise>Valid until</xsl:otherwise></xsl:choose></term><value><xsl:choose><xsl:when test="@state = 'draft'"><xsl:choose><xsl:when test="$zh">（签发时给定）</xsl:when><xsl:otherwise>(given at release)</xsl:otherwise></xsl:choose></xsl:when><xsl:otherwise><xsl:value-of select="@expires"/></xsl:otherwise></xsl:choose></value></definition>
        </definitions>
        <paragraph style="small"><xsl:choose><xsl:when test="$zh">证书在有效期内须接受监督方可保持有效，状态可在证书名录中查询。</xsl:when><xsl:otherwise>It is valid subject to surveillance; its state can be looked up in the register of certificates.</xsl:otherwise></xsl:choose></paragraph>
        <signature><line><xsl:choose><xsl:when test="$zh">签发人</xsl:when><xsl:otherwise>Issued by</xsl:otherwise></xsl:choose></line><line><xsl:choose><xsl:when test="$zh">盖章</xsl:when><xsl:otherwise>Seal</xsl:otherwise></xsl:choose></line></signature>
      </xsl:for-each>
      <xsl:if test="not($certificates)"><paragraph style="centre"><xsl:choose><xsl:when test="$zh">本案没有有效的证书。</xsl:when><xsl:otherwise>The case has no certificate in force.</xsl:otherwise></xsl:choose></paragraph></xsl:if>
    </paper>
  </xsl:template>
</xsl:stylesheet>

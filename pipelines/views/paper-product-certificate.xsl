<?xml version="1.0" encoding="UTF-8"?>
<!-- A product’s certificates, one a certification unit: a draft until they are released. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:dossier:paper:1"
  xmlns:r="urn:dossier:record:1" xmlns:d="urn:dossier:desk:1" exclude-result-prefixes="r d">
  <xsl:include href="parts/paper.xsl"/>
  <xsl:include href="parts/paper-product.xsl"/>

  <xsl:template match="/"><xsl:apply-templates select="r:record"/></xsl:template>

  <xsl:template match="r:record">
    <xsl:variable name="certificates" select="r:process/r:certificate"/>
    <xsl:variable name="record" select="."/>
    <paper version="1" language="{$language}" layout="certificate" reference="{@case} r{@revision}" date="{@as-of}">
      <!-- In force only once it is released. -->
      <xsl:if test="not($certificates) or $certificates[@state = 'draft']"><xsl:attribute name="draft">yes</xsl:attribute></xsl:if>
      <title><xsl:choose><xsl:when test="$zh">网络与信息安全产品认证证书</xsl:when><xsl:otherwise>Certificate of conformity</xsl:otherwise></xsl:choose></title>
      <xsl:for-each select="$certificates">
        <xsl:variable name="certificate" select="."/>
        <xsl:variable name="unit" select="$record/r:scope/r:item[@id = $certificate/@scope]"/>
        <xsl:if test="position() &gt; 1">
          <page-break/>
          <paragraph style="large"><xsl:choose><xsl:when test="$zh">网络与信息安全产品认证证书</xsl:when><xsl:otherwise>Certificate of conformity</xsl:otherwise></xsl:choose></paragraph>
        </xsl:if>
        <paragraph style="centre"><xsl:choose><xsl:when test="$zh">证书编号</xsl:when><xsl:otherwise>Certificate</xsl:otherwise></xsl:choose><xsl:text> </xsl:text><strong><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@number)"/></xsl:call-template></strong></paragraph>
        <paragraph style="centre"><xsl:choose><xsl:when test="$zh">兹证明下列单位的产品符合所列标准和技术要求</xsl:when><xsl:otherwise>This is to certify that products of this organisation meet the standards below</xsl:otherwise></xsl:choose></paragraph>
        <paragraph style="large"><xsl:call-template name="plain"><xsl:with-param name="text" select="string($record/r:identity/@applicant)"/></xsl:call-template></paragraph>
        <definitions>
          <definition><term><xsl:choose><xsl:when test="$zh">制造商</xsl:when><xsl:otherwise>Manufacturer</xsl:otherwise></xsl:choose></term><value><xsl:call-template name="plain"><xsl:with-param name="text" select="string($record/r:particulars/r:manufacturer/@name)"/></xsl:call-template><break/><xsl:call-template name="plain"><xsl:with-param name="text" select="string($record/r:particulars/r:manufacturer/@address)"/></xsl:call-template></value></definition>
          <xsl:for-each select="$record/r:particulars/r:site[@kind != 'research']"><definition><term><xsl:choose><xsl:when test="$zh">生产厂</xsl:when><xsl:otherwise>Factory</xsl:otherwise></xsl:choose></term><value><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@name)"/></xsl:call-template><break/><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@address)"/></xsl:call-template></value></definition></xsl:for-each>
          <definition><term><xsl:choose><xsl:when test="$zh">产品名称</xsl:when><xsl:otherwise>Product</xsl:otherwise></xsl:choose></term><value><xsl:call-template name="plain"><xsl:with-param name="text" select="string($record/r:particulars/@product)"/></xsl:call-template></value></definition>
          <definition><term><xsl:choose><xsl:when test="$zh">类别与级别</xsl:when><xsl:otherwise>Type and grade</xsl:otherwise></xsl:choose></term><value><xsl:choose><xsl:when test="$unit/r:unit"><xsl:apply-templates select="$unit/r:unit/r:title" mode="one"/></xsl:when><xsl:otherwise><xsl:apply-templates select="$unit/r:title" mode="one"/></xsl:otherwise></xsl:choose></value></definition>
          <definition><term><xsl:choose><xsl:when test="$zh">型号</xsl:when><xsl:otherwise>Models</xsl:otherwise></xsl:choose></term><value><strong><xsl:for-each select="$unit/r:unit/r:model"><xsl:if test="position() &gt; 1"><xsl:choose><xsl:when test="$zh">、</xsl:when><xsl:otherwise>, </xsl:otherwise></xsl:choose></xsl:if><xsl:call-template name="plain"><xsl:with-param name="text" select="string(.)"/></xsl:call-template></xsl:for-each></strong></value></definition>
          <definition><term><xsl:choose><xsl:when test="$zh">版本</xsl:when><xsl:otherwise>Version</xsl:otherwise></xsl:choose></term><value><xsl:call-template name="plain"><xsl:with-param name="text" select="string($record/r:particulars/@version)"/></xsl:call-template></value></definition>
          <definition><term><xsl:choose><xsl:when test="$zh">标准和技术要求</xsl:when><xsl:otherwise>Standards</xsl:otherwise></xsl:choose></term><value><xsl:call-template name="standards"/></value></definition>
          <definition><term><xsl:choose><xsl:when test="$zh">认证规则</xsl:when><xsl:otherwise>Rule</xsl:otherwise></xsl:choose></term><value><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@criteria)"/></xsl:call-template></value></definition>
          <definition><term><xsl:choose><xsl:when test="$zh">认证模式</xsl:when><xsl:otherwise>Mode</xsl:otherwise></xsl:choose></term><value><xsl:choose><xsl:when test="$zh">型式试验、初始工厂检查、获证后监督</xsl:when><xsl:otherwise>type test, initial factory inspection, surveillance</xsl:otherwise></xsl:choose></value></definition>
          <definition><term><xsl:choose><xsl:when test="$zh">发证日期</xsl:when><xsl:otherwise>Date of issue</xsl:otherwise></xsl:choose></term><value><xsl:choose><xsl:when test="@state = 'draft'"><xsl:choose><xsl:when test="$zh">（签发时给定）</xsl:when><xsl:otherwise>(given when it is released)</xsl:otherwise></xsl:choose></xsl:when><xsl:otherwise><xsl:value-of select="@granted"/></xsl:otherwise></xsl:choose></value></definition>
          <definition><term><xsl:choose><xsl:when test="$zh">有效期至</xsl:when><xsl:otherwise>Valid until</xsl:otherwise></xsl:choose></term><value><xsl:choose><xsl:when test="@state = 'draft'"><xsl:choose><xsl:when test="$zh">（签发时给定）</xsl:when><xsl:otherwise>(given when it is released)</xsl:otherwise></xsl:choose></xsl:when><xsl:otherwise><xsl:value-of select="@expires"/></xsl:otherwise></xsl:choose></value></definition>
        </definitions>
        <paragraph style="small"><xsl:choose><xsl:when test="$zh">证书的有效性依据发证机构的监督保持；证书只覆盖所列型号和版本。</xsl:when><xsl:otherwise>Its validity is maintained by surveillance of the body that issued it; it covers the models and version above alone.</xsl:otherwise></xsl:choose></paragraph>
        <signature><line><xsl:choose><xsl:when test="$zh">签发人</xsl:when><xsl:otherwise>Issued by</xsl:otherwise></xsl:choose></line><line><xsl:choose><xsl:when test="$zh">盖章</xsl:when><xsl:otherwise>Seal</xsl:otherwise></xsl:choose></line></signature>
      </xsl:for-each>
    </paper>
  </xsl:template>
</xsl:stylesheet>

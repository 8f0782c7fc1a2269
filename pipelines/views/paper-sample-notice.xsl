<?xml version="1.0" encoding="UTF-8"?>
<!-- The notice where to send which samples, for the applicant: the newest of the case. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:dossier:paper:1"
  xmlns:r="urn:dossier:record:1" xmlns:d="urn:dossier:desk:1" exclude-result-prefixes="r d">
  <xsl:include href="parts/paper.xsl"/>
  <xsl:include href="parts/paper-product.xsl"/>

  <xsl:template match="/"><xsl:apply-templates select="r:record"/></xsl:template>

  <xsl:template match="r:record">
    <xsl:variable name="document" select="r:process/r:document[@kind = 'sample-notice'][last()]"/>
    <xsl:variable name="notice" select="$document/r:content/d:sample-notice"/>
    <xsl:variable name="record" select="."/>
    <paper version="1" language="{$language}" reference="{@case} r{@revision}" date="{@as-of}">
      <title><xsl:choose><xsl:when test="$zh">送样通知</xsl:when><xsl:otherwise>Sample notice</xsl:otherwise></xsl:choose></title>
      <paragraph style="address"><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:identity/@applicant)"/></xsl:call-template></paragraph>
      <xsl:call-template name="product-particulars"/>
      <paragraph><xsl:choose><xsl:when test="$zh">申请已划分认证单元。请于下列期限前将样品送达所列的指定实验室；费用由申请方与实验室结算。</xsl:when><xsl:otherwise>The application has been divided into certification units. Have the samples at the designated laboratories below by the day stated; the applicant settles the fee with the laboratory.</xsl:otherwise></xsl:choose></paragraph>
      <definitions>
        <definition><term><xsl:choose><xsl:when test="$zh">通知编号</xsl:when><xsl:otherwise>Notice</xsl:otherwise></xsl:choose></term><value><xsl:call-template name="plain"><xsl:with-param name="text" select="string($document/@number)"/></xsl:call-template></value></definition>
        <definition><term><xsl:choose><xsl:when test="$zh">送达期限</xsl:when><xsl:otherwise>To be there by</xsl:otherwise></xsl:choose></term><value><strong><xsl:value-of select="$notice/@until"/></strong></value></definition>
        <definition><term><xsl:choose><xsl:when test="$zh">取样方式</xsl:when><xsl:otherwise>Selection</xsl:otherwise></xsl:choose></term><value><xsl:choose><xsl:when test="$notice/@selection = 'by-body'"><xsl:choose><xsl:when test="$zh">由认证机构安排抽取</xsl:when><xsl:otherwise>picked under arrangement of the certification body</xsl:otherwise></xsl:choose></xsl:when><xsl:otherwise><xsl:choose><xsl:when test="$zh">由申请方按抽样规则送样</xsl:when><xsl:otherwise>sent by the applicant under the sampling rules</xsl:otherwise></xsl:choose></xsl:otherwise></xsl:choose></value></definition>
      </definitions>
      <table widths="1 4 2 1 4">
        <head><cell><xsl:choose><xsl:when test="$zh">单元</xsl:when><xsl:otherwise>Unit</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">单元内的型号</xsl:when><xsl:otherwise>Models of the unit</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">送样型号</xsl:when><xsl:otherwise>Sample</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">数量</xsl:when><xsl:otherwise>Count</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">实验室</xsl:when><xsl:otherwise>Laboratory</xsl:otherwise></xsl:choose></cell></head>
        <xsl:for-each select="$notice/d:sample">
          <xsl:variable name="sample" select="."/>
          <row><cell><xsl:value-of select="@unit"/></cell><cell><xsl:for-each select="$record/r:scope/r:item[@id = $sample/@unit]"><xsl:call-template name="unit-models"/></xsl:for-each></cell><cell><xsl:call-template name="plain"><xsl:with-param name="text" select="string($record/r:particulars/r:model[@id = $sample/@model]/@name)"/></xsl:call-template></cell><cell><xsl:value-of select="@count"/></cell><cell><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@lab)"/></xsl:call-template></cell></row>
        </xsl:for-each>
      </table>
      <xsl:if test="$notice/d:instruction">
        <heading><xsl:choose><xsl:when test="$zh">送样要求</xsl:when><xsl:otherwise>What to heed</xsl:otherwise></xsl:choose></heading>
        <list><xsl:for-each select="$notice/d:instruction"><item><xsl:call-template name="plain"><xsl:with-param name="text" select="string(.)"/></xsl:call-template></item></xsl:for-each></list>
      </xsl:if>
      <xsl:if test="$notice/d:remark"><paragraph><xsl:call-template name="plain"><xsl:with-param name="text" select="string($notice/d:remark)"/></xsl:call-template></paragraph></xsl:if>
      <paragraph><xsl:choose><xsl:when test="$zh">样品的型号和版本须与申请一致；版本 </xsl:when><xsl:otherwise>Samples are of the very models and version applied for; version </xsl:otherwise></xsl:choose><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:particulars/@version)"/></xsl:call-template><xsl:choose><xsl:when test="$zh">。检测期间变更产品的，请先告知本机构。</xsl:when><xsl:otherwise>. Tell the body before the product is changed while it is tested.</xsl:otherwise></xsl:choose></paragraph>
      <xsl:for-each select="$document"><xsl:call-template name="signed"/></xsl:for-each>
    </paper>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- What the papers of product certification share. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:dossier:paper:1"
  xmlns:r="urn:dossier:record:1" xmlns:d="urn:dossier:desk:1" exclude-result-prefixes="r d">

  <!-- Whose product it is, what it is, and what it is held to. -->
  <xsl:template name="product-particulars">
    <definitions>
      <definition><term><xsl:choose><xsl:when test="$zh">案件编号</xsl:when><xsl:otherwise>Case</xsl:otherwise></xsl:choose></term><value><strong><xsl:value-of select="@case"/></strong></value></definition>
      <definition><term><xsl:choose><xsl:when test="$zh">申请编号</xsl:when><xsl:otherwise>Application</xsl:otherwise></xsl:choose></term><value><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:identity/@application)"/></xsl:call-template></value></definition>
      <definition><term><xsl:choose><xsl:when test="$zh">申请类型</xsl:when><xsl:otherwise>Type</xsl:otherwise></xsl:choose></term><value><xsl:call-template name="word"><xsl:with-param name="of"><xsl:apply-templates select="r:identity/@phase" mode="phase"/></xsl:with-param></xsl:call-template></value></definition>
      <definition><term><xsl:choose><xsl:when test="$zh">产品</xsl:when><xsl:otherwise>Product</xsl:otherwise></xsl:choose></term><value><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:particulars/@product)"/></xsl:call-template><xsl:text> </xsl:text><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:particulars/@version)"/></xsl:call-template></value></definition>
      <definition><term><xsl:choose><xsl:when test="$zh">制造商</xsl:when><xsl:otherwise>Manufacturer</xsl:otherwise></xsl:choose></term><value><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:particulars/r:manufacturer/@name)"/></xsl:call-template></value></definition>
      <definition><term><xsl:choose><xsl:when test="$zh">依据标准</xsl:when><xsl:otherwise>Standards</xsl:otherwise></xsl:choose></term><value><xsl:call-template name="standards"/></value></definition>
    </definitions>
  </xsl:template>

  <xsl:template name="standards">
    <xsl:for-each select="/r:record/r:particulars/r:standard"><xsl:if test="position() &gt; 1"><xsl:choose><xsl:when test="$zh">、</xsl:when><xsl:otherwise>, </xsl:otherwise></xsl:choose></xsl:if><xsl:call-template name="plain"><xsl:with-param name="text" select="string(concat(@number, '-', @year))"/></xsl:call-template></xsl:for-each>
  </xsl:template>

  <!-- The models of a certification unit; the context is its scope item. -->
  <xsl:template name="unit-models">
    <xsl:for-each select="r:unit/r:model"><xsl:if test="position() &gt; 1"><xsl:choose><xsl:when test="$zh">、</xsl:when><xsl:otherwise>, </xsl:otherwise></xsl:choose></xsl:if><xsl:call-template name="plain"><xsl:with-param name="text" select="string(.)"/></xsl:call-template></xsl:for-each>
  </xsl:template>

  <!-- Who signed a staff document, and when; the context is the document as the record keeps it. -->
  <xsl:template name="signed">
    <paragraph><xsl:choose><xsl:when test="$zh">签署：</xsl:when><xsl:otherwise>Signed: </xsl:otherwise></xsl:choose><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@name)"/></xsl:call-template><xsl:choose><xsl:when test="$zh">，</xsl:when><xsl:otherwise>, </xsl:otherwise></xsl:choose><xsl:value-of select="@signed"/></paragraph>
  </xsl:template>
</xsl:stylesheet>

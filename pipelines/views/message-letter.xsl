<?xml version="1.0" encoding="UTF-8"?>
<!-- The message that takes a paper to the applicant: in both languages. Whom it goes to stands in the form. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:dossier:mail:1"
  xmlns:r="urn:dossier:record:1" exclude-result-prefixes="r">
  <xsl:include href="parts/paper.xsl"/>

  <xsl:param name="title-zh"/>
  <xsl:param name="title-en"/>
  <!-- Files of the output tree; empty where there is none. -->
  <xsl:param name="page"/>
  <xsl:param name="pdf-zh"/>
  <xsl:param name="pdf-en"/>

  <xsl:template match="/"><xsl:apply-templates select="r:record"/></xsl:template>

  <xsl:template match="r:record">
    <xsl:variable name="contact" select="(r:form//*[local-name() = 'application']/*[local-name() = 'contact'])[1]"/>
    <message version="1" subject="{$title-zh} {$title-en} {@case}" address="{normalize-space($contact/*[local-name() = 'email'])}" name="{normalize-space($contact/*[local-name() = 'name'])}">
      <line><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:identity/@applicant)"/></xsl:call-template>：</line>
      <line/>
      <line>贵单位的申请（案件编号 <xsl:value-of select="@case"/>，申请编号 <xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:identity/@application)"/></xsl:call-template>）：随信附上“<xsl:value-of select="$title-zh"/>”。来函请引用案件编号。</line>
      <line/>
      <line>Your application (case <xsl:value-of select="@case"/>): please find attached “<xsl:value-of select="$title-en"/>”. Please cite the case id when you write.</line>
      <xsl:if test="$pdf-zh != ''"><attachment file="{$pdf-zh}" name="{$title-zh} {@case}.pdf" type="application/pdf"/></xsl:if>
      <xsl:if test="$pdf-en != ''"><attachment file="{$pdf-en}" name="{$title-en} {@case}.pdf" type="application/pdf"/></xsl:if>
      <xsl:if test="$page != '' and $pdf-zh = ''"><attachment file="{$page}" name="{$title-zh} {@case}.html" type="text/html; charset=utf-8"/></xsl:if>
    </message>
  </xsl:template>
</xsl:stylesheet>

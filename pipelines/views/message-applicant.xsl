<?xml version="1.0" encoding="UTF-8"?>
<!-- The message to an applicant whose case is returned: in both languages, with the notice. Whom it goes to stands in
     the form. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:dossier:mail:1"
  xmlns:r="urn:dossier:record:1" exclude-result-prefixes="r">
  <xsl:include href="parts/paper.xsl"/>

  <xsl:template match="/"><xsl:apply-templates select="r:record"/></xsl:template>

  <xsl:template match="r:record">
    <xsl:variable name="contact" select="(r:form//*[local-name() = 'application']/*[local-name() = 'contact'])[1]"/>
    <xsl:variable name="demands" select="r:findings/r:finding[@severity = 'fatal' or @severity = 'error']"/>
    <xsl:variable name="count" select="count($demands[not(@unlisted)]) + sum($demands/@unlisted)"/>
    <xsl:variable name="papers" select="concat('papers/', @case, '/notice-r', @revision)"/>
    <message version="1" subject="补正通知 Notice {@case} r{@revision}" address="{normalize-space($contact/*[local-name() = 'email'])}" name="{normalize-space($contact/*[local-name() = 'name'])}">
      <line><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:identity/@applicant)"/></xsl:call-template>：</line>
      <line/>
      <line>贵单位的申请（案件编号 <xsl:value-of select="@case"/>，申请编号 <xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:identity/@application)"/></xsl:call-template>）经核对，有 <xsl:value-of select="$count"/> 项须补正，详见所附通知。答复时请引用案件编号。</line>
      <line/>
      <line>Your application (case <xsl:value-of select="@case"/>) was checked; <xsl:choose><xsl:when test="$count = 1">1 item</xsl:when><xsl:otherwise><xsl:value-of select="$count"/> items</xsl:otherwise></xsl:choose> must be supplied. The notice attached says what and how to answer. Please cite the case id in your answer.</line>
      <attachment file="{$papers}.html" name="补正通知 {@case}.html" type="text/html; charset=utf-8"/>
      <attachment file="{$papers}-zh-CN.pdf" name="补正通知 {@case}.pdf" type="application/pdf"/>
      <attachment file="{$papers}-en.pdf" name="Notice {@case}.pdf" type="application/pdf"/>
    </message>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- The checklist of an audit as a paper, to be filled in by hand; audit-checklist makes the same as a spreadsheet. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:dossier:paper:1"
  xmlns:r="urn:dossier:record:1" exclude-result-prefixes="r">
  <xsl:include href="parts/paper.xsl"/>

  <xsl:template match="/"><xsl:apply-templates select="r:record"/></xsl:template>

  <xsl:template match="r:record">
    <paper version="1" language="{$language}" reference="{@case} r{@revision}" date="{@as-of}">
      <title><xsl:choose><xsl:when test="$zh">审核检查表</xsl:when><xsl:otherwise>Audit checklist</xsl:otherwise></xsl:choose></title>
      <paragraph style="address"><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:identity/@applicant)"/></xsl:call-template></paragraph>
      <xsl:call-template name="particulars"/>
      <list><xsl:for-each select="r:scope/r:item"><item><xsl:apply-templates select="r:title" mode="one"/><xsl:text> (</xsl:text><xsl:value-of select="@id"/><xsl:text>): </xsl:text><xsl:call-template name="word"><xsl:with-param name="of"><xsl:apply-templates select="@conclusion" mode="conclusion"/></xsl:with-param></xsl:call-template></item></xsl:for-each></list>
      <paragraph style="small"><xsl:choose><xsl:when test="$zh">“自述”与“机器”两栏是申请方的结论与规则核对的结果；审核结论由审核员填写。</xsl:when><xsl:otherwise>“Said” and “machine” are what the applicant ticked and what the rules came to; the conclusion is the auditor’s.</xsl:otherwise></xsl:choose></paragraph>
      <xsl:for-each select="r:checklist/r:item[not(@category = preceding-sibling::r:item/@category)]">
        <heading><xsl:call-template name="word"><xsl:with-param name="of"><xsl:apply-templates select="@category" mode="category"/></xsl:with-param></xsl:call-template></heading>
        <table widths="5.2 1.9 2.1 4.2">
          <head><cell><xsl:choose><xsl:when test="$zh">要求与须问的问题</xsl:when><xsl:otherwise>Requirement and question</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">自述</xsl:when><xsl:otherwise>Said</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">机器</xsl:when><xsl:otherwise>Machine</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">审核结论与说明</xsl:when><xsl:otherwise>Conclusion and remark</xsl:otherwise></xsl:choose></cell></head>
          <xsl:for-each select="../r:item[@category = current()/@category]">
            <row>
              <cell><strong><xsl:value-of select="normalize-space(concat(@clause, ' ', r:title[@xml:lang = $language]))"/></strong><xsl:text> </xsl:text><xsl:value-of select="@requirement"/><break/><xsl:apply-templates select="r:question" mode="one"/><xsl:if test="r:evidence"><break/><xsl:choose><xsl:when test="$zh">证据 </xsl:when><xsl:otherwise>Evidence </xsl:otherwise></xsl:choose><xsl:value-of select="count(r:evidence)"/><xsl:text>: </xsl:text><xsl:for-each select="r:evidence"><xsl:if test="position() &gt; 1"><xsl:text>, </xsl:text></xsl:if><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@title)"/></xsl:call-template></xsl:for-each></xsl:if></cell>
              <cell><xsl:choose><xsl:when test="@row = 'none'"><xsl:call-template name="word"><xsl:with-param name="of"><xsl:apply-templates select="@row" mode="row"/></xsl:with-param></xsl:call-template></xsl:when><xsl:otherwise><xsl:call-template name="word"><xsl:with-param name="of"><xsl:apply-templates select="@conclusion" mode="said"/></xsl:with-param></xsl:call-template></xsl:otherwise></xsl:choose></cell>
              <cell><xsl:call-template name="word"><xsl:with-param name="of"><xsl:apply-templates select="@verdict" mode="verdict"/></xsl:with-param></xsl:call-template></cell>
              <cell><xsl:choose><xsl:when test="$zh">□ 符合　□ 观察项<break/>□ 轻微不符合<break/>□ 严重不符合<break/>　</xsl:when><xsl:otherwise>□ conforming  □ observation<break/>□ minor nonconformity<break/>□ major nonconformity<break/>　</xsl:otherwise></xsl:choose></cell>
            </row>
          </xsl:for-each>
        </table>
      </xsl:for-each>
      <signature><line><xsl:choose><xsl:when test="$zh">审核员</xsl:when><xsl:otherwise>Auditor</xsl:otherwise></xsl:choose></line><line><xsl:choose><xsl:when test="$zh">日期</xsl:when><xsl:otherwise>Date</xsl:otherwise></xsl:choose></line><line><xsl:choose><xsl:when test="$zh">审核组长</xsl:when><xsl:otherwise>Team leader</xsl:otherwise></xsl:choose></line><line><xsl:choose><xsl:when test="$zh">日期</xsl:when><xsl:otherwise>Date</xsl:otherwise></xsl:choose></line></signature>
    </paper>
  </xsl:template>
</xsl:stylesheet>

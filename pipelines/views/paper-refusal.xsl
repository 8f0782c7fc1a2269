<?xml version="1.0" encoding="UTF-8"?>
<!-- To the applicant: the decision not to certify, its reasons clause by clause, and how to appeal. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:dossier:paper:1"
  xmlns:r="urn:dossier:record:1" xmlns:d="urn:dossier:desk:1" exclude-result-prefixes="r d">
  <xsl:include href="parts/paper.xsl"/>

  <xsl:key name="item" match="/r:record/r:checklist/r:item" use="@requirement"/>
  <xsl:variable name="document" select="/r:record/r:process/r:document[@kind = 'decision'][last()]"/>
  <xsl:variable name="decision" select="$document/r:content/d:decision"/>

  <xsl:template match="/"><xsl:apply-templates select="r:record"/></xsl:template>

  <xsl:template match="r:record">
    <paper version="1" language="{$language}" reference="{@case} r{@revision}" date="{@as-of}">
      <title><xsl:choose><xsl:when test="$zh">认证决定通知：不予通过</xsl:when><xsl:otherwise>Decision: certification is refused</xsl:otherwise></xsl:choose></title>
      <paragraph style="address"><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:identity/@applicant)"/></xsl:call-template><xsl:if test="string(r:identity/@contact-name) != ''"><xsl:choose><xsl:when test="$zh">，</xsl:when><xsl:otherwise>, attention </xsl:otherwise></xsl:choose><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:identity/@contact-name)"/></xsl:call-template></xsl:if></paragraph>
      <xsl:call-template name="particulars"/>
      <paragraph><xsl:choose><xsl:when test="$zh">经审核、复核，本机构于 <xsl:value-of select="$document/@signed"/> 作出认证决定：下列范围不予通过。理由逐条对应认证依据的条款。</xsl:when><xsl:otherwise>After audit and review it was decided on <xsl:value-of select="$document/@signed"/> that the scope below is not certified. The reasons are given clause by clause of the criteria.</xsl:otherwise></xsl:choose></paragraph>
      <xsl:for-each select="$decision/d:item[@outcome = 'refused']">
        <heading><xsl:apply-templates select="/r:record/r:scope/r:item[@id = current()/@scope]/r:title" mode="one"/><xsl:text> </xsl:text><xsl:value-of select="@scope"/></heading>
        <table widths="1.2 3 5">
          <head><cell><xsl:choose><xsl:when test="$zh">条款</xsl:when><xsl:otherwise>Clause</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">要求</xsl:when><xsl:otherwise>Requirement</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">不满足的事实</xsl:when><xsl:otherwise>Why it is not met</xsl:otherwise></xsl:choose></cell></head>
          <xsl:for-each select="d:reason">
            <xsl:variable name="item" select="key('item', @requirement)[1]"/>
            <row><cell><xsl:value-of select="$item/@clause"/></cell><cell><xsl:apply-templates select="$item/r:title" mode="one"/><break/><xsl:value-of select="@requirement"/></cell><cell><xsl:call-template name="plain"><xsl:with-param name="text" select="string(.)"/></xsl:call-template></cell></row>
          </xsl:for-each>
        </table>
      </xsl:for-each>
      <xsl:if test="$decision/d:item[@outcome = 'passed']">
        <paragraph><xsl:choose><xsl:when test="$zh">同一决定中通过的范围</xsl:when><xsl:otherwise>Passed by the same decision</xsl:otherwise></xsl:choose>: <xsl:for-each select="$decision/d:item[@outcome = 'passed']"><xsl:if test="position() &gt; 1">, </xsl:if><xsl:apply-templates select="/r:record/r:scope/r:item[@id = current()/@scope]/r:title" mode="one"/></xsl:for-each></paragraph>
      </xsl:if>
      <paragraph><xsl:choose><xsl:when test="$zh">消除上述原因后，可随时重新申请。</xsl:when><xsl:otherwise>Once the reasons are removed, you may apply again at any time.</xsl:otherwise></xsl:choose></paragraph>
      <heading><xsl:choose><xsl:when test="$zh">如何申诉</xsl:when><xsl:otherwise>How to appeal</xsl:otherwise></xsl:choose></heading>
      <paragraph><xsl:choose><xsl:when test="$zh">如不同意本决定，可书面向本机构申诉，写明案件编号 <xsl:value-of select="@case"/>、所不同意的条款与理由，并附新的证明。申诉由未参加本案审核、复核和决定的人员处理，处理结果书面答复；申诉不会使申请方受到不利对待。地址与电话见信头。</xsl:when><xsl:otherwise>If you do not agree with this decision, write to us: quote the case <xsl:value-of select="@case"/>, name the clauses that you object to and why, and enclose new evidence. People who took no part in audit, review or decision deal with an appeal and answer it in writing; nobody is treated worse for it. Address and telephone are in the letterhead.</xsl:otherwise></xsl:choose></paragraph>
      <signature><line><xsl:choose><xsl:when test="$zh">签发人</xsl:when><xsl:otherwise>Issued by</xsl:otherwise></xsl:choose></line><line><xsl:choose><xsl:when test="$zh">日期</xsl:when><xsl:otherwise>Date</xsl:otherwise></xsl:choose></line><line><xsl:choose><xsl:when test="$zh">盖章</xsl:when><xsl:otherwise>Seal</xsl:otherwise></xsl:choose></line></signature>
    </paper>
  </xsl:template>
</xsl:stylesheet>

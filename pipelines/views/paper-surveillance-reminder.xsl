<?xml version="1.0" encoding="UTF-8"?>
<!-- To the holder: surveillance falls due; what to send, with the slip to reply on. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:dossier:paper:1"
  xmlns:r="urn:dossier:record:1" xmlns:d="urn:dossier:desk:1" exclude-result-prefixes="r d">
  <xsl:include href="parts/paper.xsl"/>

  <!-- The certificates for which the day came in this night. -->
  <xsl:variable name="concerned" select="/r:record/r:process/r:certificate[r:day[@name = 'surveillance-reminder' and @applied = /r:record/@as-of]]"/>

  <xsl:template match="/"><xsl:apply-templates select="r:record"/></xsl:template>

  <xsl:template match="r:record">
    <paper version="1" language="{$language}" reference="{@case} r{@revision}" date="{@as-of}">
      <title><xsl:choose><xsl:when test="$zh">监督通知</xsl:when><xsl:otherwise>Surveillance falls due</xsl:otherwise></xsl:choose></title>
      <paragraph style="address"><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:identity/@applicant)"/></xsl:call-template><xsl:if test="string(r:identity/@contact-name) != ''"><xsl:choose><xsl:when test="$zh">，</xsl:when><xsl:otherwise>, attention </xsl:otherwise></xsl:choose><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:identity/@contact-name)"/></xsl:call-template></xsl:if></paragraph>
      <xsl:for-each select="$concerned">
        <definitions>
        <definition><term><xsl:choose><xsl:when test="$zh">证书编号</xsl:when><xsl:otherwise>Certificate number</xsl:otherwise></xsl:choose></term><value><strong><xsl:value-of select="@number"/></strong></value></definition>
        <definition><term><xsl:choose><xsl:when test="$zh">持证人</xsl:when><xsl:otherwise>Holder</xsl:otherwise></xsl:choose></term><value><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@holder)"/></xsl:call-template><xsl:if test="@holder-english"><break/><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@holder-english)"/></xsl:call-template></xsl:if></value></definition>
        <definition><term><xsl:choose><xsl:when test="$zh">范围</xsl:when><xsl:otherwise>Scope</xsl:otherwise></xsl:choose></term><value><xsl:apply-templates select="r:title" mode="one"/></value></definition>
        <definition><term><xsl:choose><xsl:when test="$zh">有效期至</xsl:when><xsl:otherwise>Valid until</xsl:otherwise></xsl:choose></term><value><xsl:value-of select="@expires"/></value></definition>
        </definitions>
        <paragraph><xsl:choose><xsl:when test="$zh">该证书的监督应在 <xsl:value-of select="r:day[@name = 'surveillance-overdue' and not(@applied)][1]/@on"/> 之前完成。请收到通知后即寄回下面的回执，并提交：监督用自评估表（含公共管理与类别部分）、上次审核的不符合和观察项的纠正及其证明、近一年的项目。</xsl:when><xsl:otherwise>Its surveillance is to be carried out before <xsl:value-of select="r:day[@name = 'surveillance-overdue' and not(@applied)][1]/@on"/>. Please return the slip below, and send: the self-assessment form for surveillance (common part and category), the corrections of the nonconformities and observations of the last audit with evidence, and the projects of the last year.</xsl:otherwise></xsl:choose></paragraph>
        <xsl:variable name="scope" select="@scope"/>
        <xsl:for-each select="/r:record/r:scope/r:item[@id = $scope]/r:obligation[@due-on and not(@met-on)]">
          <paragraph><strong><xsl:choose><xsl:when test="$zh">同时须履行的义务</xsl:when><xsl:otherwise>Owed at the same time</xsl:otherwise></xsl:choose>: </strong><xsl:apply-templates select="r:text" mode="one"/></paragraph>
        </xsl:for-each>
      </xsl:for-each>
      <paragraph><xsl:choose><xsl:when test="$zh">在申请表的 otherCertificates 中写明证书编号，申请类型写 surveillance。逾期未接受监督的，证书可能被暂停。</xsl:when><xsl:otherwise>Name the certificate in otherCertificates of the form, with the application type surveillance. A certificate whose surveillance is missed may be suspended.</xsl:otherwise></xsl:choose></paragraph>
      <signature><line><xsl:choose><xsl:when test="$zh">签发人</xsl:when><xsl:otherwise>Issued by</xsl:otherwise></xsl:choose></line><line><xsl:choose><xsl:when test="$zh">日期</xsl:when><xsl:otherwise>Date</xsl:otherwise></xsl:choose></line><line><xsl:choose><xsl:when test="$zh">盖章</xsl:when><xsl:otherwise>Seal</xsl:otherwise></xsl:choose></line></signature>
      <heading><xsl:choose><xsl:when test="$zh">回执</xsl:when><xsl:otherwise>Reply slip</xsl:otherwise></xsl:choose></heading>
      <list><item><xsl:choose><xsl:when test="$zh">我单位将按期接受监督，材料将于 ______ 前提交。</xsl:when><xsl:otherwise>We will undergo surveillance in time and send the file by ______.</xsl:otherwise></xsl:choose></item><item><xsl:choose><xsl:when test="$zh">我单位申请缩小范围：______</xsl:when><xsl:otherwise>We apply for a reduction of the scope: ______</xsl:otherwise></xsl:choose></item><item><xsl:choose><xsl:when test="$zh">我单位申请注销证书。</xsl:when><xsl:otherwise>We apply for cancellation of the certificate.</xsl:otherwise></xsl:choose></item></list>
      <signature><line><xsl:choose><xsl:when test="$zh">单位（盖章）</xsl:when><xsl:otherwise>Organisation (seal)</xsl:otherwise></xsl:choose></line><line><xsl:choose><xsl:when test="$zh">负责人</xsl:when><xsl:otherwise>Signed by</xsl:otherwise></xsl:choose></line><line><xsl:choose><xsl:when test="$zh">日期</xsl:when><xsl:otherwise>Date</xsl:otherwise></xsl:choose></line></signature>
    </paper>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- To the holder: a certificate was suspended, restored, withdrawn, cancelled, reduced or reissued, and why. Every change of the newest night stands in it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:dossier:paper:1"
  xmlns:r="urn:dossier:record:1" xmlns:d="urn:dossier:desk:1" exclude-result-prefixes="r d">
  <xsl:include href="parts/paper.xsl"/>

  <xsl:variable name="documents" select="/r:record/r:process/r:document[@kind = 'certificate-change'][@applied = /r:record/r:process/r:document[@kind = 'certificate-change'][last()]/@applied]"/>

  <xsl:template match="/"><xsl:apply-templates select="r:record"/></xsl:template>

  <xsl:template match="r:record">
    <paper version="1" language="{$language}" reference="{@case} r{@revision}" date="{@as-of}">
      <title><xsl:choose><xsl:when test="$zh">证书变化通知</xsl:when><xsl:otherwise>Notice of a change of certificate</xsl:otherwise></xsl:choose></title>
      <paragraph style="address"><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:identity/@applicant)"/></xsl:call-template><xsl:if test="string(r:identity/@contact-name) != ''"><xsl:choose><xsl:when test="$zh">，</xsl:when><xsl:otherwise>, attention </xsl:otherwise></xsl:choose><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:identity/@contact-name)"/></xsl:call-template></xsl:if></paragraph>
      <xsl:for-each select="$documents">
        <xsl:variable name="content" select="r:content/d:certificate-change"/>
        <xsl:variable name="change" select="string($content/@change)"/>
        <heading><xsl:value-of select="$content/@certificate"/><xsl:text> </xsl:text><xsl:choose>
        <xsl:when test="$change = 'suspend'"><xsl:choose><xsl:when test="$zh">暂停</xsl:when><xsl:otherwise>suspended</xsl:otherwise></xsl:choose></xsl:when>
        <xsl:when test="$change = 'restore'"><xsl:choose><xsl:when test="$zh">恢复</xsl:when><xsl:otherwise>restored</xsl:otherwise></xsl:choose></xsl:when>
        <xsl:when test="$change = 'withdraw'"><xsl:choose><xsl:when test="$zh">撤销</xsl:when><xsl:otherwise>withdrawn</xsl:otherwise></xsl:choose></xsl:when>
        <xsl:when test="$change = 'cancel'"><xsl:choose><xsl:when test="$zh">注销</xsl:when><xsl:otherwise>cancelled</xsl:otherwise></xsl:choose></xsl:when>
        <xsl:when test="$change = 'reduce'"><xsl:choose><xsl:when test="$zh">缩小范围</xsl:when><xsl:otherwise>reduced in scope</xsl:otherwise></xsl:choose></xsl:when>
        <xsl:otherwise><xsl:choose><xsl:when test="$zh">换发</xsl:when><xsl:otherwise>reissued</xsl:otherwise></xsl:choose></xsl:otherwise>
      </xsl:choose></heading>
        <xsl:for-each select="/r:record/r:process/r:certificate[@number = $content/@certificate]">
        <definitions>
        <definition><term><xsl:choose><xsl:when test="$zh">证书编号</xsl:when><xsl:otherwise>Certificate number</xsl:otherwise></xsl:choose></term><value><strong><xsl:value-of select="@number"/></strong></value></definition>
        <definition><term><xsl:choose><xsl:when test="$zh">持证人</xsl:when><xsl:otherwise>Holder</xsl:otherwise></xsl:choose></term><value><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@holder)"/></xsl:call-template><xsl:if test="@holder-english"><break/><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@holder-english)"/></xsl:call-template></xsl:if></value></definition>
        <definition><term><xsl:choose><xsl:when test="$zh">范围</xsl:when><xsl:otherwise>Scope</xsl:otherwise></xsl:choose></term><value><xsl:apply-templates select="r:title" mode="one"/></value></definition>
        <definition><term><xsl:choose><xsl:when test="$zh">生效日期</xsl:when><xsl:otherwise>From</xsl:otherwise></xsl:choose></term><value><xsl:value-of select="$content/@from"/></value></definition>
        <xsl:if test="$content/@until"><definition><term><xsl:choose><xsl:when test="$zh">暂停至</xsl:when><xsl:otherwise>Suspended until</xsl:otherwise></xsl:choose></term><value><xsl:value-of select="$content/@until"/></value></definition></xsl:if>
        <xsl:if test="@replaced-by"><definition><term><xsl:choose><xsl:when test="$zh">新证书编号</xsl:when><xsl:otherwise>New number</xsl:otherwise></xsl:choose></term><value><xsl:value-of select="@replaced-by"/></value></definition></xsl:if>
        <definition><term><xsl:choose><xsl:when test="$zh">理由</xsl:when><xsl:otherwise>Ground</xsl:otherwise></xsl:choose></term><value><xsl:call-template name="plain"><xsl:with-param name="text" select="string($content/d:ground)"/></xsl:call-template></value></definition>
        </definitions>
        </xsl:for-each>
        <xsl:choose>
          <xsl:when test="$change = 'suspend'"><paragraph><xsl:choose><xsl:when test="$zh">暂停期间不得使用证书和标志，不得宣传已获认证。消除原因后可申请恢复；期满仍未恢复的，证书可能被撤销。暂停将予以公布。</xsl:when><xsl:otherwise>While it is suspended, neither certificate nor mark may be used or referred to. Apply for restoration once the ground is removed; if it is not restored by then, the certificate may be withdrawn. Suspensions are published.</xsl:otherwise></xsl:choose></paragraph></xsl:when>
          <xsl:when test="$change = 'withdraw' or $change = 'cancel'"><paragraph><xsl:choose><xsl:when test="$zh">请停止使用证书和标志，并交回证书原件。撤销和注销将予以公布。</xsl:when><xsl:otherwise>Stop using certificate and mark, and return the original. Withdrawal and cancellation are published.</xsl:otherwise></xsl:choose></paragraph></xsl:when>
          <xsl:when test="$change = 'reduce' or $change = 'reissue'"><paragraph><xsl:choose><xsl:when test="$zh">新的证书另行寄出；请交回原证书。</xsl:when><xsl:otherwise>The new certificate is sent separately; please return the old one.</xsl:otherwise></xsl:choose></paragraph></xsl:when>
          <xsl:otherwise><paragraph><xsl:choose><xsl:when test="$zh">自生效之日起可以重新使用证书。</xsl:when><xsl:otherwise>The certificate may be used again from that day.</xsl:otherwise></xsl:choose></paragraph></xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
      <heading><xsl:choose><xsl:when test="$zh">如何申诉</xsl:when><xsl:otherwise>How to appeal</xsl:otherwise></xsl:choose></heading>
      <paragraph><xsl:choose><xsl:when test="$zh">如不同意本决定，可书面向本机构申诉，写明案件编号 <xsl:value-of select="@case"/>、所不同意的条款与理由，并附新的证明。申诉由未参加本案审核、复核和决定的人员处理，处理结果书面答复；申诉不会使申请方受到不利对待。地址与电话见信头。</xsl:when><xsl:otherwise>If you do not agree with this decision, write to us: quote the case <xsl:value-of select="@case"/>, name the clauses that you object to and why, and enclose new evidence. People who took no part in audit, review or decision deal with an appeal and answer it in writing; nobody is treated worse for it. Address and telephone are in the letterhead.</xsl:otherwise></xsl:choose></paragraph>
      <signature><line><xsl:choose><xsl:when test="$zh">签发人</xsl:when><xsl:otherwise>Issued by</xsl:otherwise></xsl:choose></line><line><xsl:choose><xsl:when test="$zh">日期</xsl:when><xsl:otherwise>Date</xsl:otherwise></xsl:choose></line><line><xsl:choose><xsl:when test="$zh">盖章</xsl:when><xsl:otherwise>Seal</xsl:otherwise></xsl:choose></line></signature>
    </paper>
  </xsl:template>
</xsl:stylesheet>

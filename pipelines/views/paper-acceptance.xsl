<?xml version="1.0" encoding="UTF-8"?>
<!-- To the applicant: the application is accepted, or it is not, and why. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:dossier:paper:1"
  xmlns:r="urn:dossier:record:1" xmlns:d="urn:dossier:desk:1" exclude-result-prefixes="r d">
  <xsl:include href="parts/paper.xsl"/>

  <xsl:key name="item" match="/r:record/r:checklist/r:item" use="@requirement"/>
  <xsl:variable name="document" select="/r:record/r:process/r:document[@kind = 'acceptance'][last()]"/>
  <xsl:variable name="acceptance" select="$document/r:content/d:acceptance"/>

  <xsl:template match="/"><xsl:apply-templates select="r:record"/></xsl:template>

  <xsl:template match="r:record">
    <paper version="1" language="{$language}" reference="{@case} r{@revision}" date="{@as-of}">
      <title><xsl:choose><xsl:when test="$acceptance/@outcome = 'accepted'"><xsl:choose><xsl:when test="$zh">受理通知单</xsl:when><xsl:otherwise>Notice of acceptance</xsl:otherwise></xsl:choose></xsl:when><xsl:otherwise><xsl:choose><xsl:when test="$zh">不予受理通知</xsl:when><xsl:otherwise>Notice: the application is not accepted</xsl:otherwise></xsl:choose></xsl:otherwise></xsl:choose></title>
      <paragraph style="address"><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:identity/@applicant)"/></xsl:call-template><xsl:if test="string(r:identity/@contact-name) != ''"><xsl:choose><xsl:when test="$zh">，</xsl:when><xsl:otherwise>, attention </xsl:otherwise></xsl:choose><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:identity/@contact-name)"/></xsl:call-template></xsl:if></paragraph>
      <xsl:call-template name="particulars"/>
      <xsl:choose>
        <xsl:when test="$acceptance/@outcome = 'accepted'">
          <paragraph><xsl:choose><xsl:when test="$zh">贵单位的申请已于 <xsl:value-of select="$document/@signed"/> 正式受理，范围如下。</xsl:when><xsl:otherwise>Your application was accepted on <xsl:value-of select="$document/@signed"/>, for this scope:</xsl:otherwise></xsl:choose></paragraph>
          <list><xsl:for-each select="r:scope/r:item"><item><xsl:apply-templates select="r:title" mode="one"/><xsl:text> </xsl:text><xsl:value-of select="@id"/></item></xsl:for-each></list>
          <paragraph><xsl:choose><xsl:when test="$zh">如需签订认证合同，请与项目管理人员联系；认证费用请按另行通知缴纳。费用收到后继续审核。</xsl:when><xsl:otherwise>If you wish to sign a certification contract, please turn to the project manager; the fee is told separately. The audit goes on once it is received.</xsl:otherwise></xsl:choose></paragraph>
        </xsl:when>
        <xsl:otherwise>
          <paragraph><xsl:choose><xsl:when test="$zh">经审核，申请材料尚不能证明满足认证依据的要求，于 <xsl:value-of select="$document/@signed"/> 决定不予受理。理由如下。</xsl:when><xsl:otherwise>The file does not show that the criteria are met; on <xsl:value-of select="$document/@signed"/> the application was not accepted, for these reasons:</xsl:otherwise></xsl:choose></paragraph>
          <list><xsl:for-each select="$acceptance/d:reason"><item><xsl:if test="@requirement"><strong><xsl:value-of select="key('item', @requirement)[1]/@clause"/><xsl:text> </xsl:text><xsl:value-of select="@requirement"/></strong><xsl:text> </xsl:text></xsl:if><xsl:call-template name="plain"><xsl:with-param name="text" select="string(.)"/></xsl:call-template></item></xsl:for-each></list>
          <paragraph><xsl:choose><xsl:when test="$zh">满足要求后，可随时重新申请。</xsl:when><xsl:otherwise>You may apply again at any time once the requirements are met.</xsl:otherwise></xsl:choose></paragraph>
          <heading><xsl:choose><xsl:when test="$zh">如何申诉</xsl:when><xsl:otherwise>How to appeal</xsl:otherwise></xsl:choose></heading>
          <paragraph><xsl:choose><xsl:when test="$zh">如不同意本决定，可书面向本机构申诉，写明案件编号 <xsl:value-of select="@case"/>、所不同意的条款与理由，并附新的证明。申诉由未参加本案审核、复核和决定的人员处理，处理结果书面答复；申诉不会使申请方受到不利对待。地址与电话见信头。</xsl:when><xsl:otherwise>If you do not agree with this decision, write to us: quote the case <xsl:value-of select="@case"/>, name the clauses that you object to and why, and enclose new evidence. People who took no part in audit, review or decision deal with an appeal and answer it in writing; nobody is treated worse for it. Address and telephone are in the letterhead.</xsl:otherwise></xsl:choose></paragraph>
        </xsl:otherwise>
      </xsl:choose>
      <signature><line><xsl:choose><xsl:when test="$zh">签发人</xsl:when><xsl:otherwise>Issued by</xsl:otherwise></xsl:choose></line><line><xsl:choose><xsl:when test="$zh">日期</xsl:when><xsl:otherwise>Date</xsl:otherwise></xsl:choose></line><line><xsl:choose><xsl:when test="$zh">盖章</xsl:when><xsl:otherwise>Seal</xsl:otherwise></xsl:choose></line></signature>
    </paper>
  </xsl:template>
</xsl:stylesheet>

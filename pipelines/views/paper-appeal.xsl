<?xml version="1.0" encoding="UTF-8"?>
<!-- To the applicant: where an appeal stands, and what became of it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:dossier:paper:1"
  xmlns:r="urn:dossier:record:1" xmlns:d="urn:dossier:desk:1" exclude-result-prefixes="r d">
  <xsl:include href="parts/paper.xsl"/>

  <xsl:variable name="document" select="/r:record/r:process/r:document[@kind = 'appeal'][last()]"/>
  <xsl:variable name="appeal" select="$document/r:content/d:appeal"/>

  <xsl:template match="/"><xsl:apply-templates select="r:record"/></xsl:template>

  <xsl:template match="r:record">
    <paper version="1" language="{$language}" reference="{@case} r{@revision}" date="{@as-of}">
      <title><xsl:choose><xsl:when test="$appeal/@outcome = 'filed'"><xsl:choose><xsl:when test="$zh">申诉登记回执</xsl:when><xsl:otherwise>Your appeal is registered</xsl:otherwise></xsl:choose></xsl:when><xsl:otherwise><xsl:choose><xsl:when test="$zh">申诉处理结果</xsl:when><xsl:otherwise>What became of your appeal</xsl:otherwise></xsl:choose></xsl:otherwise></xsl:choose></title>
      <paragraph style="address"><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:identity/@applicant)"/></xsl:call-template><xsl:if test="string(r:identity/@contact-name) != ''"><xsl:choose><xsl:when test="$zh">，</xsl:when><xsl:otherwise>, attention </xsl:otherwise></xsl:choose><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:identity/@contact-name)"/></xsl:call-template></xsl:if></paragraph>
      <xsl:call-template name="particulars"/>
      <xsl:choose>
        <xsl:when test="$appeal/@outcome = 'filed'"><paragraph><xsl:choose><xsl:when test="$zh">贵单位的申诉已于 <xsl:value-of select="$document/@signed"/> 登记，由未参加本案审核、复核和决定的人员处理，结果将书面答复。</xsl:when><xsl:otherwise>Your appeal was registered on <xsl:value-of select="$document/@signed"/>. People who took no part in audit, review or decision deal with it and answer in writing.</xsl:otherwise></xsl:choose></paragraph></xsl:when>
        <xsl:when test="$appeal/@outcome = 'upheld'"><paragraph><xsl:choose><xsl:when test="$zh">申诉成立（<xsl:value-of select="$document/@signed"/>）：本案重新复核并重新作出决定，原决定不再作数。</xsl:when><xsl:otherwise>The appeal is upheld (<xsl:value-of select="$document/@signed"/>): the case is reviewed and decided anew; the decision objected to no longer counts.</xsl:otherwise></xsl:choose></paragraph></xsl:when>
        <xsl:otherwise><paragraph><xsl:choose><xsl:when test="$zh">申诉不成立（<xsl:value-of select="$document/@signed"/>）：原决定不变。</xsl:when><xsl:otherwise>The appeal is dismissed (<xsl:value-of select="$document/@signed"/>): the decision stands.</xsl:otherwise></xsl:choose></paragraph></xsl:otherwise>
      </xsl:choose>
      <paragraph><xsl:call-template name="plain"><xsl:with-param name="text" select="string($appeal/d:text)"/></xsl:call-template></paragraph>
      <signature><line><xsl:choose><xsl:when test="$zh">签发人</xsl:when><xsl:otherwise>Issued by</xsl:otherwise></xsl:choose></line><line><xsl:choose><xsl:when test="$zh">日期</xsl:when><xsl:otherwise>Date</xsl:otherwise></xsl:choose></line><line><xsl:choose><xsl:when test="$zh">盖章</xsl:when><xsl:otherwise>Seal</xsl:otherwise></xsl:choose></line></signature>
    </paper>
  </xsl:template>
</xsl:stylesheet>

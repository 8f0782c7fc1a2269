<?xml version="1.0" encoding="UTF-8"?>
<!-- What the applicant is asked for after intake: the leader's request for supplements, or the problem notice of the
     application review; whichever was signed last. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:dossier:paper:1"
  xmlns:r="urn:dossier:record:1" xmlns:d="urn:dossier:desk:1" exclude-result-prefixes="r d">
  <xsl:include href="parts/paper.xsl"/>

  <xsl:key name="item" match="/r:record/r:checklist/r:item" use="@requirement"/>
  <xsl:key name="finding" match="/r:record/r:findings/r:finding" use="@key"/>

  <xsl:variable name="asked" select="(/r:record/r:process/r:document[@kind = 'supplement-request' or @kind = 'application-review'])[last()]"/>
  <xsl:variable name="request" select="$asked/r:content/*"/>
  <!-- The state that the case is in says when it waits for the applicant. -->
  <xsl:variable name="due" select="/r:record/r:process/r:limit[(@id = 'supplement' or @id = 'on-site-supplement' or @id = 'problem') and not(@ended)]/@due"/>

  <xsl:template match="/"><xsl:apply-templates select="r:record"/></xsl:template>

  <xsl:template match="r:record">
    <paper version="1" language="{$language}" reference="{@case} r{@revision}" date="{@as-of}">
      <title><xsl:choose><xsl:when test="$asked/@kind = 'application-review'"><xsl:choose><xsl:when test="$zh">问题通知</xsl:when><xsl:otherwise>Problem notice</xsl:otherwise></xsl:choose></xsl:when><xsl:when test="$zh">补充材料通知</xsl:when><xsl:otherwise>Request for supplements</xsl:otherwise></xsl:choose></title>
      <paragraph style="address"><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:identity/@applicant)"/></xsl:call-template></paragraph>
      <xsl:call-template name="particulars"/>
      <paragraph><xsl:choose><xsl:when test="$asked/@kind = 'application-review'"><xsl:choose><xsl:when test="$zh">申请评审发现下列问题。请逐项改进或说明后答复；答复不充分的，还会再发问题通知。</xsl:when><xsl:otherwise>The review of your application found the problems below. Please answer each with what you improved or with an explanation; where that is not enough, another notice follows.</xsl:otherwise></xsl:choose></xsl:when><xsl:when test="$zh">审核组在审核中需要下列材料。请逐项补充；逾期不补或补充后仍不满足的，审核组将据现有材料作出结论。</xsl:when><xsl:otherwise>The audit team needs the items below. Please supply each of them. If they do not come in time, or do not suffice, the team concludes on what there is.</xsl:otherwise></xsl:choose></paragraph>
      <xsl:if test="$due">
        <paragraph><xsl:choose><xsl:when test="$zh">请于 <strong><xsl:value-of select="$due"/></strong> 之前（含当日）答复。</xsl:when><xsl:otherwise>Please answer by <strong><xsl:value-of select="$due"/></strong>, that day included.</xsl:otherwise></xsl:choose></paragraph>
      </xsl:if>
      <list kind="numbered"><xsl:apply-templates select="$request/d:item | $request/d:problem"/></list>
      <heading><xsl:choose><xsl:when test="$zh">怎样答复</xsl:when><xsl:otherwise>How to answer</xsl:otherwise></xsl:choose></heading>
      <paragraph><xsl:choose><xsl:when test="$zh">请提交补正材料：文件夹（或 zip）内放 supplement.xml 和新的或替换用的证据文件，写明案件编号 <strong><xsl:value-of select="@case"/></strong>，提交前用 dossier check 自查。也可以改正原表，连同全部证据重新提交。</xsl:when><xsl:otherwise>Send a supplement: a folder (or zip) with supplement.xml and the new or replacing evidence files, citing the case id <strong><xsl:value-of select="@case"/></strong>; try it with dossier check first. Or correct the form and submit it again with all its evidence.</xsl:otherwise></xsl:choose></paragraph>
      <paragraph><xsl:choose><xsl:when test="$zh">由 <xsl:value-of select="$asked/@name"/> 于 <xsl:value-of select="$asked/@signed"/> 签署。</xsl:when><xsl:otherwise>Signed by <xsl:value-of select="$asked/@name"/> on <xsl:value-of select="$asked/@signed"/>.</xsl:otherwise></xsl:choose></paragraph>
      <signature><line><xsl:choose><xsl:when test="$zh">项目管理（盖章）</xsl:when><xsl:otherwise>Project management (seal)</xsl:otherwise></xsl:choose></line><line><xsl:choose><xsl:when test="$zh">日期</xsl:when><xsl:otherwise>Date</xsl:otherwise></xsl:choose></line></signature>
    </paper>
  </xsl:template>

  <xsl:template match="d:item | d:problem">
    <xsl:variable name="requirement" select="key('item', @requirement)[1]"/>
    <xsl:variable name="finding" select="key('finding', @finding)"/>
    <item>
      <strong><xsl:call-template name="plain"/></strong>
      <xsl:if test="$requirement"><break/><xsl:value-of select="$requirement/@clause"/><xsl:text> </xsl:text><xsl:apply-templates select="$requirement/r:title" mode="one"/><xsl:text> (</xsl:text><xsl:value-of select="@requirement"/><xsl:text>)</xsl:text></xsl:if>
      <xsl:if test="$finding"><break/><xsl:apply-templates select="$finding/r:fact" mode="one"/></xsl:if>
    </item>
  </xsl:template>
</xsl:stylesheet>

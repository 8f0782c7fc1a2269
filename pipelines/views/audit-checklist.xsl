<?xml version="1.0" encoding="UTF-8"?>
<!-- The audit leader's checklist as a spreadsheet: a row a requirement, in both languages. What stands under the keys
     result, until and remark is the auditor's; everything else is compared when it comes back. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:dossier:sheet:1"
  xmlns:r="urn:dossier:record:1" xmlns:exsl="http://exslt.org/common" exclude-result-prefixes="r exsl">
  <xsl:include href="parts/text.xsl"/>
  <xsl:include href="parts/words.xsl"/>
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <!-- What the last audit of the certificate found, by requirement. -->
  <xsl:key name="earlier" match="/r:record/r:process/r:certificate-link/r:earlier" use="@requirement"/>
  <xsl:key name="file" match="/r:record/r:inventory/r:file" use="@id"/>

  <xsl:template match="/"><xsl:apply-templates select="r:record"/></xsl:template>

  <xsl:template match="r:record">
    <workbook version="1" title="审核检查表 Audit checklist {@case} r{@revision}" date="{@as-of}">
      <!-- The tokens are those of the staff document audit-record. -->
      <choice name="results">
        <value token="conforming">符合 Conforming</value>
        <value token="observation">观察项 Observation</value>
        <value token="minor">轻微不符合 Minor nonconformity</value>
        <value token="major">严重不符合 Major nonconformity</value>
        <value token="not-applicable">不适用 Not applicable</value>
      </choice>
      <choice name="stages">
        <value token="off-site">非现场审核 Off-site</value>
        <value token="on-site">现场审核 On-site</value>
        <value token="service-point">服务点审核 Service point</value>
      </choice>
      <choice name="outcomes">
        <value token="met">满足要求 Met</value>
        <value token="not-met">不满足要求 Not met</value>
      </choice>
      <sheet name="检查表 Checklist" key="audit-checklist" subject="{@case} r{@revision}">
        <column key="requirement" width="14"/>
        <column key="scope" width="8"/>
        <column key="clause" width="9"/>
        <column key="title" width="22"/>
        <column key="said" width="13"/>
        <column key="machine" width="14"/>
        <column key="question" width="42"/>
        <column key="evidence" width="30"/>
        <column key="result" width="20" open="yes" choice="results"/>
        <column key="until" width="13" open="yes"/>
        <column key="remark" width="44" open="yes"/>
        <row kind="title"><cell>审核检查表 Audit checklist · <xsl:value-of select="@case"/> r<xsl:value-of select="@revision"/></cell></row>
        <row kind="note"><cell><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:identity/@applicant)"/></xsl:call-template> · <xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:identity/@application)"/></xsl:call-template> · <xsl:call-template name="two"><xsl:with-param name="of" select="r:profile/r:title"/></xsl:call-template><xsl:for-each select="r:scope/r:item"> · <xsl:value-of select="@id"/><xsl:text> </xsl:text><xsl:call-template name="two"><xsl:with-param name="of" select="r:title"/></xsl:call-template></xsl:for-each></cell></row>
        <row kind="note"><cell>只填黄色的三列；整改期限写作 年-月-日。其余各列改动会在收回时列出。 Fill in the three yellow columns only; a deadline is YYYY-MM-DD. Changes elsewhere are told when it comes back.</cell></row>
        <row kind="head">
          <cell>要求<break/>Requirement</cell><cell>范围<break/>Scope</cell><cell>条款<break/>Clause</cell><cell>名称<break/>Title</cell><cell>自述<break/>Said</cell><cell>机器核对<break/>Machine</cell><cell>须问的问题<break/>Question</cell><cell>证据<break/>Evidence</cell><cell>审核结论<break/>Conclusion</cell><cell>整改期限<break/>Correct by</cell><cell>事实与说明<break/>Facts and remarks</cell>
        </row>
        <xsl:for-each select="r:checklist/r:item">
          <row>
            <cell><xsl:value-of select="@requirement"/></cell>
            <cell><xsl:value-of select="@scope"/></cell>
            <cell><xsl:value-of select="@clause"/></cell>
            <cell><xsl:call-template name="two"><xsl:with-param name="of" select="r:title"/></xsl:call-template></cell>
            <cell><xsl:choose><xsl:when test="@row = 'none'"><xsl:call-template name="words"><xsl:with-param name="of"><xsl:apply-templates select="@row" mode="row"/></xsl:with-param></xsl:call-template></xsl:when><xsl:otherwise><xsl:call-template name="words"><xsl:with-param name="of"><xsl:apply-templates select="@conclusion" mode="said"/></xsl:with-param></xsl:call-template></xsl:otherwise></xsl:choose></cell>
            <cell><xsl:call-template name="words"><xsl:with-param name="of"><xsl:apply-templates select="@verdict" mode="verdict"/></xsl:with-param></xsl:call-template></cell>
            <cell><xsl:call-template name="two"><xsl:with-param name="of" select="r:question"/></xsl:call-template><xsl:for-each select="key('earlier', @requirement)"><break/>上次审核 Last audit: <xsl:call-template name="words"><xsl:with-param name="of"><xsl:apply-templates select="@result" mode="audit-result"/></xsl:with-param></xsl:call-template><break/><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:said)"/></xsl:call-template><break/>纠正 Correction: <xsl:choose><xsl:when test="string(r:corrected) != ''"><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:corrected)"/></xsl:call-template></xsl:when><xsl:otherwise>–</xsl:otherwise></xsl:choose></xsl:for-each></cell>
            <cell><xsl:for-each select="r:evidence"><xsl:if test="position() &gt; 1"><break/></xsl:if><xsl:call-template name="plain"><xsl:with-param name="text" select="concat(@title, ' ', @file)"/></xsl:call-template></xsl:for-each></cell>
            <cell/><cell/><cell/>
          </row>
        </xsl:for-each>
      </sheet>
      <sheet name="签署 Sign-off" key="audit-sign-off" subject="{@case} r{@revision}">
        <column key="number" width="32" open="yes"/>
        <column key="by" width="16" open="yes"/>
        <column key="on" width="14" open="yes"/>
        <column key="stage" width="26" open="yes" choice="stages"/>
        <column key="outcome" width="26" open="yes" choice="outcomes"/>
        <row kind="title"><cell>签署 Sign-off</cell></row>
        <row kind="note"><cell>填好本表与检查表后，对整个文件签名（ssh-keygen -Y sign -n staff-document@dossier），与 .sig 一起放到收文目录，即为审核记录。 When this row and the checklist are filled in, sign the whole file and put it on the desk with its .sig: it is the audit record.</cell></row>
        <row kind="head"><cell>文件编号<break/>Document number</cell><cell>签署人<break/>Signed by (roster id)</cell><cell>签署日期<break/>Day of signing</cell><cell>审核阶段<break/>Stage</cell><cell>审核结论<break/>Conclusion of the audit</cell></row>
        <row><cell>audit-record-<xsl:value-of select="@case"/>-r<xsl:value-of select="@revision"/></cell><cell><xsl:value-of select="r:process/r:member[@as = 'leader']/@person"/></cell><cell/><cell/><cell/></row>
      </sheet>
      <sheet name="项目 Projects" key="audit-projects" subject="{@case} r{@revision}">
        <column key="scope" width="10" open="yes"/>
        <column key="name" width="44" open="yes"/>
        <column key="carried-out" width="14" open="yes"/>
        <column key="accepted" width="14" open="yes"/>
        <column key="evidence" width="24" open="yes"/>
        <row kind="title"><cell>查看的项目 Projects that were looked at</cell></row>
        <row kind="note"><cell>只在须以项目了结义务时填写；证据写清单中的文件编号，以空格分隔。 Only where a project meets an obligation; evidence: ids of files in the inventory, separated by spaces.</cell></row>
        <row kind="head"><cell>范围<break/>Scope</cell><cell>项目<break/>Project</cell><cell>实施日期<break/>Carried out</cell><cell>验收日期<break/>Accepted</cell><cell>证据<break/>Evidence</cell></row>
        <row><cell/><cell/><cell/><cell/><cell/></row><row><cell/><cell/><cell/><cell/><cell/></row><row><cell/><cell/><cell/><cell/><cell/></row>
        <row><cell/><cell/><cell/><cell/><cell/></row><row><cell/><cell/><cell/><cell/><cell/></row>
      </sheet>
      <sheet name="证据 Evidence">
        <column key="requirement" width="14"/>
        <column key="file" width="8"/>
        <column key="kind" width="24"/>
        <column key="title" width="40"/>
        <column key="path" width="70"/>
        <row kind="title"><cell>证据 Evidence</cell></row>
        <row kind="note"><cell>链接在解开的审核包内有效。 The links work inside the unpacked bundle.</cell></row>
        <row kind="head"><cell>要求<break/>Requirement</cell><cell>文件<break/>File</cell><cell>种类<break/>Kind</cell><cell>名称<break/>Title</cell><cell>打开<break/>Open</cell></row>
        <xsl:for-each select="r:checklist/r:item/r:evidence">
          <xsl:variable name="path" select="string(key('file', @file)/@path)"/>
          <row>
            <cell><xsl:value-of select="../@requirement"/></cell>
            <cell><xsl:value-of select="@file"/></cell>
            <cell><xsl:value-of select="@kind"/></cell>
            <cell><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@title)"/></xsl:call-template></cell>
            <cell>
              <xsl:if test="starts-with($path, 'data/')"><xsl:attribute name="link"><xsl:call-template name="url"><xsl:with-param name="path" select="$path"/></xsl:call-template></xsl:attribute></xsl:if>
              <xsl:call-template name="plain"><xsl:with-param name="text" select="$path"/></xsl:call-template>
            </cell>
          </row>
        </xsl:for-each>
      </sheet>
    </workbook>
  </xsl:template>

  <!-- A text of the catalogue in both languages, a line each. -->
  <xsl:template name="two">
    <xsl:param name="of"/>
    <xsl:value-of select="$of"/>
    <xsl:for-each select="$of[. != $of[1]]"><break/><xsl:value-of select="."/></xsl:for-each>
  </xsl:template>

  <!-- The words of a code in both languages. -->
  <xsl:template name="words">
    <xsl:param name="of"/>
    <xsl:variable name="spans" select="exsl:node-set($of)/*[@lang]"/>
    <xsl:for-each select="$spans"><xsl:if test="position() &gt; 1"><break/></xsl:if><xsl:value-of select="."/></xsl:for-each>
    <xsl:if test="not($spans)"><xsl:value-of select="$of"/></xsl:if>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- The notice to an applicant as a paper: the same as the page notice.xsl says, to be signed or sealed. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:dossier:paper:1"
  xmlns:r="urn:dossier:record:1" exclude-result-prefixes="r">
  <xsl:include href="parts/paper.xsl"/>

  <xsl:key name="item" match="/r:record/r:checklist/r:item" use="@requirement"/>
  <xsl:key name="scope-item" match="/r:record/r:scope/r:item" use="@id"/>
  <!-- What must be supplied: what an applicant can cure. -->
  <xsl:key name="demand" match="/r:record/r:findings/r:finding[(@severity = 'fatal' or @severity = 'error') and not(r:ruling[@lapsed = 'no' and @effect != 'uphold'])]" use="string(@requirement)"/>
  <xsl:key name="advice" match="/r:record/r:findings/r:finding[@severity = 'warning' and not(@auditor = 'yes')]" use="string(@requirement)"/>

  <!-- Not those that a person ruled away. -->
  <xsl:variable name="all" select="/r:record/r:findings/r:finding[not(r:ruling[@lapsed = 'no' and @effect != 'uphold'])]"/>
  <xsl:variable name="demands" select="$all[@severity = 'fatal' or @severity = 'error']"/>
  <!-- Each stands for more of the same that are not listed one by one. -->
  <xsl:variable name="rests" select="$demands[@unlisted]"/>
  <xsl:variable name="advices" select="$all[@severity = 'warning' and not(@auditor = 'yes')]"/>

  <!-- The limit that runs for the applicant's answer, where the process has one. -->
  <xsl:variable name="until" select="/r:record/r:process/r:limit[@id = 'answer' or @id = 'problem' or @id = 'supplement' or @id = 'on-site-supplement'][@due and not(@ended)][last()]"/>

  <xsl:template match="/"><xsl:apply-templates select="r:record"/></xsl:template>

  <xsl:template match="r:record">
    <paper version="1" language="{$language}" reference="{@case} r{@revision}" date="{@as-of}">
      <title><xsl:choose><xsl:when test="$zh">补正通知</xsl:when><xsl:otherwise>Notice: please supply the following</xsl:otherwise></xsl:choose></title>
      <paragraph style="address"><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:identity/@applicant)"/></xsl:call-template><xsl:if test="string(r:identity/@contact-name) != ''"><xsl:choose><xsl:when test="$zh">，</xsl:when><xsl:otherwise>, attention </xsl:otherwise></xsl:choose><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:identity/@contact-name)"/></xsl:call-template></xsl:if></paragraph>
      <xsl:call-template name="particulars"/>
      <paragraph><xsl:choose><xsl:when test="$zh">贵单位的申请已按上述依据核对。下列 <strong><xsl:value-of select="count($demands) - count($rests) + sum($rests/@unlisted)"/></strong> 项须补正后方可开始审核。<xsl:if test="$rests">其中 <xsl:value-of select="sum($rests/@unlisted)"/> 项与列出的相同，未逐一列出。</xsl:if><xsl:if test="not(r:checklist/r:item)">申请范围无法识别，各条要求尚未判断，改正后还可能有其他事项。</xsl:if>这是本次核对发现的全部事项，请一次补齐。答复时请引用案件编号 <strong><xsl:value-of select="@case"/></strong>。</xsl:when><xsl:otherwise>Your application was checked against the criteria above. The <strong><xsl:value-of select="count($demands) - count($rests) + sum($rests/@unlisted)"/></strong> items below must be supplied before the audit can begin.<xsl:if test="$rests"> Of these, <xsl:value-of select="sum($rests/@unlisted)"/> are like others that are listed, and not listed one by one.</xsl:if><xsl:if test="not(r:checklist/r:item)"> The scope is not known, so no requirement was judged, and more may be found once it is corrected.</xsl:if> They are everything that this check found: please answer all of them at once. Cite the case id <strong><xsl:value-of select="@case"/></strong> in your answer.</xsl:otherwise></xsl:choose></paragraph>
      <table widths="5 3">
        <caption><xsl:choose><xsl:when test="$zh">申请范围</xsl:when><xsl:otherwise>What you apply for</xsl:otherwise></xsl:choose></caption>
        <head><cell><xsl:choose><xsl:when test="$zh">范围</xsl:when><xsl:otherwise>Scope</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">状态</xsl:when><xsl:otherwise>State</xsl:otherwise></xsl:choose></cell></head>
        <xsl:for-each select="r:scope/r:item">
          <row>
            <cell><xsl:apply-templates select="r:title" mode="one"/><xsl:value-of select="concat(' (', @id, ')')"/><xsl:for-each select="r:obligation"><break/><xsl:apply-templates select="r:text" mode="one"/></xsl:for-each></cell>
            <cell><xsl:choose><xsl:when test="@conclusion = 'return'"><xsl:choose><xsl:when test="$zh">须补正</xsl:when><xsl:otherwise>Something must be supplied</xsl:otherwise></xsl:choose></xsl:when><xsl:when test="@conclusion = 'quarantined'"><xsl:call-template name="word"><xsl:with-param name="of"><xsl:apply-templates select="@conclusion" mode="conclusion"/></xsl:with-param></xsl:call-template></xsl:when><xsl:otherwise><xsl:choose><xsl:when test="$zh">无须补正</xsl:when><xsl:otherwise>Nothing to supply</xsl:otherwise></xsl:choose></xsl:otherwise></xsl:choose></cell>
          </row>
        </xsl:for-each>
      </table>
      <xsl:if test="$demands"><paragraph><xsl:choose>
        <xsl:when test="$until and $until/@sure = 'no'"><xsl:choose><xsl:when test="$zh">请于 <strong><xsl:value-of select="$until/@due"/></strong> 前（含当日）答复。这是本机构设定的日期，仅作提醒：尚未查到认证规则规定的答复期限。</xsl:when><xsl:otherwise>Please answer by <strong><xsl:value-of select="$until/@due"/></strong>. The body sets this day as a reminder only: no binding time limit was found in the certification rules.</xsl:otherwise></xsl:choose></xsl:when>
        <xsl:when test="$until"><xsl:choose><xsl:when test="$zh">请于 <strong><xsl:value-of select="$until/@due"/></strong> 前（含当日）答复（期限：</xsl:when><xsl:otherwise>Please answer by <strong><xsl:value-of select="$until/@due"/></strong> (time limit: </xsl:otherwise></xsl:choose><xsl:apply-templates select="$until/r:title" mode="one"/><xsl:choose><xsl:when test="$zh">）。</xsl:when><xsl:otherwise>).</xsl:otherwise></xsl:choose></xsl:when>
        <xsl:when test="$zh">没有设定答复期限，请尽早答复。</xsl:when>
        <xsl:otherwise>No last day is set for your answer: please answer soon.</xsl:otherwise>
      </xsl:choose></paragraph></xsl:if>
      <heading><xsl:choose><xsl:when test="$zh">须补正的事项</xsl:when><xsl:otherwise>What must be supplied</xsl:otherwise></xsl:choose></heading>
      <xsl:call-template name="by-requirement"><xsl:with-param name="key" select="'demand'"/></xsl:call-template>
      <xsl:if test="$advices">
        <heading><xsl:choose><xsl:when test="$zh">建议</xsl:when><xsl:otherwise>Advice</xsl:otherwise></xsl:choose></heading>
        <paragraph style="small"><xsl:choose><xsl:when test="$zh">下列事项不影响受理，不必答复；一并改正可以减少审核时的询问。</xsl:when><xsl:otherwise>These do not hold the application up and need no answer. Putting them right spares questions at the audit.</xsl:otherwise></xsl:choose></paragraph>
        <xsl:call-template name="by-requirement"><xsl:with-param name="key" select="'advice'"/></xsl:call-template>
      </xsl:if>
      <xsl:if test="$demands">
        <heading><xsl:choose><xsl:when test="$zh">怎样答复</xsl:when><xsl:otherwise>How to answer</xsl:otherwise></xsl:choose></heading>
        <list kind="numbered">
          <item><xsl:choose><xsl:when test="$zh">只交补充材料：文件夹（或 zip）内放 supplement.xml 和新的或替换用的证据文件，逐项答复，写明案件编号。</xsl:when><xsl:otherwise>A supplement: a folder (or zip) with supplement.xml and the new or replacing evidence files, answering item by item and citing the case id.</xsl:otherwise></xsl:choose></item>
          <item><xsl:choose><xsl:when test="$zh">或改正原表，在 application 元素上写明案件编号，连同全部证据重新提交。</xsl:when><xsl:otherwise>Or correct the form, set the case id on its element application, and submit it again with all its evidence.</xsl:otherwise></xsl:choose></item>
        </list>
        <paragraph style="small"><xsl:choose><xsl:when test="$zh">随本通知的网页列有可直接使用的 supplement.xml 示例。</xsl:when><xsl:otherwise>The page that comes with this notice has an example of supplement.xml to start from.</xsl:otherwise></xsl:choose></paragraph>
      </xsl:if>
      <signature><line><xsl:choose><xsl:when test="$zh">项目管理（盖章）</xsl:when><xsl:otherwise>Project management (seal)</xsl:otherwise></xsl:choose></line><line><xsl:choose><xsl:when test="$zh">日期</xsl:when><xsl:otherwise>Date</xsl:otherwise></xsl:choose></line></signature>
    </paper>
  </xsl:template>

  <!-- In the order of the checklist: first what is about the application as a whole, last what the checklist has not. -->
  <xsl:template name="by-requirement">
    <xsl:param name="key"/>
    <xsl:if test="key($key, '')">
      <heading level="2"><xsl:choose><xsl:when test="$zh">整份申报材料</xsl:when><xsl:otherwise>The submission as a whole</xsl:otherwise></xsl:choose></heading>
      <list kind="numbered"><xsl:apply-templates select="key($key, '')" mode="demand"/></list>
    </xsl:if>
    <xsl:for-each select="/r:record/r:checklist/r:item[generate-id() = generate-id(key('item', @requirement)[1])]">
      <xsl:if test="key($key, @requirement)">
        <heading level="2"><xsl:value-of select="@clause"/><xsl:text> </xsl:text><xsl:apply-templates select="r:title" mode="one"/><xsl:text> (</xsl:text><xsl:value-of select="@requirement"/><xsl:text>)</xsl:text></heading>
        <xsl:if test="$key = 'demand'"><paragraph style="small"><xsl:choose><xsl:when test="$zh">要求：</xsl:when><xsl:otherwise>Required: </xsl:otherwise></xsl:choose><xsl:apply-templates select="r:statement" mode="one"/></paragraph></xsl:if>
        <list kind="numbered"><xsl:apply-templates select="key($key, @requirement)" mode="demand"/></list>
      </xsl:if>
    </xsl:for-each>
    <xsl:for-each select="$all[@requirement][not(key('item', @requirement))][generate-id() = generate-id(key($key, @requirement)[1])]">
      <heading level="2"><xsl:value-of select="@requirement"/></heading>
      <list kind="numbered"><xsl:apply-templates select="key($key, @requirement)" mode="demand"/></list>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="r:finding" mode="demand">
    <item>
      <strong><xsl:apply-templates select="r:fact" mode="one"/></strong>
      <xsl:if test="r:way-out"><break/><xsl:apply-templates select="r:way-out" mode="one"/></xsl:if>
      <break/><xsl:if test="@file or @entries"><xsl:choose><xsl:when test="$zh">位置：</xsl:when><xsl:otherwise>Place: </xsl:otherwise></xsl:choose><xsl:call-template name="plain-place"/><xsl:text> · </xsl:text></xsl:if>
      <xsl:if test="@scope"><xsl:value-of select="@scope"/><xsl:text> · </xsl:text></xsl:if><xsl:value-of select="@id"/>
      <xsl:if test="@state = 'remains'"><xsl:text> · </xsl:text><xsl:choose><xsl:when test="$zh">上次通知已提出，仍未解决</xsl:when><xsl:otherwise>named in the last notice and still open</xsl:otherwise></xsl:choose></xsl:if>
    </item>
  </xsl:template>
</xsl:stylesheet>

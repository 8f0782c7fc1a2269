<?xml version="1.0" encoding="UTF-8"?>
<!-- All that a review and a decision rest on, and the digest that the decision must quote. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:dossier:paper:1"
  xmlns:r="urn:dossier:record:1" xmlns:d="urn:dossier:desk:1" exclude-result-prefixes="r d">
  <xsl:include href="parts/paper.xsl"/>
  <xsl:include href="parts/staff.xsl"/>

  <!-- The digest that a decision must quote; empty where the bundle is not there. -->
  <xsl:param name="bundle-digest"/>

  <xsl:template match="/"><xsl:apply-templates select="r:record"/></xsl:template>

  <xsl:template match="r:record">
    <xsl:variable name="documents" select="r:process/r:document"/>
    <paper version="1" language="{$language}" reference="{@case} r{@revision}" date="{@as-of}">
      <title><xsl:choose><xsl:when test="$zh">认证决定案卷</xsl:when><xsl:otherwise>Decision packet</xsl:otherwise></xsl:choose></title>
      <paragraph style="address"><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:identity/@applicant)"/></xsl:call-template></paragraph>
      <xsl:call-template name="particulars"/>
      <definitions>
        <definition><term><xsl:choose><xsl:when test="$zh">统一社会信用代码</xsl:when><xsl:otherwise>Unified social credit code</xsl:otherwise></xsl:choose></term><value><xsl:value-of select="r:identity/@credit-code"/></value></definition>
        <definition><term><xsl:choose><xsl:when test="$zh">现在</xsl:when><xsl:otherwise>Now</xsl:otherwise></xsl:choose></term><value><xsl:apply-templates select="r:process/r:entered[last()]/r:title" mode="one"/></value></definition>
        <xsl:for-each select="r:process/r:limit[not(@ended) and @due]"><definition><term><xsl:apply-templates select="r:title" mode="one"/></term><value><xsl:choose><xsl:when test="$zh">最后一日 </xsl:when><xsl:otherwise>last day </xsl:otherwise></xsl:choose><xsl:value-of select="@due"/><xsl:if test="@sure = 'no'"><xsl:choose><xsl:when test="$zh">（来源不确定，仅提醒）</xsl:when><xsl:otherwise> (source not sure: only warns)</xsl:otherwise></xsl:choose></xsl:if></value></definition></xsl:for-each>
        <definition><term><xsl:choose><xsl:when test="$zh">审核包</xsl:when><xsl:otherwise>Bundle</xsl:otherwise></xsl:choose></term><value><xsl:value-of select="@case"/>-r<xsl:choose><xsl:when test="@bundle"><xsl:value-of select="@bundle"/></xsl:when><xsl:otherwise><xsl:value-of select="@revision"/></xsl:otherwise></xsl:choose></value></definition>
        <xsl:if test="$bundle-digest != ''"><definition><term><xsl:choose><xsl:when test="$zh">决定须引用的摘要</xsl:when><xsl:otherwise>Digest that the decision quotes</xsl:otherwise></xsl:choose></term><value><strong><xsl:value-of select="substring($bundle-digest, 1, 32)"/></strong><break/><strong><xsl:value-of select="substring($bundle-digest, 33)"/></strong></value></definition></xsl:if>
      </definitions>
      <heading><xsl:choose><xsl:when test="$zh">一、申请范围与依据</xsl:when><xsl:otherwise>1. Scope and criteria</xsl:otherwise></xsl:choose></heading>
      <xsl:call-template name="scope"/>
      <xsl:if test="@outside-profile = 'yes'"><paragraph><strong><xsl:choose><xsl:when test="$zh">收到日期不在该版本的有效期内。</xsl:when><xsl:otherwise>The day of receipt lies outside the dates of this edition.</xsl:otherwise></xsl:choose></strong></paragraph></xsl:if>
      <heading><xsl:choose><xsl:when test="$zh">二、审核组与声明</xsl:when><xsl:otherwise>2. Team and declarations</xsl:otherwise></xsl:choose></heading>
      <xsl:call-template name="team"/>
      <heading><xsl:choose><xsl:when test="$zh">三、审核计划与送达</xsl:when><xsl:otherwise>3. Plans and deliveries</xsl:otherwise></xsl:choose></heading>
      <xsl:choose>
        <xsl:when test="$documents[@kind = 'audit-plan']">
          <table widths="3 2 3 4">
            <head><cell><xsl:choose><xsl:when test="$zh">计划编号</xsl:when><xsl:otherwise>Plan</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">类型与方式</xsl:when><xsl:otherwise>Audit and mode</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">日期</xsl:when><xsl:otherwise>Days</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">送达</xsl:when><xsl:otherwise>Deliveries</xsl:otherwise></xsl:choose></cell></head>
            <xsl:for-each select="$documents[@kind = 'audit-plan']/r:content/d:audit-plan">
              <xsl:variable name="number" select="@number"/>
              <row><cell><xsl:value-of select="@number"/></cell><cell><xsl:apply-templates select="@stage" mode="stage"/><break/><xsl:apply-templates select="@mode" mode="audit-mode"/></cell><cell><xsl:value-of select="@from"/><xsl:choose><xsl:when test="$zh"> 至 </xsl:when><xsl:otherwise> to </xsl:otherwise></xsl:choose><xsl:value-of select="@until"/></cell><cell><xsl:for-each select="$documents[@kind = 'plan-release']/r:content/d:plan-release[@plan = $number]/d:delivery"><xsl:if test="position() &gt; 1"><break/></xsl:if><xsl:call-template name="person"><xsl:with-param name="id" select="string(@person)"/></xsl:call-template><xsl:text> </xsl:text><xsl:value-of select="@on"/><xsl:text> </xsl:text><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@means)"/></xsl:call-template></xsl:for-each></cell></row>
            </xsl:for-each>
          </table>
        </xsl:when>
        <xsl:otherwise><paragraph><xsl:choose><xsl:when test="$zh">没有。</xsl:when><xsl:otherwise>None.</xsl:otherwise></xsl:choose></paragraph></xsl:otherwise>
      </xsl:choose>
      <heading><xsl:choose><xsl:when test="$zh">四、审核记录</xsl:when><xsl:otherwise>4. Audit records</xsl:otherwise></xsl:choose></heading>
      <xsl:for-each select="$documents[@kind = 'audit-record']">
        <paragraph><strong><xsl:apply-templates select="r:content/d:audit-record/@stage" mode="stage"/></strong><xsl:text> </xsl:text><xsl:value-of select="@number"/><xsl:text> · </xsl:text><xsl:value-of select="@signed"/><xsl:text> · </xsl:text><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@name)"/></xsl:call-template><xsl:text> · </xsl:text><strong><xsl:apply-templates select="r:content/d:audit-record/@outcome" mode="staff-outcome"/></strong></paragraph>
        <xsl:if test="r:note"><list><xsl:for-each select="r:note[@xml:lang = $language]"><item><xsl:call-template name="plain"><xsl:with-param name="text" select="string(.)"/></xsl:call-template></item></xsl:for-each></list></xsl:if>
        <xsl:variable name="rows" select="r:content/d:audit-record/d:row[@result != 'conforming']"/>
        <paragraph><xsl:choose><xsl:when test="$zh">共 </xsl:when><xsl:otherwise>Of </xsl:otherwise></xsl:choose><xsl:value-of select="count(r:content/d:audit-record/d:row)"/><xsl:choose><xsl:when test="$zh"> 项，符合 </xsl:when><xsl:otherwise> requirements conforming: </xsl:otherwise></xsl:choose><xsl:value-of select="count(r:content/d:audit-record/d:row[@result = 'conforming'])"/><xsl:if test="$rows"><xsl:choose><xsl:when test="$zh">；其余：</xsl:when><xsl:otherwise>; the rest:</xsl:otherwise></xsl:choose></xsl:if></paragraph>
        <xsl:if test="$rows">
          <table widths="4.5 2.7 5.5">
            <head><cell><xsl:choose><xsl:when test="$zh">要求</xsl:when><xsl:otherwise>Requirement</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">结论</xsl:when><xsl:otherwise>Conclusion</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">事实与说明</xsl:when><xsl:otherwise>Facts and remarks</xsl:otherwise></xsl:choose></cell></head>
            <xsl:for-each select="$rows"><row><cell><xsl:call-template name="requirement"><xsl:with-param name="id" select="string(@requirement)"/></xsl:call-template></cell><cell><xsl:apply-templates select="@result" mode="audited"/></cell><cell><xsl:call-template name="plain"><xsl:with-param name="text" select="string(.)"/></xsl:call-template></cell></row></xsl:for-each>
          </table>
        </xsl:if>
      </xsl:for-each>
      <heading><xsl:choose><xsl:when test="$zh">五、不符合与关闭</xsl:when><xsl:otherwise>5. Nonconformities and their closure</xsl:otherwise></xsl:choose></heading>
      <xsl:for-each select="$documents[@kind = 'audit-record']"><xsl:call-template name="nonconformities"><xsl:with-param name="audit" select="."/></xsl:call-template></xsl:for-each>
      <heading><xsl:choose><xsl:when test="$zh">六、审核报告与推荐意见</xsl:when><xsl:otherwise>6. Report and recommendation</xsl:otherwise></xsl:choose></heading>
      <xsl:for-each select="$documents[@kind = 'audit-report']">
        <paragraph><strong><xsl:value-of select="@number"/></strong><xsl:text> · </xsl:text><xsl:value-of select="@signed"/><xsl:text> · </xsl:text><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@name)"/></xsl:call-template><break/><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:content/d:audit-report/d:summary)"/></xsl:call-template></paragraph>
        <table widths="1 4.4 2.9 3.7">
          <head><cell><xsl:choose><xsl:when test="$zh">编号</xsl:when><xsl:otherwise>Id</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">范围</xsl:when><xsl:otherwise>Scope</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">推荐意见</xsl:when><xsl:otherwise>Recommendation</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">说明</xsl:when><xsl:otherwise>Remark</xsl:otherwise></xsl:choose></cell></head>
          <xsl:for-each select="r:content/d:audit-report/d:recommendation"><row><cell><xsl:value-of select="@scope"/></cell><cell><xsl:apply-templates select="/r:record/r:scope/r:item[@id = current()/@scope]/r:title" mode="one"/></cell><cell><strong><xsl:apply-templates select="@outcome" mode="staff-outcome"/></strong></cell><cell><xsl:call-template name="plain"><xsl:with-param name="text" select="string(.)"/></xsl:call-template></cell></row></xsl:for-each>
        </table>
      </xsl:for-each>
      <heading><xsl:choose><xsl:when test="$zh">七、补正与补充</xsl:when><xsl:otherwise>7. Supplements</xsl:otherwise></xsl:choose></heading>
      <xsl:choose>
        <xsl:when test="r:arrivals/r:arrival[@kind = 'supplement'] or $documents[@kind = 'supplement-request']">
          <table widths="2 2 6">
            <head><cell><xsl:choose><xsl:when test="$zh">日期</xsl:when><xsl:otherwise>Day</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">事项</xsl:when><xsl:otherwise>What</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">内容</xsl:when><xsl:otherwise>Content</xsl:otherwise></xsl:choose></cell></head>
            <xsl:for-each select="$documents[@kind = 'supplement-request']"><row><cell><xsl:value-of select="@signed"/></cell><cell><xsl:choose><xsl:when test="$zh">要求补充</xsl:when><xsl:otherwise>request</xsl:otherwise></xsl:choose></cell><cell><xsl:for-each select="r:content/d:supplement-request/d:item"><xsl:if test="position() &gt; 1"><break/></xsl:if><strong><xsl:value-of select="@requirement"/><xsl:value-of select="@finding"/></strong><xsl:text> </xsl:text><xsl:call-template name="plain"><xsl:with-param name="text" select="string(.)"/></xsl:call-template></xsl:for-each></cell></row></xsl:for-each>
            <xsl:for-each select="r:arrivals/r:arrival[@kind = 'supplement']"><row><cell><xsl:value-of select="@received"/></cell><cell><xsl:choose><xsl:when test="$zh">收到补充</xsl:when><xsl:otherwise>supplement</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">第 <xsl:value-of select="@round"/> 轮，<xsl:value-of select="@files"/> 个文件</xsl:when><xsl:otherwise>round <xsl:value-of select="@round"/>, <xsl:value-of select="@files"/> files</xsl:otherwise></xsl:choose></cell></row></xsl:for-each>
          </table>
        </xsl:when>
        <xsl:otherwise><paragraph><xsl:choose><xsl:when test="$zh">没有。</xsl:when><xsl:otherwise>None.</xsl:otherwise></xsl:choose></paragraph></xsl:otherwise>
      </xsl:choose>
      <heading><xsl:choose><xsl:when test="$zh">八、裁定</xsl:when><xsl:otherwise>8. Rulings</xsl:otherwise></xsl:choose></heading>
      <xsl:choose>
        <xsl:when test="r:findings/r:finding/r:ruling">
          <table widths="4 2 4 3">
            <head><cell><xsl:choose><xsl:when test="$zh">问题</xsl:when><xsl:otherwise>Finding</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">裁定</xsl:when><xsl:otherwise>Ruling</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">理由</xsl:when><xsl:otherwise>Reason</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">作出</xsl:when><xsl:otherwise>By</xsl:otherwise></xsl:choose></cell></head>
            <xsl:for-each select="r:findings/r:finding[r:ruling]"><row><cell><strong><xsl:value-of select="@requirement"/></strong><xsl:text> </xsl:text><xsl:apply-templates select="r:fact" mode="one"/></cell><cell><xsl:apply-templates select="r:ruling/@effect" mode="effect"/><xsl:if test="r:ruling/@lapsed = 'yes'"><break/><strong><xsl:choose><xsl:when test="$zh">已失效：文件已改变</xsl:when><xsl:otherwise>lapsed: the file changed</xsl:otherwise></xsl:choose></strong></xsl:if></cell><cell><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:ruling)"/></xsl:call-template></cell><cell><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:ruling/@name)"/></xsl:call-template><xsl:text> </xsl:text><xsl:value-of select="r:ruling/@on"/><xsl:text> </xsl:text><xsl:value-of select="r:ruling/@number"/></cell></row></xsl:for-each>
          </table>
        </xsl:when>
        <xsl:otherwise><paragraph><xsl:choose><xsl:when test="$zh">没有。</xsl:when><xsl:otherwise>None.</xsl:otherwise></xsl:choose></paragraph></xsl:otherwise>
      </xsl:choose>
      <heading><xsl:choose><xsl:when test="$zh">九、未了的义务</xsl:when><xsl:otherwise>9. Open obligations</xsl:otherwise></xsl:choose></heading>
      <xsl:choose>
        <xsl:when test="r:scope/r:item/r:obligation"><list><xsl:for-each select="r:scope/r:item/r:obligation"><item><strong><xsl:value-of select="../@id"/></strong><xsl:text> </xsl:text><xsl:apply-templates select="r:text" mode="one"/><xsl:text> (</xsl:text><xsl:call-template name="word"><xsl:with-param name="of"><xsl:apply-templates select="@due" mode="due"/></xsl:with-param></xsl:call-template><xsl:text>)</xsl:text></item></xsl:for-each></list></xsl:when>
        <xsl:otherwise><paragraph><xsl:choose><xsl:when test="$zh">没有。</xsl:when><xsl:otherwise>None.</xsl:otherwise></xsl:choose></paragraph></xsl:otherwise>
      </xsl:choose>
      <heading><xsl:choose><xsl:when test="$zh">十、复核</xsl:when><xsl:otherwise>10. Review</xsl:otherwise></xsl:choose></heading>
      <xsl:choose>
        <xsl:when test="$documents[@kind = 'review']"><xsl:for-each select="$documents[@kind = 'review']"><paragraph><strong><xsl:apply-templates select="r:content/d:review/@outcome" mode="staff-outcome"/></strong><xsl:text> · </xsl:text><xsl:value-of select="@signed"/><xsl:text> · </xsl:text><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@name)"/></xsl:call-template><break/><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:content/d:review/d:comment)"/></xsl:call-template></paragraph></xsl:for-each></xsl:when>
        <xsl:otherwise><paragraph><xsl:choose><xsl:when test="$zh">尚无复核记录：没有复核不得作出决定。</xsl:when><xsl:otherwise>No review is recorded: there is no decision without one.</xsl:otherwise></xsl:choose></paragraph></xsl:otherwise>
      </xsl:choose>
      <heading><xsl:choose><xsl:when test="$zh">十一、依据的内部文件</xsl:when><xsl:otherwise>11. Staff documents in effect</xsl:otherwise></xsl:choose></heading>
      <table widths="3 3 3 4">
        <head><cell><xsl:choose><xsl:when test="$zh">文件</xsl:when><xsl:otherwise>Document</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">编号</xsl:when><xsl:otherwise>Number</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">签署</xsl:when><xsl:otherwise>Signed</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">SHA-256</xsl:when><xsl:otherwise>SHA-256</xsl:otherwise></xsl:choose></cell></head>
        <xsl:for-each select="$documents"><row><cell><xsl:apply-templates select="r:title" mode="one"/></cell><cell><xsl:value-of select="@number"/></cell><cell><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@name)"/></xsl:call-template><break/><xsl:value-of select="@signed"/></cell><cell><xsl:value-of select="substring(@digest, 1, 16)"/>…</cell></row></xsl:for-each>
      </table>
      <paragraph style="small"><xsl:choose><xsl:when test="$zh">同意或不同意的，核对、修改并签署 draft-decision.xml；不通过须逐条写明理由。</xsl:when><xsl:otherwise>Whichever way you decide: check, change and sign draft-decision.xml; a refusal needs its reasons, requirement by requirement.</xsl:otherwise></xsl:choose></paragraph>
    </paper>
  </xsl:template>
</xsl:stylesheet>

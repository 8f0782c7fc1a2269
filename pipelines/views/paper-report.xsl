<?xml version="1.0" encoding="UTF-8"?>
<!-- A report of a period as a paper: the same as the page report-index says, its charts as tables. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:dossier:paper:1"
  xmlns:r="urn:dossier:record:1" exclude-result-prefixes="r">
  <xsl:include href="parts/paper.xsl"/>
  <xsl:include href="parts/report-words.xsl"/>

  <xsl:template match="/"><xsl:apply-templates select="r:report"/></xsl:template>

  <!-- How many rows a table of cases has at most; the rest stands in report.csv. -->
  <xsl:param name="most-rows" select="60"/>

  <xsl:template match="r:report">
    <paper version="1" language="{$language}" reference="{@name} {@period}" date="{@until}">
      <title><xsl:apply-templates select="r:title" mode="one"/><xsl:text> </xsl:text><xsl:value-of select="@period"/></title>
      <definitions>
        <definition><term><xsl:choose><xsl:when test="$zh">期间</xsl:when><xsl:otherwise>Period</xsl:otherwise></xsl:choose></term><value><xsl:value-of select="@from"/><xsl:if test="@from != @until"><xsl:choose><xsl:when test="$zh"> 至 </xsl:when><xsl:otherwise> to </xsl:otherwise></xsl:choose><xsl:value-of select="@until"/></xsl:if></value></definition>
        <definition><term><xsl:choose><xsl:when test="$zh">来件</xsl:when><xsl:otherwise>Arrivals</xsl:otherwise></xsl:choose></term><value><strong><xsl:value-of select="r:intake/@arrivals"/></strong><xsl:choose><xsl:when test="$zh"> = 申报 </xsl:when><xsl:otherwise> = submissions </xsl:otherwise></xsl:choose><xsl:value-of select="r:intake/@submissions"/><xsl:choose><xsl:when test="$zh"> + 补充 </xsl:when><xsl:otherwise> + supplements </xsl:otherwise></xsl:choose><xsl:value-of select="r:intake/@supplements"/><xsl:choose><xsl:when test="$zh"> + 隔离而未成案 </xsl:when><xsl:otherwise> + quarantined without a case </xsl:otherwise></xsl:choose><xsl:value-of select="r:intake/@quarantined"/></value></definition>
        <definition><term><xsl:choose><xsl:when test="$zh">有新结论的案件</xsl:when><xsl:otherwise>Cases that moved</xsl:otherwise></xsl:choose></term><value><strong><xsl:value-of select="r:intake/@moved"/></strong><xsl:choose><xsl:when test="$zh"> = 新案 </xsl:when><xsl:otherwise> = new </xsl:otherwise></xsl:choose><xsl:value-of select="r:intake/@new"/><xsl:choose><xsl:when test="$zh"> + 已有 </xsl:when><xsl:otherwise> + known before </xsl:otherwise></xsl:choose><xsl:value-of select="r:intake/@moved - r:intake/@new"/></value></definition>
        <definition><term><xsl:choose><xsl:when test="$zh">期末案件</xsl:when><xsl:otherwise>Cases in all</xsl:otherwise></xsl:choose></term><value><xsl:value-of select="r:intake/@cases"/></value></definition>
        <definition><term><xsl:choose><xsl:when test="$zh">收件箱中等待</xsl:when><xsl:otherwise>Wait in the inbox</xsl:otherwise></xsl:choose></term><value><xsl:value-of select="count(r:waiting)"/></value></definition>
      </definitions>
      <heading><xsl:choose><xsl:when test="$zh">谁在等待、等了多久</xsl:when><xsl:otherwise>Who waits for what, and for how long</xsl:otherwise></xsl:choose></heading>
      <table widths="4 1 1.4 1.2 1.6">
        <head><cell><xsl:choose><xsl:when test="$zh">环节</xsl:when><xsl:otherwise>Waits</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">案件</xsl:when><xsl:otherwise>Cases</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">中位天数</xsl:when><xsl:otherwise>Median days</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">最长</xsl:when><xsl:otherwise>Longest</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">超过设定</xsl:when><xsl:otherwise>Longer than set</xsl:otherwise></xsl:choose></cell></head>
        <xsl:for-each select="r:age"><row><cell><xsl:apply-templates select="r:title" mode="one"/></cell><cell><xsl:value-of select="@cases"/></cell><cell><xsl:value-of select="@median"/></cell><cell><xsl:value-of select="@longest"/></cell><cell><xsl:if test="@limit"><xsl:value-of select="@late"/> (&gt;<xsl:value-of select="@limit"/>)</xsl:if></cell></row></xsl:for-each>
      </table>
      <heading><xsl:choose><xsl:when test="$zh">现状</xsl:when><xsl:otherwise>Where all cases stand</xsl:otherwise></xsl:choose></heading>
      <xsl:if test="r:group[@by = 'category']">
        <table widths="3 1 1.1 1 1 1.5">
        <head><cell><xsl:choose><xsl:when test="$zh">类别</xsl:when><xsl:otherwise>Category</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">范围项</xsl:when><xsl:otherwise>Items</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">齐全</xsl:when><xsl:otherwise>Complete</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">裁定</xsl:when><xsl:otherwise>Auditor</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">退回</xsl:when><xsl:otherwise>Return</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">隔离</xsl:when><xsl:otherwise>Quarantined</xsl:otherwise></xsl:choose></cell></head>
        <xsl:for-each select="r:group[@by = 'category']"><row><cell><xsl:call-template name="word"><xsl:with-param name="of"><xsl:apply-templates select="@key" mode="category"/></xsl:with-param></xsl:call-template></cell><cell><xsl:value-of select="@items"/></cell><cell><xsl:value-of select="@complete"/></cell><cell><xsl:value-of select="@auditor"/></cell><cell><xsl:value-of select="@return"/></cell><cell><xsl:value-of select="@quarantined"/></cell></row></xsl:for-each>
      </table>
      </xsl:if>
      <xsl:if test="r:group[@by = 'grade']">
        <table widths="3 1 1.1 1 1 1.5">
        <head><cell><xsl:choose><xsl:when test="$zh">级别</xsl:when><xsl:otherwise>Grade</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">范围项</xsl:when><xsl:otherwise>Items</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">齐全</xsl:when><xsl:otherwise>Complete</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">裁定</xsl:when><xsl:otherwise>Auditor</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">退回</xsl:when><xsl:otherwise>Return</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">隔离</xsl:when><xsl:otherwise>Quarantined</xsl:otherwise></xsl:choose></cell></head>
        <xsl:for-each select="r:group[@by = 'grade']"><row><cell><xsl:call-template name="word"><xsl:with-param name="of"><xsl:apply-templates select="@key" mode="grade"/></xsl:with-param></xsl:call-template></cell><cell><xsl:value-of select="@items"/></cell><cell><xsl:value-of select="@complete"/></cell><cell><xsl:value-of select="@auditor"/></cell><cell><xsl:value-of select="@return"/></cell><cell><xsl:value-of select="@quarantined"/></cell></row></xsl:for-each>
      </table>
      </xsl:if>
      <xsl:if test="r:step">
        <heading><xsl:choose><xsl:when test="$zh">流程各状态的案件</xsl:when><xsl:otherwise>Cases in each state of the process</xsl:otherwise></xsl:choose></heading>
        <table widths="5 1 1.2 1.4 1.2">
          <head><cell><xsl:choose><xsl:when test="$zh">状态</xsl:when><xsl:otherwise>State</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">案件</xsl:when><xsl:otherwise>Cases</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">本期进入</xsl:when><xsl:otherwise>Entered</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">中位天数</xsl:when><xsl:otherwise>Median days</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">最长</xsl:when><xsl:otherwise>Longest</xsl:otherwise></xsl:choose></cell></head>
          <xsl:for-each select="r:step"><xsl:sort select="@cases" data-type="number" order="descending"/><row><cell><xsl:apply-templates select="r:title" mode="one"/></cell><cell><xsl:value-of select="@cases"/></cell><cell><xsl:value-of select="@entered"/></cell><cell><xsl:value-of select="@median"/></cell><cell><xsl:value-of select="@longest"/></cell></row></xsl:for-each>
        </table>
      </xsl:if>
      <xsl:if test="r:awaited">
        <heading><xsl:choose><xsl:when test="$zh">等待何人、何种文件</xsl:when><xsl:otherwise>From whom what is awaited</xsl:otherwise></xsl:choose></heading>
        <table widths="2.4 3 1 1.4 1.4 1.6">
          <head><cell><xsl:choose><xsl:when test="$zh">由谁</xsl:when><xsl:otherwise>From</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">文件</xsl:when><xsl:otherwise>Document</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">案件</xsl:when><xsl:otherwise>Cases</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">最长天数</xsl:when><xsl:otherwise>Longest</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">超期</xsl:when><xsl:otherwise>Past</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">可能超期</xsl:when><xsl:otherwise>Perhaps past</xsl:otherwise></xsl:choose></cell></head>
          <xsl:for-each select="r:awaited"><xsl:sort select="@cases" data-type="number" order="descending"/><row><cell><xsl:apply-templates select="r:actor" mode="one"/></cell><cell><xsl:choose><xsl:when test="r:title"><xsl:apply-templates select="r:title" mode="one"/></xsl:when><xsl:otherwise><xsl:choose><xsl:when test="$zh">补充材料</xsl:when><xsl:otherwise>an answer</xsl:otherwise></xsl:choose></xsl:otherwise></xsl:choose></cell><cell><xsl:value-of select="@cases"/></cell><cell><xsl:value-of select="@longest"/></cell><cell><xsl:value-of select="@late"/></cell><cell><xsl:value-of select="@perhaps-late"/></cell></row></xsl:for-each>
        </table>
      </xsl:if>
      <xsl:if test="r:limit">
        <heading><xsl:choose><xsl:when test="$zh">期限</xsl:when><xsl:otherwise>Time limits</xsl:otherwise></xsl:choose></heading>
        <table widths="4 1.1 1.1 1.1 1.1 1.6">
          <head><cell><xsl:choose><xsl:when test="$zh">期限</xsl:when><xsl:otherwise>Limit</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">进行中</xsl:when><xsl:otherwise>Running</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">已超期</xsl:when><xsl:otherwise>Missed</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">按时</xsl:when><xsl:otherwise>Kept</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">逾期</xsl:when><xsl:otherwise>Late</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">最多超过天数</xsl:when><xsl:otherwise>Most days over</xsl:otherwise></xsl:choose></cell></head>
          <xsl:for-each select="r:limit"><row><cell><xsl:apply-templates select="r:title" mode="one"/><xsl:if test="@sure = 'no'"><break/><xsl:choose><xsl:when test="$zh">来源不确定，仅提醒</xsl:when><xsl:otherwise>source not sure: only warns</xsl:otherwise></xsl:choose></xsl:if></cell><cell><xsl:value-of select="@running"/></cell><cell><xsl:value-of select="@missed"/></cell><cell><xsl:value-of select="@kept"/></cell><cell><xsl:value-of select="@late"/></cell><cell><xsl:value-of select="@longest"/></cell></row></xsl:for-each>
        </table>
      </xsl:if>
      <xsl:if test="r:person">
        <heading><xsl:choose><xsl:when test="$zh">审核组成员的工作量</xsl:when><xsl:otherwise>Workload of audit teams</xsl:otherwise></xsl:choose></heading>
        <table widths="4 1.2 1.2 1.8 1.8">
          <head><cell><xsl:choose><xsl:when test="$zh">人员</xsl:when><xsl:otherwise>Person</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">任组长</xsl:when><xsl:otherwise>Leads</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">任组员</xsl:when><xsl:otherwise>Audits</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">待其处理</xsl:when><xsl:otherwise>Awaited from them</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">本期结束</xsl:when><xsl:otherwise>Ended</xsl:otherwise></xsl:choose></cell></head>
          <xsl:for-each select="r:person"><xsl:sort select="@leads + @audits" data-type="number" order="descending"/><xsl:sort select="@person"/><row><cell><xsl:call-template name="plain"><xsl:with-param name="text" select="string(concat(@name, ' ', @person))"/></xsl:call-template></cell><cell><xsl:value-of select="@leads"/></cell><cell><xsl:value-of select="@audits"/></cell><cell><xsl:value-of select="@awaited"/></cell><cell><xsl:value-of select="@ended"/></cell></row></xsl:for-each>
        </table>
      </xsl:if>
      <xsl:if test="r:certificate">
        <heading><xsl:choose><xsl:when test="$zh">证书</xsl:when><xsl:otherwise>Certificates</xsl:otherwise></xsl:choose></heading>
        <table widths="3.2 2.6 2.4 1.5 1.7 1.7">
          <head><cell><xsl:choose><xsl:when test="$zh">编号</xsl:when><xsl:otherwise>Number</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">申请方</xsl:when><xsl:otherwise>Applicant</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">范围</xsl:when><xsl:otherwise>Scope</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">状态</xsl:when><xsl:otherwise>State</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">发证</xsl:when><xsl:otherwise>Granted</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">有效期至</xsl:when><xsl:otherwise>Expires</xsl:otherwise></xsl:choose></cell></head>
          <xsl:for-each select="r:certificate"><row><cell><xsl:value-of select="@number"/></cell><cell><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@applicant)"/></xsl:call-template></cell><cell><xsl:apply-templates select="r:title" mode="one"/></cell><cell><xsl:call-template name="word"><xsl:with-param name="of"><xsl:apply-templates select="@state" mode="report-certificate"/></xsl:with-param></xsl:call-template></cell><cell><xsl:value-of select="@granted"/></cell><cell><xsl:value-of select="@expires"/></cell></row></xsl:for-each>
        </table>
      </xsl:if>
      <xsl:if test="r:objection">
        <heading><xsl:choose><xsl:when test="$zh">投诉与申诉</xsl:when><xsl:otherwise>Complaints and appeals</xsl:otherwise></xsl:choose></heading>
        <table widths="1.7 2 2 3 2.6">
          <head><cell><xsl:choose><xsl:when test="$zh">日期</xsl:when><xsl:otherwise>Date</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">文件</xsl:when><xsl:otherwise>Document</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">结果</xsl:when><xsl:otherwise>Outcome</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">申请方</xsl:when><xsl:otherwise>Applicant</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">案件</xsl:when><xsl:otherwise>Case</xsl:otherwise></xsl:choose></cell></head>
          <xsl:for-each select="r:objection"><row><cell><xsl:value-of select="@on"/></cell><cell><xsl:apply-templates select="r:title" mode="one"/></cell><cell><xsl:call-template name="word"><xsl:with-param name="of"><xsl:apply-templates select="@outcome" mode="report-outcome"/></xsl:with-param></xsl:call-template></cell><cell><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@applicant)"/></xsl:call-template></cell><cell><xsl:value-of select="@case"/></cell></row></xsl:for-each>
        </table>
      </xsl:if>
      <xsl:if test="r:requirement[@failed &gt; 0]">
        <heading><xsl:choose><xsl:when test="$zh">最常不符合的要求</xsl:when><xsl:otherwise>Requirements most often failed</xsl:otherwise></xsl:choose></heading>
        <table widths="5 1.4 1 1 1.2">
        <head><cell><xsl:choose><xsl:when test="$zh">要求</xsl:when><xsl:otherwise>Requirement</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">案件</xsl:when><xsl:otherwise>Cases</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">比例</xsl:when><xsl:otherwise>Share</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">问题</xsl:when><xsl:otherwise>Findings</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">待裁定</xsl:when><xsl:otherwise>To rule on</xsl:otherwise></xsl:choose></cell></head>
        <xsl:for-each select="r:requirement[@failed &gt; 0][position() &lt;= 20]"><row><cell><xsl:value-of select="normalize-space(concat(@clause, ' ', r:title[@xml:lang = $language], ' ', @id))"/></cell><cell><xsl:value-of select="@failed"/>/<xsl:value-of select="@applied"/></cell><cell><xsl:value-of select="@share"/>%</cell><cell><xsl:value-of select="@errors"/></cell><cell><xsl:value-of select="@asked"/></cell></row></xsl:for-each>
      </table>
      </xsl:if>
      <xsl:if test="r:rounds/r:round">
        <heading><xsl:choose><xsl:when test="$zh">补正轮次</xsl:when><xsl:otherwise>Rounds of supplements</xsl:otherwise></xsl:choose></heading>
        <table widths="1 1 1">
        <head><cell><xsl:choose><xsl:when test="$zh">轮次</xsl:when><xsl:otherwise>Round</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">案件</xsl:when><xsl:otherwise>Cases</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">其中齐全</xsl:when><xsl:otherwise>Complete</xsl:otherwise></xsl:choose></cell></head>
        <xsl:for-each select="r:rounds/r:round"><row><cell><xsl:value-of select="@n"/></cell><cell><xsl:value-of select="@cases"/></cell><cell><xsl:value-of select="@complete"/></cell></row></xsl:for-each>
      </table>
      </xsl:if>
      <xsl:if test="r:case[@moved = 'yes']">
        <heading><xsl:choose><xsl:when test="$zh">本期进展</xsl:when><xsl:otherwise>What moved</xsl:otherwise></xsl:choose></heading>
        <table widths="3 2.4 2.1 1.7 0.9 1.2 2.5">
          <head><cell><xsl:choose><xsl:when test="$zh">申请方</xsl:when><xsl:otherwise>Applicant</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">范围</xsl:when><xsl:otherwise>Scope</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">结论</xsl:when><xsl:otherwise>Conclusion</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">自</xsl:when><xsl:otherwise>Since</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">天数</xsl:when><xsl:otherwise>Days</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">轮次</xsl:when><xsl:otherwise>Round</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">案件</xsl:when><xsl:otherwise>Case</xsl:otherwise></xsl:choose></cell></head>
          <xsl:for-each select="r:case[@moved = 'yes']"><xsl:sort select="@since" order="descending"/><xsl:if test="position() &lt;= $most-rows"><row><cell><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@applicant)"/></xsl:call-template></cell><cell><xsl:for-each select="r:item"><xsl:if test="position() &gt; 1"><break/></xsl:if><xsl:apply-templates select="r:title" mode="one"/></xsl:for-each></cell><cell><xsl:call-template name="word"><xsl:with-param name="of"><xsl:apply-templates select="@conclusion" mode="conclusion"/></xsl:with-param></xsl:call-template></cell><cell><xsl:value-of select="@since"/></cell><cell><xsl:value-of select="@days"/></cell><cell><xsl:value-of select="@rounds"/></cell><cell><xsl:value-of select="@case"/></cell></row></xsl:if></xsl:for-each>
        </table>
        <xsl:if test="count(r:case[@moved = 'yes']) &gt; $most-rows"><paragraph style="small"><xsl:choose><xsl:when test="$zh">另有 <xsl:value-of select="count(r:case[@moved = 'yes']) - $most-rows"/> 行，见 report.csv。</xsl:when><xsl:otherwise><xsl:value-of select="count(r:case[@moved = 'yes']) - $most-rows"/> more rows are in report.csv.</xsl:otherwise></xsl:choose></paragraph></xsl:if>
      </xsl:if>
      <xsl:if test="r:case[@moved = 'no' and @waits-for]">
        <heading><xsl:choose><xsl:when test="$zh">本期未动的案件</xsl:when><xsl:otherwise>Cases that did not move</xsl:otherwise></xsl:choose></heading>
        <table widths="3 2.4 2.1 1.7 0.9 1.2 2.5">
          <head><cell><xsl:choose><xsl:when test="$zh">申请方</xsl:when><xsl:otherwise>Applicant</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">范围</xsl:when><xsl:otherwise>Scope</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">结论</xsl:when><xsl:otherwise>Conclusion</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">自</xsl:when><xsl:otherwise>Since</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">天数</xsl:when><xsl:otherwise>Days</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">轮次</xsl:when><xsl:otherwise>Round</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">案件</xsl:when><xsl:otherwise>Case</xsl:otherwise></xsl:choose></cell></head>
          <xsl:for-each select="r:case[@moved = 'no' and @waits-for]"><xsl:sort select="@days" data-type="number" order="descending"/><xsl:sort select="@case"/><xsl:if test="position() &lt;= $most-rows"><row><cell><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@applicant)"/></xsl:call-template></cell><cell><xsl:for-each select="r:item"><xsl:if test="position() &gt; 1"><break/></xsl:if><xsl:apply-templates select="r:title" mode="one"/></xsl:for-each></cell><cell><xsl:call-template name="word"><xsl:with-param name="of"><xsl:apply-templates select="@conclusion" mode="conclusion"/></xsl:with-param></xsl:call-template></cell><cell><xsl:value-of select="@since"/></cell><cell><xsl:value-of select="@days"/></cell><cell><xsl:value-of select="@rounds"/></cell><cell><xsl:value-of select="@case"/></cell></row></xsl:if></xsl:for-each>
        </table>
        <xsl:if test="count(r:case[@moved = 'no' and @waits-for]) &gt; $most-rows"><paragraph style="small"><xsl:choose><xsl:when test="$zh">另有 <xsl:value-of select="count(r:case[@moved = 'no' and @waits-for]) - $most-rows"/> 行，见 report.csv。</xsl:when><xsl:otherwise><xsl:value-of select="count(r:case[@moved = 'no' and @waits-for]) - $most-rows"/> more rows are in report.csv.</xsl:otherwise></xsl:choose></paragraph></xsl:if>
      </xsl:if>
      <xsl:if test="r:case/r:item/r:obligation">
        <heading><xsl:choose><xsl:when test="$zh">未了的义务</xsl:when><xsl:otherwise>Open obligations</xsl:otherwise></xsl:choose></heading>
        <table widths="3 2.4 3.6 2.2 2.7">
        <head><cell><xsl:choose><xsl:when test="$zh">申请方</xsl:when><xsl:otherwise>Applicant</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">范围</xsl:when><xsl:otherwise>Scope</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">义务</xsl:when><xsl:otherwise>Obligation</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">何时</xsl:when><xsl:otherwise>When due</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">案件</xsl:when><xsl:otherwise>Case</xsl:otherwise></xsl:choose></cell></head>
        <xsl:for-each select="r:case/r:item/r:obligation"><row><cell><xsl:call-template name="plain"><xsl:with-param name="text" select="string(../../@applicant)"/></xsl:call-template></cell><cell><xsl:apply-templates select="../r:title" mode="one"/></cell><cell><xsl:apply-templates select="r:text" mode="one"/></cell><cell><xsl:call-template name="word"><xsl:with-param name="of"><xsl:apply-templates select="@due" mode="due"/></xsl:with-param></xsl:call-template></cell><cell><xsl:value-of select="../../@case"/></cell></row></xsl:for-each>
      </table>
      </xsl:if>
    </paper>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of a report, reports/<name>/<period>/index.html: what came, moved and waits, and why. Its links lead
     three folders up, to the output tree. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:r="urn:dossier:record:1" xmlns:exsl="http://exslt.org/common" exclude-result-prefixes="r exsl">
  <xsl:include href="parts/page.xsl"/>
  <xsl:include href="parts/chart.xsl"/>
  <xsl:include href="parts/report-words.xsl"/>
  <xsl:include href="parts/report-process.xsl"/>

  <!-- How many rows a table has at most; the rest stands in report.csv. -->
  <xsl:param name="most-rows" select="60"/>

  <xsl:key name="standing" match="/r:report/r:age" use="@conclusion"/>

  <xsl:template match="/"><xsl:apply-templates select="r:report"/></xsl:template>

  <xsl:template match="r:report">
    <html lang="zh-CN">
      <xsl:call-template name="head">
        <xsl:with-param name="title" select="concat(r:title[@xml:lang = 'zh-CN'], ' ', r:title[@xml:lang = 'en'], ' · ', @period)"/>
        <xsl:with-param name="foot" select="concat(@name, ' ', @period)"/>
      </xsl:call-template>
      <body>
        <xsl:call-template name="body-start"/>
        <div class="bar">
          <div>
            <span class="id"><xsl:value-of select="concat(@name, ' ', @period)"/></span>
            <nav aria-label="目录 Contents">
              <a href="#came"><span lang="zh-CN">来件</span><span lang="en">Came</span></a>
              <a href="#stand"><span lang="zh-CN">现状</span><span lang="en">Where it stands</span></a>
              <a href="#moved"><span lang="zh-CN">进展 </span><span lang="en">Moved </span><xsl:value-of select="r:intake/@moved"/></a>
              <a href="#waits"><span lang="zh-CN">等待</span><span lang="en">Waits</span></a>
              <xsl:if test="r:step">
                <a href="#process"><span lang="zh-CN">流程</span><span lang="en">Process</span></a>
                <a href="#limits"><span lang="zh-CN">期限</span><span lang="en">Limits</span></a>
                <a href="#workload"><span lang="zh-CN">工作量</span><span lang="en">Workload</span></a>
                <a href="#certificates"><span lang="zh-CN">证书</span><span lang="en">Certificates</span></a>
              </xsl:if>
              <a href="#requirements"><span lang="zh-CN">常不符合的要求</span><span lang="en">Requirements failed</span></a>
              <a href="#rounds"><span lang="zh-CN">补正轮次</span><span lang="en">Rounds</span></a>
              <a href="#obligations"><span lang="zh-CN">义务</span><span lang="en">Obligations</span></a>
            </nav>
            <xsl:call-template name="language-switch"/>
          </div>
        </div>
        <main id="main">
          <xsl:call-template name="chart-patterns"/>
          <xsl:call-template name="opening"/>
          <xsl:call-template name="came"/>
          <xsl:call-template name="stand"/>
          <xsl:call-template name="moved"/>
          <xsl:call-template name="waits"/>
          <xsl:if test="r:step">
            <xsl:call-template name="process"/>
            <xsl:call-template name="limits"/>
            <xsl:call-template name="workload"/>
            <xsl:call-template name="certificates"/>
            <xsl:call-template name="objections"/>
          </xsl:if>
          <xsl:call-template name="requirements"/>
          <xsl:call-template name="rounds"/>
          <xsl:call-template name="obligations"/>
        </main>
        <xsl:call-template name="foot"/>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="opening">
    <section class="opening" aria-labelledby="title">
      <p class="kicker"><xsl:value-of select="@pipeline"/><xsl:text> · </xsl:text><xsl:call-template name="date"><xsl:with-param name="of" select="@from"/></xsl:call-template><xsl:if test="@from != @until"><span lang="zh-CN"> 至 </span><span lang="en"> to </span><xsl:call-template name="date"><xsl:with-param name="of" select="@until"/></xsl:call-template></xsl:if></p>
      <h1 id="title"><xsl:apply-templates select="r:title" mode="both-ours"/><xsl:text> </xsl:text><xsl:value-of select="@period"/></h1>
      <ul class="cards">
        <li><b><xsl:value-of select="r:intake/@arrivals"/></b><span lang="zh-CN">来件</span><span lang="en">arrivals</span></li>
        <li><b><xsl:value-of select="r:intake/@moved"/></b><span lang="zh-CN">案件有新结论</span><span lang="en">cases with a new conclusion</span></li>
        <xsl:for-each select="r:age">
          <li><b><xsl:value-of select="@cases"/></b><xsl:apply-templates select="r:title" mode="both-ours"/><xsl:if test="@late &gt; 0"><div class="small warning late"><span lang="zh-CN">超过 <xsl:value-of select="@limit"/> 天 <xsl:value-of select="@late"/> 件</span><span lang="en"><xsl:value-of select="@late"/> for more than <xsl:value-of select="@limit"/> days</span></div></xsl:if></li>
        </xsl:for-each>
        <li><b><xsl:value-of select="count(r:waiting)"/></b><span lang="zh-CN">收件箱中等待</span><span lang="en">wait in the inbox</span></li>
        <xsl:if test="r:failed"><li><b><xsl:value-of select="count(r:failed)"/></b><span lang="zh-CN">本系统处理失败</span><span lang="en">we failed on</span></li></xsl:if>
      </ul>
      <p class="small soft"><span lang="zh-CN">供程序读取：<a href="report.json">report.json</a>、<a href="report.csv">report.csv</a>、<a href="process.csv">process.csv</a>、<a href="certificates.csv">certificates.csv</a>、<a href="report.xml">report.xml</a>；打印用：<a href="report-zh-CN.pdf">report-zh-CN.pdf</a>。</span><span lang="en">For programs: <a href="report.json">report.json</a>, <a href="report.csv">report.csv</a>, <a href="process.csv">process.csv</a>, <a href="certificates.csv">certificates.csv</a>, <a href="report.xml">report.xml</a>; for paper: <a href="report-en.pdf">report-en.pdf</a>.</span></p>
    </section>
  </xsl:template>

  <xsl:template name="came">
    <xsl:call-template name="line"/>
    <section id="came" aria-labelledby="came-title">
      <h2 id="came-title"><span lang="zh-CN">来件</span><span lang="en">What came</span></h2>

      <p class="sum">
        <span lang="zh-CN">来件 <b><xsl:value-of select="r:intake/@arrivals"/></b> = 申报 <xsl:value-of select="r:intake/@submissions"/> + 补充 <xsl:value-of select="r:intake/@supplements"/> + 隔离而未成案 <xsl:value-of select="r:intake/@quarantined"/></span><span lang="en"><b><xsl:value-of select="r:intake/@arrivals"/></b> arrivals = <xsl:value-of select="r:intake/@submissions"/> submissions + <xsl:value-of select="r:intake/@supplements"/> supplements + <xsl:value-of select="r:intake/@quarantined"/> quarantined without a case</span>
        <span class="soft small"><xsl:text> · </xsl:text><span lang="zh-CN">归案文件与条目 <xsl:value-of select="r:intake/@files"/></span><span lang="en"><xsl:value-of select="r:intake/@files"/> files and entries in cases</span><xsl:text> · </xsl:text><xsl:call-template name="size"><xsl:with-param name="bytes" select="r:intake/@bytes"/></xsl:call-template></span>
      </p>
      <xsl:if test="count(r:intake/r:day) &gt; 1">
        <div class="figure">
          <figure>
            <figcaption id="days-caption"><span lang="zh-CN">每日来件</span><span lang="en">Arrivals by day</span></figcaption>
            <ul class="legend"><li><xsl:call-template name="swatch"><xsl:with-param name="class" select="'plain'"/></xsl:call-template><span lang="zh-CN">申报</span><span lang="en">submissions</span></li><li><xsl:call-template name="swatch"><xsl:with-param name="class" select="'second'"/></xsl:call-template><span lang="zh-CN">补充</span><span lang="en">supplements</span></li><li><xsl:call-template name="swatch"><xsl:with-param name="class" select="'quarantined'"/></xsl:call-template><span lang="zh-CN">隔离</span><span lang="en">quarantined</span></li></ul>
            <xsl:call-template name="columns">
              <xsl:with-param name="id" select="'days'"/>
              <xsl:with-param name="title" select="'每日来件 Arrivals by day'"/>
              <xsl:with-param name="rows"><xsl:for-each select="r:intake/r:day"><row><label><xsl:value-of select="number(substring(@on, 9))"/></label><part class="plain" value="{@submissions}"/><part class="second" value="{@supplements}"/><part class="quarantined" value="{@quarantined}"/></row></xsl:for-each></xsl:with-param>
            </xsl:call-template>
          </figure>
          <div class="wide" tabindex="0">
            <table class="compact">
              <caption class="unseen"><span lang="zh-CN">每日来件</span><span lang="en">Arrivals by day</span></caption>
              <thead><tr><th scope="col"><span lang="zh-CN">日期</span><span lang="en">Day</span></th><th scope="col" class="number"><span lang="zh-CN">申报</span><span lang="en">Submissions</span></th><th scope="col" class="number"><span lang="zh-CN">补充</span><span lang="en">Supplements</span></th><th scope="col" class="number"><span lang="zh-CN">隔离</span><span lang="en">Quarantined</span></th></tr></thead>
              <tbody><xsl:for-each select="r:intake/r:day[@submissions + @supplements + @quarantined &gt; 0]"><tr><th scope="row"><xsl:value-of select="@on"/></th><td class="number"><xsl:value-of select="@submissions"/></td><td class="number"><xsl:value-of select="@supplements"/></td><td class="number"><xsl:value-of select="@quarantined"/></td></tr></xsl:for-each></tbody>
            </table>
          </div>
        </div>
      </xsl:if>
      <xsl:if test="r:failed">
        <h3><span lang="zh-CN">本系统处理失败，下一夜重试</span><span lang="en">We failed on these; the next night tries again</span></h3>
        <div class="wide" tabindex="0"><table>
          <caption class="unseen"><span lang="zh-CN">未能处理的来件</span><span lang="en">Arrivals that failed</span></caption>
          <thead><tr><th scope="col"><span lang="zh-CN">来件</span><span lang="en">Arrival</span></th><th scope="col"><span lang="zh-CN">原因</span><span lang="en">Why</span></th></tr></thead>
          <tbody><xsl:for-each select="r:failed"><tr><th scope="row"><xsl:call-template name="name"><xsl:with-param name="text" select="string(@inbox)"/></xsl:call-template></th><td class="text"><xsl:apply-templates select="r:fact" mode="both"/></td></tr></xsl:for-each></tbody>
        </table></div>
      </xsl:if>
      <xsl:if test="r:waiting">
        <h3><span lang="zh-CN">收件箱中等待</span><span lang="en">What waits in the inbox</span></h3>
        <div class="wide" tabindex="0"><table>
          <caption class="unseen"><span lang="zh-CN">等待的来件、原因与起始时间</span><span lang="en">Arrivals that wait, why, and since when</span></caption>
          <thead><tr><th scope="col"><span lang="zh-CN">来件</span><span lang="en">Arrival</span></th><th scope="col"><span lang="zh-CN">原因</span><span lang="en">Why</span></th><th scope="col"><span lang="zh-CN">自何时起</span><span lang="en">Since</span></th><th scope="col" class="number"><span lang="zh-CN">天数</span><span lang="en">Days</span></th></tr></thead>
          <tbody><xsl:for-each select="r:waiting"><tr><th scope="row"><xsl:call-template name="name"><xsl:with-param name="text" select="string(@inbox)"/></xsl:call-template></th><td><xsl:apply-templates select="@reason" mode="waiting"/></td><td><xsl:value-of select="translate(@since, 'TZ', '  ')"/></td><td class="number"><xsl:value-of select="@days"/></td></tr></xsl:for-each></tbody>
        </table></div>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template name="stand">
    <xsl:call-template name="line"/>
    <section id="stand" aria-labelledby="stand-title">
      <h2 id="stand-title"><span lang="zh-CN">现状：全部案件的结论</span><span lang="en">Where all cases stand</span></h2>

      <p class="lead"><span lang="zh-CN">期末共 <xsl:value-of select="r:intake/@cases"/> 个案件，按范围项计。</span><span lang="en"><xsl:value-of select="r:intake/@cases"/> cases at the end of the period, counted by scope item.</span></p>
      <xsl:if test="r:group[@by = 'category']">
        <div class="figure">
          <figure>
            <figcaption id="category-caption"><span lang="zh-CN">按类别</span><span lang="en">By category</span></figcaption>
            <ul class="legend"><li><xsl:call-template name="swatch"><xsl:with-param name="class" select="'complete'"/></xsl:call-template><span lang="zh-CN">材料齐全</span><span lang="en">Complete</span></li><li><xsl:call-template name="swatch"><xsl:with-param name="class" select="'auditor'"/></xsl:call-template><span lang="zh-CN">须裁定</span><span lang="en">Auditor</span></li><li><xsl:call-template name="swatch"><xsl:with-param name="class" select="'return'"/></xsl:call-template><span lang="zh-CN">退回补正</span><span lang="en">Return</span></li><li><xsl:call-template name="swatch"><xsl:with-param name="class" select="'quarantined'"/></xsl:call-template><span lang="zh-CN">已隔离</span><span lang="en">Quarantined</span></li></ul>
            <xsl:call-template name="bars">
              <xsl:with-param name="id" select="'category'"/>
              <xsl:with-param name="title" select="'按类别 By category'"/>
              <xsl:with-param name="rows"><xsl:for-each select="r:group[@by = 'category']"><row><xsl:variable name="words"><xsl:apply-templates select="@key" mode="category"/></xsl:variable><xsl:choose><xsl:when test="exsl:node-set($words)/span"><xsl:for-each select="exsl:node-set($words)/span"><label lang="{@lang}"><xsl:value-of select="."/></label></xsl:for-each></xsl:when><xsl:otherwise><label><xsl:value-of select="@key"/></label></xsl:otherwise></xsl:choose><part class="complete" value="{@complete}"/><part class="auditor" value="{@auditor}"/><part class="return" value="{@return}"/><part class="quarantined" value="{@quarantined}"/></row></xsl:for-each></xsl:with-param>
            </xsl:call-template>
          </figure>
          <div class="wide" tabindex="0">
            <table class="compact">
              <caption class="unseen"><span lang="zh-CN">按类别</span><span lang="en">By category</span></caption>
              <thead><tr><td/><th scope="col" class="number"><span lang="zh-CN">范围项</span><span lang="en">Items</span></th><th scope="col" class="number"><span lang="zh-CN">齐全</span><span lang="en">Complete</span></th><th scope="col" class="number"><span lang="zh-CN">裁定</span><span lang="en">Auditor</span></th><th scope="col" class="number"><span lang="zh-CN">退回</span><span lang="en">Return</span></th><th scope="col" class="number"><span lang="zh-CN">隔离</span><span lang="en">Quarantined</span></th></tr></thead>
              <tbody><xsl:for-each select="r:group[@by = 'category']"><tr><th scope="row"><xsl:apply-templates select="@key" mode="category"/></th><td class="number"><xsl:value-of select="@items"/></td><td class="number"><xsl:value-of select="@complete"/></td><td class="number"><xsl:value-of select="@auditor"/></td><td class="number"><xsl:value-of select="@return"/></td><td class="number"><xsl:value-of select="@quarantined"/></td></tr></xsl:for-each></tbody>
            </table>
          </div>
        </div>
      </xsl:if>
      <xsl:if test="r:group[@by = 'grade']">
        <div class="figure">
          <figure>
            <figcaption id="grade-caption"><span lang="zh-CN">按级别</span><span lang="en">By grade</span></figcaption>
            <ul class="legend"><li><xsl:call-template name="swatch"><xsl:with-param name="class" select="'complete'"/></xsl:call-template><span lang="zh-CN">材料齐全</span><span lang="en">Complete</span></li><li><xsl:call-template name="swatch"><xsl:with-param name="class" select="'auditor'"/></xsl:call-template><span lang="zh-CN">须裁定</span><span lang="en">Auditor</span></li><li><xsl:call-template name="swatch"><xsl:with-param name="class" select="'return'"/></xsl:call-template><span lang="zh-CN">退回补正</span><span lang="en">Return</span></li><li><xsl:call-template name="swatch"><xsl:with-param name="class" select="'quarantined'"/></xsl:call-template><span lang="zh-CN">已隔离</span><span lang="en">Quarantined</span></li></ul>
            <xsl:call-template name="bars">
              <xsl:with-param name="id" select="'grade'"/>
              <xsl:with-param name="title" select="'按级别 By grade'"/>
              <xsl:with-param name="rows"><xsl:for-each select="r:group[@by = 'grade']"><row><xsl:variable name="words"><xsl:apply-templates select="@key" mode="grade"/></xsl:variable><xsl:choose><xsl:when test="exsl:node-set($words)/span"><xsl:for-each select="exsl:node-set($words)/span"><label lang="{@lang}"><xsl:value-of select="."/></label></xsl:for-each></xsl:when><xsl:otherwise><label><xsl:value-of select="@key"/></label></xsl:otherwise></xsl:choose><part class="complete" value="{@complete}"/><part class="auditor" value="{@auditor}"/><part class="return" value="{@return}"/><part class="quarantined" value="{@quarantined}"/></row></xsl:for-each></xsl:with-param>
            </xsl:call-template>
          </figure>
          <div class="wide" tabindex="0">
            <table class="compact">
              <caption class="unseen"><span lang="zh-CN">按级别</span><span lang="en">By grade</span></caption>
              <thead><tr><td/><th scope="col" class="number"><span lang="zh-CN">范围项</span><span lang="en">Items</span></th><th scope="col" class="number"><span lang="zh-CN">齐全</span><span lang="en">Complete</span></th><th scope="col" class="number"><span lang="zh-CN">裁定</span><span lang="en">Auditor</span></th><th scope="col" class="number"><span lang="zh-CN">退回</span><span lang="en">Return</span></th><th scope="col" class="number"><span lang="zh-CN">隔离</span><span lang="en">Quarantined</span></th></tr></thead>
              <tbody><xsl:for-each select="r:group[@by = 'grade']"><tr><th scope="row"><xsl:apply-templates select="@key" mode="grade"/></th><td class="number"><xsl:value-of select="@items"/></td><td class="number"><xsl:value-of select="@complete"/></td><td class="number"><xsl:value-of select="@auditor"/></td><td class="number"><xsl:value-of select="@return"/></td><td class="number"><xsl:value-of select="@quarantined"/></td></tr></xsl:for-each></tbody>
            </table>
          </div>
        </div>
      </xsl:if>
      <xsl:if test="r:group[@by = 'scheme']">
        <div class="figure">
          <figure>
            <figcaption id="scheme-caption"><span lang="zh-CN">按方案</span><span lang="en">By scheme</span></figcaption>
            <ul class="legend"><li><xsl:call-template name="swatch"><xsl:with-param name="class" select="'complete'"/></xsl:call-template><span lang="zh-CN">材料齐全</span><span lang="en">Complete</span></li><li><xsl:call-template name="swatch"><xsl:with-param name="class" select="'auditor'"/></xsl:call-template><span lang="zh-CN">须裁定</span><span lang="en">Auditor</span></li><li><xsl:call-template name="swatch"><xsl:with-param name="class" select="'return'"/></xsl:call-template><span lang="zh-CN">退回补正</span><span lang="en">Return</span></li><li><xsl:call-template name="swatch"><xsl:with-param name="class" select="'quarantined'"/></xsl:call-template><span lang="zh-CN">已隔离</span><span lang="en">Quarantined</span></li></ul>
            <xsl:call-template name="bars">
              <xsl:with-param name="id" select="'scheme'"/>
              <xsl:with-param name="title" select="'按方案 By scheme'"/>
              <xsl:with-param name="rows"><xsl:for-each select="r:group[@by = 'scheme']"><row><xsl:variable name="words"><xsl:apply-templates select="@key" mode="scheme"/></xsl:variable><xsl:choose><xsl:when test="exsl:node-set($words)/span"><xsl:for-each select="exsl:node-set($words)/span"><label lang="{@lang}"><xsl:value-of select="."/></label></xsl:for-each></xsl:when><xsl:otherwise><label><xsl:value-of select="@key"/></label></xsl:otherwise></xsl:choose><part class="complete" value="{@complete}"/><part class="auditor" value="{@auditor}"/><part class="return" value="{@return}"/><part class="quarantined" value="{@quarantined}"/></row></xsl:for-each></xsl:with-param>
            </xsl:call-template>
          </figure>
          <div class="wide" tabindex="0">
            <table class="compact">
              <caption class="unseen"><span lang="zh-CN">按方案</span><span lang="en">By scheme</span></caption>
              <thead><tr><td/><th scope="col" class="number"><span lang="zh-CN">范围项</span><span lang="en">Items</span></th><th scope="col" class="number"><span lang="zh-CN">齐全</span><span lang="en">Complete</span></th><th scope="col" class="number"><span lang="zh-CN">裁定</span><span lang="en">Auditor</span></th><th scope="col" class="number"><span lang="zh-CN">退回</span><span lang="en">Return</span></th><th scope="col" class="number"><span lang="zh-CN">隔离</span><span lang="en">Quarantined</span></th></tr></thead>
              <tbody><xsl:for-each select="r:group[@by = 'scheme']"><tr><th scope="row"><xsl:apply-templates select="@key" mode="scheme"/></th><td class="number"><xsl:value-of select="@items"/></td><td class="number"><xsl:value-of select="@complete"/></td><td class="number"><xsl:value-of select="@auditor"/></td><td class="number"><xsl:value-of select="@return"/></td><td class="number"><xsl:value-of select="@quarantined"/></td></tr></xsl:for-each></tbody>
            </table>
          </div>
        </div>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template name="moved">
    <xsl:call-template name="line"/>
    <section id="moved" aria-labelledby="moved-title">
      <h2 id="moved-title"><span lang="zh-CN">本期进展</span><span lang="en">What moved</span></h2>

      <p class="sum"><span lang="zh-CN">有新结论的案件 <b><xsl:value-of select="r:intake/@moved"/></b> = 新案 <xsl:value-of select="r:intake/@new"/> + 已有案件 <xsl:value-of select="r:intake/@moved - r:intake/@new"/></span><span lang="en"><b><xsl:value-of select="r:intake/@moved"/></b> cases with a new conclusion = <xsl:value-of select="r:intake/@new"/> new + <xsl:value-of select="r:intake/@moved - r:intake/@new"/> known before</span></p>
      <xsl:choose>
        <xsl:when test="r:case[@moved = 'yes']">
          <div class="wide" tabindex="0" role="region" aria-label="有新结论的案件 Cases with a new conclusion">
            <table>
              <caption class="unseen"><span lang="zh-CN">有新结论的案件</span><span lang="en">Cases with a new conclusion</span></caption>
              <thead><tr><th scope="col"><span lang="zh-CN">申请方</span><span lang="en">Applicant</span></th><th scope="col"><span lang="zh-CN">范围</span><span lang="en">Scope</span></th><th scope="col"><span lang="zh-CN">结论</span><span lang="en">Conclusion</span></th><th scope="col"><span lang="zh-CN">自</span><span lang="en">Since</span></th><th scope="col" class="number"><span lang="zh-CN">天数</span><span lang="en">Days</span></th><th scope="col" class="number"><span lang="zh-CN">轮次</span><span lang="en">Round</span></th><th scope="col" class="number"><span lang="zh-CN">须补正</span><span lang="en">Errors</span></th><th scope="col" class="number"><span lang="zh-CN">须裁定</span><span lang="en">To rule on</span></th><th scope="col"><span lang="zh-CN">案件</span><span lang="en">Case</span></th></tr></thead>
              <tbody>
                <xsl:for-each select="r:case[@moved = 'yes']"><xsl:sort select="@since" order="descending"/>
                  <xsl:if test="position() &lt;= $most-rows"><xsl:apply-templates select="." mode="row"/></xsl:if>
                </xsl:for-each>
              </tbody>
            </table>
          </div>
          <xsl:if test="count(r:case[@moved = 'yes']) &gt; $most-rows"><p class="small soft"><span lang="zh-CN">另有 <xsl:value-of select="count(r:case[@moved = 'yes']) - $most-rows"/> 行，见 <a href="report.csv">report.csv</a>。</span><span lang="en"><xsl:value-of select="count(r:case[@moved = 'yes']) - $most-rows"/> more rows are in <a href="report.csv">report.csv</a>.</span></p></xsl:if>
        </xsl:when>
        <xsl:otherwise><p><span lang="zh-CN">本期没有案件得出新结论。</span><span lang="en">No case came to a new conclusion.</span></p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template match="r:case" mode="row">
    <xsl:call-template name="line"/>
    <tr>
      <th scope="row"><xsl:call-template name="name"><xsl:with-param name="text" select="string(@applicant)"/></xsl:call-template><div class="soft small"><xsl:call-template name="name"><xsl:with-param name="text" select="string(@application)"/></xsl:call-template></div></th>
      <td class="small"><xsl:for-each select="r:item"><div><xsl:apply-templates select="r:title" mode="both-ours"/></div></xsl:for-each></td>
      <td><xsl:apply-templates select="@conclusion" mode="mark"/><xsl:if test="@earlier"><div class="soft small"><span lang="zh-CN">此前：</span><span lang="en">before: </span><xsl:apply-templates select="@earlier" mode="conclusion"/></div></xsl:if></td>
      <td><xsl:call-template name="date"><xsl:with-param name="of" select="@since"/></xsl:call-template></td>
      <td class="number"><xsl:if test="@late = 'yes'"><xsl:attribute name="class">number warning late</xsl:attribute></xsl:if><xsl:value-of select="@days"/></td>
      <td class="number"><xsl:value-of select="@rounds"/></td>
      <td class="number"><xsl:value-of select="@errors"/></td>
      <td class="number"><xsl:value-of select="@questions"/></td>
      <td class="small"><code><xsl:value-of select="@case"/> r<xsl:value-of select="@revision"/></code>
        <xsl:if test="@bundle"><div><a><xsl:call-template name="href"><xsl:with-param name="path" select="@bundle"/></xsl:call-template><span lang="zh-CN">审核包</span><span lang="en">bundle</span><span class="unseen"><xsl:text> </xsl:text><xsl:value-of select="@case"/></span></a></div></xsl:if>
        <xsl:if test="@notice"><div><a><xsl:call-template name="href"><xsl:with-param name="path" select="@notice"/></xsl:call-template><span lang="zh-CN">补正通知</span><span lang="en">notice</span><span class="unseen"><xsl:text> </xsl:text><xsl:value-of select="@case"/></span></a></div></xsl:if>
      </td>
    </tr>
  </xsl:template>

  <!-- A link to a place in the output tree, from reports/<name>/<period>/. -->
  <xsl:template name="href">
    <xsl:param name="path"/>
    <xsl:attribute name="href">../../../<xsl:call-template name="url"><xsl:with-param name="path" select="$path"/></xsl:call-template></xsl:attribute>
  </xsl:template>

  <!-- A scheme. -->
  <xsl:template match="@*" mode="scheme">
    <xsl:choose>
      <xsl:when test=". = 'service'"><span lang="zh-CN">信息安全服务资质</span><span lang="en">Service qualification</span></xsl:when>
      <xsl:when test=". = 'product'"><span lang="zh-CN">产品认证</span><span lang="en">Product certification</span></xsl:when>
      <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="waits">
    <xsl:call-template name="line"/>
    <section id="waits" aria-labelledby="waits-title">
      <h2 id="waits-title"><span lang="zh-CN">谁在等待、等了多久</span><span lang="en">Who waits for what, and for how long</span></h2>

      <p class="lead"><span lang="zh-CN">天数为日历日，自得出现结论之日起。▲ 表示超过设定的天数。</span><span lang="en">Calendar days since the present conclusion. ▲ marks what is longer than the days set.</span></p>
      <div class="figure">
        <figure>
          <figcaption id="ages-caption"><span lang="zh-CN">按等待天数</span><span lang="en">By days of waiting</span></figcaption>
          <ul class="legend"><li><xsl:call-template name="swatch"><xsl:with-param name="class" select="'complete'"/></xsl:call-template><span lang="zh-CN">材料齐全</span><span lang="en">Complete</span></li><li><xsl:call-template name="swatch"><xsl:with-param name="class" select="'auditor'"/></xsl:call-template><span lang="zh-CN">须裁定</span><span lang="en">Auditor</span></li><li><xsl:call-template name="swatch"><xsl:with-param name="class" select="'return'"/></xsl:call-template><span lang="zh-CN">退回补正</span><span lang="en">Return</span></li><li><xsl:call-template name="swatch"><xsl:with-param name="class" select="'quarantined'"/></xsl:call-template><span lang="zh-CN">已隔离</span><span lang="en">Quarantined</span></li></ul>
          <xsl:call-template name="bars">
            <xsl:with-param name="id" select="'ages'"/>
            <xsl:with-param name="title" select="'按等待天数 By days of waiting'"/>
            <xsl:with-param name="rows">
              <xsl:for-each select="r:age[1]/r:band">
                <xsl:variable name="position" select="position()"/>
                <row><label lang="zh-CN"><xsl:choose><xsl:when test="@until and @until &gt; @from"><xsl:value-of select="concat(@from, '–', @until)"/></xsl:when><xsl:when test="@until"><xsl:value-of select="@until"/></xsl:when><xsl:otherwise>≥<xsl:value-of select="@from"/></xsl:otherwise></xsl:choose> 天</label><label lang="en"><xsl:choose><xsl:when test="@until and @until &gt; @from"><xsl:value-of select="concat(@from, '–', @until)"/></xsl:when><xsl:when test="@until"><xsl:value-of select="@until"/></xsl:when><xsl:otherwise>≥<xsl:value-of select="@from"/></xsl:otherwise></xsl:choose> days</label><xsl:for-each select="../../r:age"><part class="{@conclusion}" value="{r:band[$position]/@cases}"/></xsl:for-each></row>
              </xsl:for-each>
            </xsl:with-param>
          </xsl:call-template>
        </figure>
        <div class="wide" tabindex="0">
          <table class="compact">
            <caption class="unseen"><span lang="zh-CN">等待的案件，按环节与天数</span><span lang="en">Cases that wait, by what for and by days</span></caption>
            <thead><tr><th scope="col"><span lang="zh-CN">环节</span><span lang="en">Waits</span></th><th scope="col" class="number"><span lang="zh-CN">案件</span><span lang="en">Cases</span></th><th scope="col" class="number"><span lang="zh-CN">中位天数</span><span lang="en">Median days</span></th><th scope="col" class="number"><span lang="zh-CN">最长</span><span lang="en">Longest</span></th><th scope="col" class="number"><span lang="zh-CN">超过设定</span><span lang="en">Longer than set</span></th></tr></thead>
            <tbody><xsl:for-each select="r:age"><tr><th scope="row"><xsl:apply-templates select="r:title" mode="both-ours"/></th><td class="number"><xsl:value-of select="@cases"/></td><td class="number"><xsl:value-of select="@median"/></td><td class="number"><xsl:value-of select="@longest"/></td><td class="number"><xsl:if test="@limit"><xsl:value-of select="@late"/><span class="soft"> (&gt;<xsl:value-of select="@limit"/>)</span></xsl:if></td></tr></xsl:for-each></tbody>
          </table>
        </div>
      </div>
      <xsl:if test="r:case[@moved = 'no' and @waits-for]">
        <h3><span lang="zh-CN">本期未动的案件，等得最久的在前</span><span lang="en">Cases that did not move, the longest wait first</span></h3>
          <div class="wide" tabindex="0" role="region" aria-label="本期未动的案件 Cases that did not move">
            <table>
              <caption class="unseen"><span lang="zh-CN">本期未动的案件</span><span lang="en">Cases that did not move</span></caption>
              <thead><tr><th scope="col"><span lang="zh-CN">申请方</span><span lang="en">Applicant</span></th><th scope="col"><span lang="zh-CN">范围</span><span lang="en">Scope</span></th><th scope="col"><span lang="zh-CN">结论</span><span lang="en">Conclusion</span></th><th scope="col"><span lang="zh-CN">自</span><span lang="en">Since</span></th><th scope="col" class="number"><span lang="zh-CN">天数</span><span lang="en">Days</span></th><th scope="col" class="number"><span lang="zh-CN">轮次</span><span lang="en">Round</span></th><th scope="col" class="number"><span lang="zh-CN">须补正</span><span lang="en">Errors</span></th><th scope="col" class="number"><span lang="zh-CN">须裁定</span><span lang="en">To rule on</span></th><th scope="col"><span lang="zh-CN">案件</span><span lang="en">Case</span></th></tr></thead>
              <tbody>
                <xsl:for-each select="r:case[@moved = 'no' and @waits-for]"><xsl:sort select="@days" data-type="number" order="descending"/><xsl:sort select="@case"/>
                  <xsl:if test="position() &lt;= $most-rows"><xsl:apply-templates select="." mode="row"/></xsl:if>
                </xsl:for-each>
              </tbody>
            </table>
          </div>
          <xsl:if test="count(r:case[@moved = 'no' and @waits-for]) &gt; $most-rows"><p class="small soft"><span lang="zh-CN">另有 <xsl:value-of select="count(r:case[@moved = 'no' and @waits-for]) - $most-rows"/> 行，见 <a href="report.csv">report.csv</a>。</span><span lang="en"><xsl:value-of select="count(r:case[@moved = 'no' and @waits-for]) - $most-rows"/> more rows are in <a href="report.csv">report.csv</a>.</span></p></xsl:if>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template name="requirements">
    <xsl:call-template name="line"/>
    <section id="requirements" aria-labelledby="requirements-title">
      <h2 id="requirements-title"><span lang="zh-CN">最常不符合的要求</span><span lang="en">Requirements most often failed</span></h2>

      <xsl:choose>
        <xsl:when test="r:requirement[@failed &gt; 0]">
          <p class="lead"><span lang="zh-CN">在本期有新结论的案件中；比例以该要求适用的案件为分母。</span><span lang="en">Among the cases with a new conclusion; the share is of the cases that the requirement applied to.</span></p>
          <div class="figure">
            <figure>
              <figcaption id="failed-caption"><span lang="zh-CN">不符合的案件数（前十项）</span><span lang="en">Cases that failed it (first ten)</span></figcaption>
              <xsl:call-template name="bars">
                <xsl:with-param name="id" select="'failed'"/>
                <xsl:with-param name="title" select="'不符合的案件数 Cases that failed it'"/>
                <xsl:with-param name="rows"><xsl:for-each select="r:requirement[@failed &gt; 0][position() &lt;= 10]"><row><label><xsl:value-of select="@id"/></label><part class="return" value="{@failed}"/></row></xsl:for-each></xsl:with-param>
              </xsl:call-template>
            </figure>
            <div class="wide" tabindex="0">
              <table class="compact">
                <caption class="unseen"><span lang="zh-CN">最常不符合的要求</span><span lang="en">Requirements most often failed</span></caption>
                <thead><tr><th scope="col"><span lang="zh-CN">要求</span><span lang="en">Requirement</span></th><th scope="col" class="number"><span lang="zh-CN">案件</span><span lang="en">Cases</span></th><th scope="col" class="number"><span lang="zh-CN">比例</span><span lang="en">Share</span></th><th scope="col" class="number"><span lang="zh-CN">问题</span><span lang="en">Findings</span></th><th scope="col" class="number"><span lang="zh-CN">待裁定</span><span lang="en">To rule on</span></th></tr></thead>
                <tbody><xsl:for-each select="r:requirement[position() &lt;= 20]"><tr><th scope="row"><span class="soft"><xsl:value-of select="@clause"/></span><xsl:text> </xsl:text><xsl:apply-templates select="r:title" mode="both-ours"/><xsl:text> </xsl:text><code class="soft"><xsl:value-of select="@id"/></code></th><td class="number"><xsl:value-of select="@failed"/>/<xsl:value-of select="@applied"/></td><td class="number"><xsl:value-of select="@share"/>%</td><td class="number"><xsl:value-of select="@errors"/></td><td class="number"><xsl:value-of select="@asked"/></td></tr></xsl:for-each></tbody>
              </table>
            </div>
          </div>
        </xsl:when>
        <xsl:otherwise><p><span lang="zh-CN">本期没有不符合的要求。</span><span lang="en">No requirement was failed.</span></p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template name="rounds">
    <xsl:call-template name="line"/>
    <section id="rounds" aria-labelledby="rounds-title">
      <h2 id="rounds-title"><span lang="zh-CN">补正轮次</span><span lang="en">Rounds of supplements</span></h2>

      <p class="sum"><span lang="zh-CN">收到答复 <b><xsl:value-of select="r:rounds/@answers"/></b> 次<xsl:if test="r:rounds/@median-days">，答复所用天数的中位数为 <b><xsl:value-of select="r:rounds/@median-days"/></b> 天</xsl:if>。</span><span lang="en"><b><xsl:value-of select="r:rounds/@answers"/></b> answers received<xsl:if test="r:rounds/@median-days">; half of them took no more than <b><xsl:value-of select="r:rounds/@median-days"/></b> days</xsl:if>.</span></p>
      <xsl:if test="r:rounds/r:round">
        <div class="figure">
          <figure>
            <figcaption id="round-caption"><span lang="zh-CN">案件数，按到第几轮</span><span lang="en">Cases by the round they have come to</span></figcaption>
            <xsl:call-template name="bars">
              <xsl:with-param name="id" select="'round'"/>
              <xsl:with-param name="title" select="'案件数，按轮次 Cases by round'"/>
              <xsl:with-param name="rows"><xsl:for-each select="r:rounds/r:round"><row><label lang="zh-CN">第 <xsl:value-of select="@n"/> 轮</label><label lang="en">round <xsl:value-of select="@n"/></label><part class="complete" value="{@complete}"/><part class="second" value="{@cases - @complete}"/></row></xsl:for-each></xsl:with-param>
            </xsl:call-template>
            <ul class="legend"><li><xsl:call-template name="swatch"><xsl:with-param name="class" select="'complete'"/></xsl:call-template><span lang="zh-CN">材料齐全</span><span lang="en">Complete</span></li><li><xsl:call-template name="swatch"><xsl:with-param name="class" select="'second'"/></xsl:call-template><span lang="zh-CN">其他</span><span lang="en">Other</span></li></ul>
          </figure>
          <div class="wide" tabindex="0">
            <table class="compact">
              <caption class="unseen"><span lang="zh-CN">案件数，按轮次</span><span lang="en">Cases by round</span></caption>
              <thead><tr><th scope="col"><span lang="zh-CN">轮次</span><span lang="en">Round</span></th><th scope="col" class="number"><span lang="zh-CN">案件</span><span lang="en">Cases</span></th><th scope="col" class="number"><span lang="zh-CN">其中齐全</span><span lang="en">Complete</span></th></tr></thead>
              <tbody><xsl:for-each select="r:rounds/r:round"><tr><th scope="row"><xsl:value-of select="@n"/></th><td class="number"><xsl:value-of select="@cases"/></td><td class="number"><xsl:value-of select="@complete"/></td></tr></xsl:for-each></tbody>
            </table>
          </div>
        </div>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template name="obligations">
    <xsl:call-template name="line"/>
    <section id="obligations" aria-labelledby="obligations-title">
      <h2 id="obligations-title"><span lang="zh-CN">未了的义务</span><span lang="en">Open obligations</span></h2>

      <xsl:choose>
        <xsl:when test="r:case/r:item/r:obligation">
          <div class="wide" tabindex="0"><table>
            <caption class="unseen"><span lang="zh-CN">记在案上的义务</span><span lang="en">Obligations on the records</span></caption>
            <thead><tr><th scope="col"><span lang="zh-CN">申请方</span><span lang="en">Applicant</span></th><th scope="col"><span lang="zh-CN">范围</span><span lang="en">Scope</span></th><th scope="col"><span lang="zh-CN">义务</span><span lang="en">Obligation</span></th><th scope="col"><span lang="zh-CN">何时</span><span lang="en">When due</span></th><th scope="col"><span lang="zh-CN">案件</span><span lang="en">Case</span></th></tr></thead>
            <tbody><xsl:for-each select="r:case/r:item/r:obligation"><tr>
              <th scope="row"><xsl:call-template name="name"><xsl:with-param name="text" select="string(../../@applicant)"/></xsl:call-template></th>
              <td class="small"><xsl:apply-templates select="../r:title" mode="both-ours"/></td>
              <td><xsl:apply-templates select="r:text" mode="both"/></td>
              <td><xsl:apply-templates select="@due" mode="due"/></td>
              <td class="small"><code><xsl:value-of select="../../@case"/></code></td></tr></xsl:for-each></tbody>
          </table></div>
        </xsl:when>
        <xsl:otherwise><p><span lang="zh-CN">没有未了的义务。</span><span lang="en">There is no open obligation.</span></p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>
</xsl:stylesheet>

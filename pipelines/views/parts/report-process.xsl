<?xml version="1.0" encoding="UTF-8"?>
<!-- The part of a report on the process: where cases stand, from whom something is awaited, limits, workload,
     certificates, appeals. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:r="urn:dossier:record:1" exclude-result-prefixes="r">

  <xsl:template name="process">
    <xsl:call-template name="line"/>
    <section id="process" aria-labelledby="process-title">
      <h2 id="process-title"><span lang="zh-CN">流程</span><span lang="en">The process</span></h2>
      <div class="figure">
        <figure>
          <figcaption id="steps-caption"><span lang="zh-CN">案件所处的状态</span><span lang="en">The states that cases are in</span></figcaption>
          <ul class="legend"><li><xsl:call-template name="swatch"><xsl:with-param name="class" select="'plain'"/></xsl:call-template><span lang="zh-CN">期初已在</span><span lang="en">since before the period</span></li><li><xsl:call-template name="swatch"><xsl:with-param name="class" select="'second'"/></xsl:call-template><span lang="zh-CN">本期进入</span><span lang="en">entered in the period</span></li></ul>
          <xsl:call-template name="bars">
                <xsl:with-param name="id" select="'steps'"/>
                <xsl:with-param name="title" select="'案件所处的状态 The states that cases are in'"/>
                <xsl:with-param name="rows"><xsl:for-each select="r:step"><xsl:sort select="@cases" data-type="number" order="descending"/><row><xsl:for-each select="r:title"><label lang="{@xml:lang}"><xsl:value-of select="."/></label></xsl:for-each><part class="plain" value="{@cases - @entered}"/><part class="second" value="{@entered}"/></row></xsl:for-each></xsl:with-param>
              </xsl:call-template>
        </figure>
        <div class="wide" tabindex="0">
          <table class="compact">
            <caption class="unseen"><span lang="zh-CN">流程各状态的案件与停留天数</span><span lang="en">Cases in each state, and for how many days</span></caption>
            <thead><tr><th scope="col"><span lang="zh-CN">状态</span><span lang="en">State</span></th><th scope="col" class="number"><span lang="zh-CN">案件</span><span lang="en">Cases</span></th><th scope="col" class="number"><span lang="zh-CN">本期进入</span><span lang="en">Entered</span></th><th scope="col" class="number"><span lang="zh-CN">中位天数</span><span lang="en">Median days</span></th><th scope="col" class="number"><span lang="zh-CN">最长</span><span lang="en">Longest</span></th></tr></thead>
            <tbody><xsl:for-each select="r:step"><xsl:sort select="@cases" data-type="number" order="descending"/><tr><th scope="row"><xsl:apply-templates select="r:title" mode="both-ours"/><xsl:text> </xsl:text><span class="soft small"><xsl:apply-templates select="@scheme" mode="scheme"/></span></th><td class="number"><xsl:value-of select="@cases"/></td><td class="number"><xsl:value-of select="@entered"/></td><td class="number"><xsl:value-of select="@median"/></td><td class="number"><xsl:value-of select="@longest"/></td></tr></xsl:for-each></tbody>
          </table>
        </div>
      </div>
      <xsl:call-template name="awaited"/>
      <xsl:call-template name="steps-taken"/>
    </section>
  </xsl:template>

  <!-- What is awaited, of whom. -->
  <xsl:template name="awaited">
    <xsl:if test="r:awaited">
      <h3><span lang="zh-CN">等待何人、何种文件</span><span lang="en">From whom what is awaited</span></h3>
      <p class="lead"><span lang="zh-CN">▲ 为期限已超的案件；“可能”指来源不确定、仅提醒的期限。</span><span lang="en">▲ marks cases in which a limit was missed; “perhaps” is a limit whose source is not sure and which only warns.</span></p>
      <div class="wide" tabindex="0">
        <table>
          <caption class="unseen"><span lang="zh-CN">等待何人、何种文件</span><span lang="en">From whom what is awaited</span></caption>
          <thead><tr><th scope="col"><span lang="zh-CN">由谁</span><span lang="en">From</span></th><th scope="col"><span lang="zh-CN">文件</span><span lang="en">Document</span></th><th scope="col" class="number"><span lang="zh-CN">案件</span><span lang="en">Cases</span></th><th scope="col" class="number"><span lang="zh-CN">最长天数</span><span lang="en">Longest days</span></th><th scope="col" class="number"><span lang="zh-CN">超期</span><span lang="en">Past a limit</span></th><th scope="col" class="number"><span lang="zh-CN">可能超期</span><span lang="en">Perhaps past</span></th></tr></thead>
          <tbody><xsl:for-each select="r:awaited"><xsl:sort select="@cases" data-type="number" order="descending"/><tr>
            <th scope="row"><xsl:apply-templates select="r:actor" mode="both-ours"/></th>
            <td><xsl:choose><xsl:when test="r:title"><xsl:apply-templates select="r:title" mode="both-ours"/></xsl:when><xsl:otherwise><span lang="zh-CN">补充材料</span><span lang="en">an answer</span></xsl:otherwise></xsl:choose></td>
            <td class="number"><xsl:value-of select="@cases"/></td><td class="number"><xsl:value-of select="@longest"/></td>
            <td class="number"><xsl:if test="@late &gt; 0"><xsl:attribute name="class">number warning late</xsl:attribute></xsl:if><xsl:value-of select="@late"/></td>
            <td class="number"><xsl:value-of select="@perhaps-late"/></td></tr></xsl:for-each></tbody>
        </table>
      </div>
    </xsl:if>
  </xsl:template>

  <!-- The way that cases went in the period. -->
  <xsl:template name="steps-taken">
    <xsl:variable name="gone" select="r:case[r:process/r:entered]"/>
    <h3><span lang="zh-CN">本期在流程中前进的案件</span><span lang="en">Cases that went on in the period</span></h3>
    <xsl:choose>
      <xsl:when test="$gone">
        <div class="wide" tabindex="0" role="region" aria-label="本期在流程中前进的案件 Cases that went on in the period">
          <table>
            <caption class="unseen"><span lang="zh-CN">本期在流程中前进的案件</span><span lang="en">Cases that went on in the period</span></caption>
            <thead><tr><th scope="col"><span lang="zh-CN">申请方</span><span lang="en">Applicant</span></th><th scope="col"><span lang="zh-CN">经过的状态</span><span lang="en">States entered</span></th><th scope="col"><span lang="zh-CN">现在等待</span><span lang="en">Awaited now</span></th><th scope="col"><span lang="zh-CN">案件</span><span lang="en">Case</span></th></tr></thead>
            <tbody><xsl:for-each select="$gone"><xsl:sort select="r:process/@since" order="descending"/><xsl:sort select="@case"/><xsl:if test="position() &lt;= $most-rows"><xsl:call-template name="line"/><tr>
              <th scope="row"><xsl:call-template name="name"><xsl:with-param name="text" select="string(@applicant)"/></xsl:call-template></th>
              <td class="small"><xsl:for-each select="r:process/r:entered"><div><xsl:call-template name="date"><xsl:with-param name="of" select="@on"/></xsl:call-template><xsl:text> </xsl:text><xsl:apply-templates select="r:title" mode="both-ours"/></div></xsl:for-each></td>
              <td class="small"><xsl:for-each select="r:process/r:awaited"><div><xsl:choose><xsl:when test="r:title"><xsl:apply-templates select="r:title" mode="both-ours"/></xsl:when><xsl:otherwise><span lang="zh-CN">补充材料</span><span lang="en">an answer</span></xsl:otherwise></xsl:choose><xsl:text> </xsl:text><span class="soft"><xsl:apply-templates select="r:actor" mode="both-ours"/></span></div></xsl:for-each></td>
              <td class="small"><a><xsl:call-template name="href"><xsl:with-param name="path" select="concat('cases/', @case, '/index.html')"/></xsl:call-template><code><xsl:value-of select="@case"/></code></a></td></tr></xsl:if></xsl:for-each></tbody>
          </table>
        </div>
        <xsl:if test="count($gone) &gt; $most-rows"><p class="small soft"><span lang="zh-CN">另有 <xsl:value-of select="count($gone) - $most-rows"/> 行，见 <a href="process.csv">process.csv</a>。</span><span lang="en"><xsl:value-of select="count($gone) - $most-rows"/> more rows are in <a href="process.csv">process.csv</a>.</span></p></xsl:if>
      </xsl:when>
      <xsl:otherwise><p><span lang="zh-CN">本期没有案件前进。</span><span lang="en">No case went on.</span></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="limits">
    <xsl:call-template name="line"/>
    <section id="limits" aria-labelledby="limits-title">
      <h2 id="limits-title"><span lang="zh-CN">期限</span><span lang="en">Time limits</span></h2>
      <xsl:choose>
        <xsl:when test="r:limit">
          <p class="lead"><span lang="zh-CN">进行中与已超期为期末的情况；按时与逾期为本期结束的期限。来源不确定的期限仅提醒，单列，图中标“?”。</span><span lang="en">Running and missed are as of the end of the period; kept and late are limits that ended in it. A limit whose source is not sure only warns; it stands by itself, in the chart with a “?”.</span></p>
          <div class="figure">
            <figure>
              <figcaption id="limits-caption"><span lang="zh-CN">期限的遵守</span><span lang="en">How limits are kept</span></figcaption>
              <ul class="legend"><li><xsl:call-template name="swatch"><xsl:with-param name="class" select="'plain'"/></xsl:call-template><span lang="zh-CN">进行中</span><span lang="en">running</span></li><li><xsl:call-template name="swatch"><xsl:with-param name="class" select="'complete'"/></xsl:call-template><span lang="zh-CN">按时结束</span><span lang="en">kept</span></li><li><xsl:call-template name="swatch"><xsl:with-param name="class" select="'auditor'"/></xsl:call-template><span lang="zh-CN">逾期结束</span><span lang="en">ended late</span></li><li><xsl:call-template name="swatch"><xsl:with-param name="class" select="'return'"/></xsl:call-template><span lang="zh-CN">已超期</span><span lang="en">missed</span></li></ul>
              <xsl:call-template name="bars">
                <xsl:with-param name="id" select="'limits'"/>
                <xsl:with-param name="title" select="'期限的遵守 How limits are kept'"/>
                <xsl:with-param name="rows"><xsl:for-each select="r:limit"><row><xsl:for-each select="r:title"><label lang="{@xml:lang}"><xsl:value-of select="."/><xsl:if test="../@sure = 'no'"> ?</xsl:if></label></xsl:for-each><part class="plain" value="{@running}"/><part class="complete" value="{@kept}"/><part class="auditor" value="{@late}"/><part class="return" value="{@missed}"/></row></xsl:for-each></xsl:with-param>
              </xsl:call-template>
            </figure>
            <div class="wide" tabindex="0">
              <table class="compact">
                <caption class="unseen"><span lang="zh-CN">期限的遵守</span><span lang="en">How limits are kept</span></caption>
                <thead><tr><th scope="col"><span lang="zh-CN">期限</span><span lang="en">Limit</span></th><th scope="col" class="number"><span lang="zh-CN">进行中</span><span lang="en">Running</span></th><th scope="col" class="number"><span lang="zh-CN">已超期</span><span lang="en">Missed</span></th><th scope="col" class="number"><span lang="zh-CN">按时</span><span lang="en">Kept</span></th><th scope="col" class="number"><span lang="zh-CN">逾期</span><span lang="en">Late</span></th><th scope="col" class="number"><span lang="zh-CN">最多超过天数</span><span lang="en">Most days over</span></th></tr></thead>
                <tbody><xsl:for-each select="r:limit"><tr><th scope="row"><xsl:apply-templates select="r:title" mode="both-ours"/><xsl:if test="@sure = 'no'"><div class="soft small"><span lang="zh-CN">来源不确定，仅提醒</span><span lang="en">source not sure: only warns</span></div></xsl:if></th><td class="number"><xsl:value-of select="@running"/></td><td class="number"><xsl:if test="@missed &gt; 0 and @sure = 'yes'"><xsl:attribute name="class">number warning late</xsl:attribute></xsl:if><xsl:value-of select="@missed"/></td><td class="number"><xsl:value-of select="@kept"/></td><td class="number"><xsl:value-of select="@late"/></td><td class="number"><xsl:value-of select="@longest"/></td></tr></xsl:for-each></tbody>
              </table>
            </div>
          </div>
          <xsl:variable name="missed" select="r:case/r:process/r:limit[@state = 'missed']"/>
          <xsl:if test="$missed">
            <h3><span lang="zh-CN">已超期的案件，超过最多的在前</span><span lang="en">Cases past a limit, the longest first</span></h3>
            <div class="wide" tabindex="0" role="region" aria-label="已超期的案件 Cases past a limit">
              <table>
                <caption class="unseen"><span lang="zh-CN">已超期的案件</span><span lang="en">Cases past a limit</span></caption>
                <thead><tr><th scope="col"><span lang="zh-CN">申请方</span><span lang="en">Applicant</span></th><th scope="col"><span lang="zh-CN">期限</span><span lang="en">Limit</span></th><th scope="col"><span lang="zh-CN">最后一日</span><span lang="en">Last day</span></th><th scope="col" class="number"><span lang="zh-CN">超过天数</span><span lang="en">Days over</span></th><th scope="col"><span lang="zh-CN">等待</span><span lang="en">Awaited from</span></th><th scope="col"><span lang="zh-CN">案件</span><span lang="en">Case</span></th></tr></thead>
                <tbody><xsl:for-each select="$missed"><xsl:sort select="@over" data-type="number" order="descending"/><xsl:sort select="../../@case"/><xsl:if test="position() &lt;= $most-rows"><xsl:call-template name="line"/><tr>
                  <th scope="row"><xsl:call-template name="name"><xsl:with-param name="text" select="string(../../@applicant)"/></xsl:call-template></th>
                  <td><xsl:apply-templates select="r:title" mode="both-ours"/><xsl:if test="@sure = 'no'"><div class="soft small"><span lang="zh-CN">来源不确定，仅提醒</span><span lang="en">source not sure: only warns</span></div></xsl:if></td>
                  <td><xsl:call-template name="date"><xsl:with-param name="of" select="@due"/></xsl:call-template></td>
                  <td class="number"><xsl:if test="@sure = 'yes'"><xsl:attribute name="class">number warning late</xsl:attribute></xsl:if><xsl:value-of select="@over"/></td>
                  <td class="small"><xsl:for-each select="../r:awaited"><div><xsl:apply-templates select="r:actor" mode="both-ours"/></div></xsl:for-each></td>
                  <td class="small"><a><xsl:call-template name="href"><xsl:with-param name="path" select="concat('cases/', ../../@case, '/index.html')"/></xsl:call-template><code><xsl:value-of select="../../@case"/></code></a></td></tr></xsl:if></xsl:for-each></tbody>
              </table>
            </div>
            <xsl:if test="count($missed) &gt; $most-rows"><p class="small soft"><span lang="zh-CN">另有 <xsl:value-of select="count($missed) - $most-rows"/> 行，见 <a href="process.csv">process.csv</a>。</span><span lang="en"><xsl:value-of select="count($missed) - $most-rows"/> more rows are in <a href="process.csv">process.csv</a>.</span></p></xsl:if>
          </xsl:if>
        </xsl:when>
        <xsl:otherwise><p><span lang="zh-CN">没有正在计算或本期结束的期限。</span><span lang="en">No limit runs, and none ended in the period.</span></p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template name="workload">
    <xsl:call-template name="line"/>
    <section id="workload" aria-labelledby="workload-title">
      <h2 id="workload-title"><span lang="zh-CN">审核组成员的工作量</span><span lang="en">Workload of audit teams</span></h2>
      <xsl:choose>
        <xsl:when test="r:person">
          <div class="figure">
            <figure>
              <figcaption id="workload-caption"><span lang="zh-CN">未结案件</span><span lang="en">Open cases</span></figcaption>
              <ul class="legend"><li><xsl:call-template name="swatch"><xsl:with-param name="class" select="'second'"/></xsl:call-template><span lang="zh-CN">任组长</span><span lang="en">as leader</span></li><li><xsl:call-template name="swatch"><xsl:with-param name="class" select="'plain'"/></xsl:call-template><span lang="zh-CN">任组员</span><span lang="en">as member</span></li></ul>
              <xsl:call-template name="bars">
                <xsl:with-param name="id" select="'workload'"/>
                <xsl:with-param name="title" select="'未结案件 Open cases'"/>
                <xsl:with-param name="rows"><xsl:for-each select="r:person"><xsl:sort select="@leads + @audits" data-type="number" order="descending"/><xsl:sort select="@person"/><row><label><xsl:value-of select="concat(@name, ' ', @person)"/></label><part class="second" value="{@leads}"/><part class="plain" value="{@audits}"/></row></xsl:for-each></xsl:with-param>
              </xsl:call-template>
            </figure>
            <div class="wide" tabindex="0">
              <table class="compact">
                <caption class="unseen"><span lang="zh-CN">审核组成员的工作量</span><span lang="en">Workload of audit teams</span></caption>
                <thead><tr><th scope="col"><span lang="zh-CN">人员</span><span lang="en">Person</span></th><th scope="col" class="number"><span lang="zh-CN">任组长</span><span lang="en">Leads</span></th><th scope="col" class="number"><span lang="zh-CN">任组员</span><span lang="en">Audits</span></th><th scope="col" class="number"><span lang="zh-CN">待其处理</span><span lang="en">Awaited from them</span></th><th scope="col" class="number"><span lang="zh-CN">本期结束</span><span lang="en">Ended in the period</span></th></tr></thead>
                <tbody><xsl:for-each select="r:person"><xsl:sort select="@leads + @audits" data-type="number" order="descending"/><xsl:sort select="@person"/><tr><th scope="row"><xsl:call-template name="name"><xsl:with-param name="text" select="string(@name)"/></xsl:call-template><xsl:text> </xsl:text><code class="soft small"><xsl:value-of select="@person"/></code></th><td class="number"><xsl:value-of select="@leads"/></td><td class="number"><xsl:value-of select="@audits"/></td><td class="number"><xsl:value-of select="@awaited"/></td><td class="number"><xsl:value-of select="@ended"/></td></tr></xsl:for-each></tbody>
              </table>
            </div>
          </div>
        </xsl:when>
        <xsl:otherwise><p><span lang="zh-CN">没有已任命的审核组。</span><span lang="en">No team is appointed.</span></p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template name="certificates">
    <xsl:call-template name="line"/>
    <section id="certificates" aria-labelledby="certificates-title">
      <h2 id="certificates-title"><span lang="zh-CN">证书</span><span lang="en">Certificates</span></h2>
      <xsl:for-each select="r:certificates">
        <p class="sum"><span lang="zh-CN">有效 <b><xsl:value-of select="@in-force"/></b>，暂停 <xsl:value-of select="@suspended"/>，草稿 <xsl:value-of select="@draft"/>，撤销 <xsl:value-of select="@withdrawn"/>，注销 <xsl:value-of select="@cancelled"/>，到期 <xsl:value-of select="@expired"/>；本期发证 <b><xsl:value-of select="count(../r:certificate[@issued = 'yes'])"/></b>，<xsl:value-of select="@within-days"/> 天内到期 <xsl:value-of select="count(../r:certificate[@expiring = 'yes'])"/>。</span><span lang="en"><b><xsl:value-of select="@in-force"/></b> in force, <xsl:value-of select="@suspended"/> suspended, <xsl:value-of select="@draft"/> in draft, <xsl:value-of select="@withdrawn"/> withdrawn, <xsl:value-of select="@cancelled"/> cancelled, <xsl:value-of select="@expired"/> expired; <b><xsl:value-of select="count(../r:certificate[@issued = 'yes'])"/></b> granted in the period, <xsl:value-of select="count(../r:certificate[@expiring = 'yes'])"/> expire within <xsl:value-of select="@within-days"/> days.</span></p>
      </xsl:for-each>
      <xsl:if test="r:certificate">
        <div class="wide" tabindex="0" role="region" aria-label="证书 Certificates">
          <table>
            <caption class="unseen"><span lang="zh-CN">本期发出或变化、暂停中、或将有事项到来的证书</span><span lang="en">Certificates granted or changed in the period, suspended, or with something to come</span></caption>
            <thead><tr><th scope="col"><span lang="zh-CN">编号</span><span lang="en">Number</span></th><th scope="col"><span lang="zh-CN">申请方</span><span lang="en">Applicant</span></th><th scope="col"><span lang="zh-CN">范围</span><span lang="en">Scope</span></th><th scope="col"><span lang="zh-CN">状态</span><span lang="en">State</span></th><th scope="col"><span lang="zh-CN">发证</span><span lang="en">Granted</span></th><th scope="col"><span lang="zh-CN">有效期至</span><span lang="en">Expires</span></th><th scope="col"><span lang="zh-CN">将到来</span><span lang="en">To come</span></th></tr></thead>
            <tbody><xsl:for-each select="r:certificate"><xsl:if test="position() &lt;= $most-rows"><xsl:call-template name="line"/><tr>
              <th scope="row"><code><xsl:value-of select="@number"/></code><xsl:if test="@issued = 'yes'"><div class="small"><span lang="zh-CN">本期发证</span><span lang="en">granted in the period</span></div></xsl:if></th>
              <td><xsl:call-template name="name"><xsl:with-param name="text" select="string(@applicant)"/></xsl:call-template><div class="small"><a><xsl:call-template name="href"><xsl:with-param name="path" select="concat('cases/', @case, '/index.html')"/></xsl:call-template><code><xsl:value-of select="@case"/></code></a></div></td>
              <td class="small"><xsl:apply-templates select="r:title" mode="both-ours"/></td>
              <td><xsl:apply-templates select="@state" mode="report-certificate"/><xsl:if test="@since"><div class="soft small"><xsl:call-template name="date"><xsl:with-param name="of" select="@since"/></xsl:call-template></div></xsl:if></td>
              <td><xsl:call-template name="date"><xsl:with-param name="of" select="@granted"/></xsl:call-template></td>
              <td><xsl:if test="@expiring = 'yes'"><xsl:attribute name="class">warning late</xsl:attribute></xsl:if><xsl:call-template name="date"><xsl:with-param name="of" select="@expires"/></xsl:call-template></td>
              <td class="small"><xsl:for-each select="r:day"><div><xsl:call-template name="date"><xsl:with-param name="of" select="@on"/></xsl:call-template><xsl:text> </xsl:text><xsl:apply-templates select="@name" mode="report-day"/></div></xsl:for-each></td></tr></xsl:if></xsl:for-each></tbody>
          </table>
        </div>
        <xsl:if test="count(r:certificate) &gt; $most-rows"><p class="small soft"><span lang="zh-CN">另有 <xsl:value-of select="count(r:certificate) - $most-rows"/> 行，见 <a href="certificates.csv">certificates.csv</a>。</span><span lang="en"><xsl:value-of select="count(r:certificate) - $most-rows"/> more rows are in <a href="certificates.csv">certificates.csv</a>.</span></p></xsl:if>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template name="objections">
    <xsl:if test="r:objection">
      <xsl:call-template name="line"/>
      <section id="objections" aria-labelledby="objections-title">
        <h2 id="objections-title"><span lang="zh-CN">投诉与申诉</span><span lang="en">Complaints and appeals</span></h2>
        <div class="wide" tabindex="0">
          <table>
            <caption class="unseen"><span lang="zh-CN">本期的投诉与申诉</span><span lang="en">Complaints and appeals of the period</span></caption>
            <thead><tr><th scope="col"><span lang="zh-CN">日期</span><span lang="en">Date</span></th><th scope="col"><span lang="zh-CN">文件</span><span lang="en">Document</span></th><th scope="col"><span lang="zh-CN">结果</span><span lang="en">Outcome</span></th><th scope="col"><span lang="zh-CN">申请方</span><span lang="en">Applicant</span></th><th scope="col"><span lang="zh-CN">案件</span><span lang="en">Case</span></th></tr></thead>
            <tbody><xsl:for-each select="r:objection"><xsl:sort select="@on"/><xsl:sort select="@case"/><tr><th scope="row"><xsl:call-template name="date"><xsl:with-param name="of" select="@on"/></xsl:call-template></th><td><xsl:apply-templates select="r:title" mode="both-ours"/></td><td><xsl:apply-templates select="@outcome" mode="report-outcome"/></td><td><xsl:call-template name="name"><xsl:with-param name="text" select="string(@applicant)"/></xsl:call-template></td><td class="small"><a><xsl:call-template name="href"><xsl:with-param name="path" select="concat('cases/', @case, '/index.html')"/></xsl:call-template><code><xsl:value-of select="@case"/></code></a></td></tr></xsl:for-each></tbody>
          </table>
        </div>
      </section>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>

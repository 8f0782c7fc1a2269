<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of a night, reports/<date>/index.html: what came, what became of it, what waits. Its links lead two
     folders up, to the output tree. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:r="urn:dossier:record:1" exclude-result-prefixes="r">
  <xsl:include href="parts/page.xsl"/>
  <xsl:include href="parts/across.xsl"/>

  <xsl:key name="case" match="/r:night/r:case" use="@conclusion"/>
  <!-- Rows of what cases share; the rest stands in the JSON. -->
  <xsl:variable name="most-across" select="100"/>

  <xsl:template match="/"><xsl:apply-templates select="r:night"/></xsl:template>

  <xsl:template match="r:night">
    <html lang="zh-CN">
      <xsl:call-template name="head">
        <xsl:with-param name="title" select="concat('夜间报告 Night report · ', @as-of)"/>
        <xsl:with-param name="foot" select="concat(@pipeline, ' ', @as-of)"/>
      </xsl:call-template>
      <body>
        <xsl:call-template name="body-start"><xsl:with-param name="language" select="string(@language-default)"/></xsl:call-template>
        <div class="bar">
          <div>
            <span class="id"><xsl:value-of select="@pipeline"/><xsl:text> </xsl:text><xsl:value-of select="@as-of"/></span>
            <nav aria-label="目录 Contents">
              <a href="#sums"><span lang="zh-CN">合计</span><span lang="en">Sums</span></a>
              <xsl:if test="r:failed"><a href="#failed"><span lang="zh-CN">失败 </span><span lang="en">Failed </span><xsl:value-of select="count(r:failed)"/></a></xsl:if>
              <a href="#cases"><span lang="zh-CN">案件 </span><span lang="en">Cases </span><xsl:value-of select="count(r:case)"/></a>
              <xsl:if test="r:staff"><a href="#staff"><span lang="zh-CN">内部文件 </span><span lang="en">Staff </span><xsl:value-of select="count(r:staff)"/></a></xsl:if>
              <xsl:if test="r:day"><a href="#days"><span lang="zh-CN">到期事项 </span><span lang="en">Days </span><xsl:value-of select="count(r:day)"/></a></xsl:if>
              <xsl:if test="r:across"><a href="#across"><span lang="zh-CN">跨案 </span><span lang="en">Across cases </span><xsl:value-of select="count(r:across)"/></a></xsl:if>
              <xsl:if test="r:quarantined"><a href="#quarantined"><span lang="zh-CN">未成案 </span><span lang="en">Without a case </span><xsl:value-of select="count(r:quarantined)"/></a></xsl:if>
              <xsl:if test="r:waiting"><a href="#waiting"><span lang="zh-CN">等待 </span><span lang="en">Waiting </span><xsl:value-of select="count(r:waiting)"/></a></xsl:if>
              <xsl:if test="r:top"><a href="#top"><span lang="zh-CN">常见问题</span><span lang="en">Top findings</span></a></xsl:if>
            </nav>
            <xsl:call-template name="language-switch"/>
          </div>
        </div>
        <main id="main">
          <xsl:call-template name="opening"/>
          <xsl:if test="r:failed"><xsl:call-template name="failed"/></xsl:if>
          <xsl:call-template name="cases"/>
          <xsl:if test="r:staff"><xsl:call-template name="staff"/></xsl:if>
          <xsl:if test="r:day"><xsl:call-template name="days"/></xsl:if>
          <xsl:if test="r:across"><xsl:call-template name="across"/></xsl:if>
          <xsl:if test="r:quarantined"><xsl:call-template name="quarantined"/></xsl:if>
          <xsl:if test="r:waiting"><xsl:call-template name="waiting"/></xsl:if>
          <xsl:if test="r:unchanged"><xsl:call-template name="unchanged"/></xsl:if>
          <xsl:if test="r:top"><xsl:call-template name="top"/></xsl:if>
        </main>
        <xsl:call-template name="foot"/>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="opening">
    <section class="opening" aria-labelledby="title">
      <p class="kicker"><span lang="zh-CN">运行 </span><span lang="en">run </span><xsl:value-of select="@run"/></p>
      <h1 id="title"><span lang="zh-CN">夜间报告 <xsl:value-of select="@as-of"/></span><span lang="en">Night report, <xsl:value-of select="@as-of"/></span></h1>
      <xsl:if test="r:counts/@worked = 0 and r:counts/@failed = 0 and not(r:day)">
        <p class="prose"><span lang="zh-CN">没有新的来件，也没有变化：本夜无事可做。</span><span lang="en">Nothing new came and nothing changed: there was no work this night.</span></p>
      </xsl:if>
      <ul class="cards">
        <li><span class="mark complete"><span lang="zh-CN">材料齐全</span><span lang="en">Complete</span></span><b><xsl:value-of select="r:conclusions/@complete"/></b></li>
        <li><span class="mark return"><span lang="zh-CN">退回补正</span><span lang="en">Return for supplement</span></span><b><xsl:value-of select="r:conclusions/@return"/></b></li>
        <li><span class="mark auditor"><span lang="zh-CN">须审核员裁定</span><span lang="en">Needs an auditor</span></span><b><xsl:value-of select="r:conclusions/@auditor"/></b></li>
        <li><span class="mark quarantined"><span lang="zh-CN">已隔离的案件</span><span lang="en">Quarantined cases</span></span><b><xsl:value-of select="r:conclusions/@quarantined"/></b></li>
        <li><span class="mark quarantined"><span lang="zh-CN">隔离而未成案</span><span lang="en">Quarantined, without a case</span></span><b><xsl:value-of select="r:conclusions/@without-case"/></b></li>
        <li><span class="mark"><span lang="zh-CN">等待</span><span lang="en">Waiting</span></span><b><xsl:value-of select="r:counts/@waiting"/></b></li>
        <xsl:if test="r:counts/@failed &gt; 0"><li><span class="mark failed"><span lang="zh-CN">处理失败</span><span lang="en">Failed</span></span><b><xsl:value-of select="r:counts/@failed"/></b></li></xsl:if>
      </ul>
      <div id="sums" class="panel" role="region" aria-labelledby="sums-title">
        <h2 id="sums-title"><span lang="zh-CN">合计</span><span lang="en">The sums</span></h2>
        <xsl:for-each select="r:counts">
          <p class="sum">
            <span lang="zh-CN">来件：发现 <b><xsl:value-of select="@found"/></b> = 处理 <xsl:value-of select="@worked"/> + 等待 <xsl:value-of select="@waiting"/> + 未变 <xsl:value-of select="@unchanged"/> + 失败 <xsl:value-of select="@failed"/></span>
            <span lang="en">Arrivals: <b><xsl:value-of select="@found"/></b> found = <xsl:value-of select="@worked"/> worked + <xsl:value-of select="@waiting"/> waiting + <xsl:value-of select="@unchanged"/> unchanged + <xsl:value-of select="@failed"/> failed</span>
            <xsl:call-template name="adds-up"><xsl:with-param name="left" select="@found"/><xsl:with-param name="right" select="@worked + @waiting + @unchanged + @failed"/></xsl:call-template>
          </p>
          <p class="sum">
            <span lang="zh-CN">处理 <b><xsl:value-of select="@worked"/></b> = 申报 <xsl:value-of select="@submissions"/> + 补充 <xsl:value-of select="@supplements"/> + 内部文件 <xsl:value-of select="@staff"/></span>
            <span lang="en"><b><xsl:value-of select="@worked"/></b> worked = <xsl:value-of select="@submissions"/> submissions + <xsl:value-of select="@supplements"/> supplements + <xsl:value-of select="@staff"/> staff documents</span>
            <xsl:call-template name="adds-up"><xsl:with-param name="left" select="@worked"/><xsl:with-param name="right" select="@submissions + @supplements + @staff"/></xsl:call-template>
          </p>
          <xsl:variable name="into-cases" select="count(../r:case[not(@arrivals)]) + sum(../r:case/@arrivals)"/>
          <p class="sum">
            <span lang="zh-CN">处理 <b><xsl:value-of select="@worked"/></b> = 归入 <xsl:value-of select="count(../r:case)"/> 个案件 <xsl:value-of select="$into-cases"/> + 隔离而未成案 <xsl:value-of select="count(../r:quarantined)"/> + 内部文件 <xsl:value-of select="@staff"/></span>
            <span lang="en"><b><xsl:value-of select="@worked"/></b> worked = <xsl:value-of select="$into-cases"/> into <xsl:value-of select="count(../r:case)"/> cases + <xsl:value-of select="count(../r:quarantined)"/> quarantined without a case + <xsl:value-of select="@staff"/> staff documents</span>
            <xsl:call-template name="adds-up"><xsl:with-param name="left" select="@worked"/><xsl:with-param name="right" select="$into-cases + count(../r:quarantined) + @staff"/></xsl:call-template>
          </p>
          <p class="sum">
            <span lang="zh-CN">文件与条目：<b><xsl:value-of select="@files"/></b> = 在包内 <xsl:value-of select="@in-bundles"/> + 未收入而写明原因 <xsl:value-of select="@left-out"/></span>
            <span lang="en">Files and entries: <b><xsl:value-of select="@files"/></b> = <xsl:value-of select="@in-bundles"/> in bundles + <xsl:value-of select="@left-out"/> left out with the reason named</span>
            <xsl:call-template name="adds-up"><xsl:with-param name="left" select="@files"/><xsl:with-param name="right" select="@in-bundles + @left-out"/></xsl:call-template>
            <span class="soft small"><span lang="zh-CN"> · 收到时共 </span><span lang="en"> · as received </span><xsl:call-template name="size"><xsl:with-param name="bytes" select="@bytes"/></xsl:call-template></span>
          </p>
        </xsl:for-each>
        <xsl:for-each select="r:conclusions">
          <p class="sum">
            <span lang="zh-CN">案件 <b><xsl:value-of select="count(../r:case)"/></b> = 齐全 <xsl:value-of select="@complete"/> + 退回 <xsl:value-of select="@return"/> + 裁定 <xsl:value-of select="@auditor"/> + 隔离 <xsl:value-of select="@quarantined"/></span>
            <span lang="en"><b><xsl:value-of select="count(../r:case)"/></b> cases = <xsl:value-of select="@complete"/> complete + <xsl:value-of select="@return"/> return + <xsl:value-of select="@auditor"/> auditor + <xsl:value-of select="@quarantined"/> quarantined</span>
            <xsl:call-template name="adds-up"><xsl:with-param name="left" select="count(../r:case)"/><xsl:with-param name="right" select="@complete + @return + @auditor + @quarantined"/></xsl:call-template>
          </p>
        </xsl:for-each>
        <p class="small soft"><span lang="zh-CN">供程序读取：<a href="night.json">night.json</a>、<a href="night.csv">night.csv</a>。</span><span lang="en">For programs: <a href="night.json">night.json</a>, <a href="night.csv">night.csv</a>.</span></p>
      </div>
    </section>
  </xsl:template>

  <!-- Says whether a sum adds up; the page never hides that it does not. -->
  <xsl:template name="adds-up">
    <xsl:param name="left"/>
    <xsl:param name="right"/>
    <xsl:text> </xsl:text>
    <xsl:choose>
      <xsl:when test="$left = $right"><span class="mark met small"><span lang="zh-CN">相符</span><span lang="en">adds up</span></span></xsl:when>
      <xsl:otherwise><span class="mark failed"><span lang="zh-CN">不符，相差 <xsl:value-of select="$left - $right"/></span><span lang="en">does not add up, off by <xsl:value-of select="$left - $right"/></span></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="failed">
    <xsl:call-template name="line"/>
    <section id="failed" aria-labelledby="failed-title">
      <h2 id="failed-title"><span lang="zh-CN">处理失败</span><span lang="en">Failed</span></h2>
      <p class="lead"><span lang="zh-CN">这是本系统的失败，不是申请方的问题。来件保持原样，下一夜重试。</span><span lang="en">These are our failures, not the applicants’. What came is untouched and tried again the next night.</span></p>
      <div class="wide" tabindex="0">
        <table>
          <caption class="unseen"><span lang="zh-CN">未能处理的来件</span><span lang="en">Arrivals that failed</span></caption>
          <thead><tr><th scope="col"><span lang="zh-CN">来件</span><span lang="en">Arrival</span></th><th scope="col"><span lang="zh-CN">原因</span><span lang="en">Why</span></th></tr></thead>
          <tbody>
            <xsl:for-each select="r:failed">
              <tr><th scope="row"><xsl:call-template name="name"><xsl:with-param name="text" select="string(@inbox)"/></xsl:call-template></th><td class="text"><xsl:apply-templates select="r:fact" mode="both"/></td></tr>
            </xsl:for-each>
          </tbody>
        </table>
      </div>
    </section>
  </xsl:template>

  <xsl:template name="cases">
    <xsl:call-template name="line"/>
    <section id="cases" aria-labelledby="cases-title">
      <h2 id="cases-title"><span lang="zh-CN">案件</span><span lang="en">Cases</span></h2>
      <xsl:choose>
        <xsl:when test="r:case">
          <div class="wide" tabindex="0" role="region" aria-labelledby="cases-title">
            <table class="cases">
              <caption class="unseen"><span lang="zh-CN">本夜处理的案件，须人处理的在前</span><span lang="en">Cases of this night; those that need a person come first</span></caption>
              <thead>
                <tr>
                  <th scope="col"><span lang="zh-CN">申请方</span><span lang="en">Applicant</span></th>
                  <th scope="col"><span lang="zh-CN">范围与结论</span><span lang="en">Scope and conclusion</span></th>
                  <th scope="col" class="number"><span lang="zh-CN">须补正</span><span lang="en">Errors</span></th>
                  <th scope="col" class="number"><span lang="zh-CN">须裁定</span><span lang="en">To rule on</span></th>
                  <th scope="col" class="number"><span lang="zh-CN">提醒</span><span lang="en">Warnings</span></th>
                  <th scope="col"><span lang="zh-CN">案件、来件</span><span lang="en">Case, arrival</span></th>
                  <th scope="col"><span lang="zh-CN">打开</span><span lang="en">Open</span></th>
                </tr>
              </thead>
              <tbody>
                <xsl:apply-templates select="key('case', 'quarantined') | key('case', 'auditor')" mode="row"/>
                <xsl:apply-templates select="key('case', 'return')" mode="row"/>
                <xsl:apply-templates select="key('case', 'complete')" mode="row"/>
              </tbody>
            </table>
          </div>
        </xsl:when>
        <xsl:otherwise><p><span lang="zh-CN">本夜没有案件。</span><span lang="en">No case this night.</span></p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template match="r:case" mode="row">
    <xsl:call-template name="line"/>
    <tr>
      <th scope="row">
        <xsl:choose>
          <xsl:when test="@page"><a><xsl:call-template name="href"><xsl:with-param name="path" select="@page"/></xsl:call-template><xsl:call-template name="name"><xsl:with-param name="text" select="string(@applicant)"/></xsl:call-template></a></xsl:when>
          <xsl:otherwise><xsl:call-template name="name"><xsl:with-param name="text" select="string(@applicant)"/></xsl:call-template></xsl:otherwise>
        </xsl:choose>
        <div class="soft small"><xsl:call-template name="name"><xsl:with-param name="text" select="string(@application)"/></xsl:call-template> · <xsl:call-template name="date"><xsl:with-param name="of" select="@received"/></xsl:call-template></div>
      </th>
      <td>
        <xsl:for-each select="r:item">
          <div><xsl:apply-templates select="@conclusion" mode="mark"/><xsl:text> </xsl:text><span class="small"><xsl:apply-templates select="r:title" mode="both-ours"/></span></div>
        </xsl:for-each>
      </td>
      <td class="number"><xsl:value-of select="@errors"/></td>
      <td class="number"><xsl:value-of select="@auditors"/></td>
      <td class="number"><xsl:value-of select="@warnings"/></td>
      <td><code><xsl:value-of select="@case"/> r<xsl:value-of select="@revision"/></code><div class="soft small"><xsl:call-template name="name"><xsl:with-param name="text" select="string(@inbox)"/></xsl:call-template></div>
        <xsl:for-each select="r:earlier"><div class="soft small"><code>r<xsl:value-of select="@revision"/></code><xsl:text> </xsl:text><xsl:call-template name="name"><xsl:with-param name="text" select="string(@inbox)"/></xsl:call-template></div></xsl:for-each></td>
      <td class="small">
        <xsl:if test="string(@bundle) != ''"><div><a><xsl:call-template name="href"><xsl:with-param name="path" select="@bundle"/></xsl:call-template><span lang="zh-CN">审核包</span><span lang="en">bundle</span><span class="unseen"><xsl:text> </xsl:text><xsl:value-of select="@case"/></span></a></div></xsl:if>
        <xsl:if test="string(@notice) != ''"><div><a><xsl:call-template name="href"><xsl:with-param name="path" select="@notice"/></xsl:call-template><span lang="zh-CN">补正通知</span><span lang="en">notice</span><span class="unseen"><xsl:text> </xsl:text><xsl:value-of select="@case"/></span></a></div></xsl:if>
        <xsl:for-each select="r:earlier">
          <div><a><xsl:call-template name="href"><xsl:with-param name="path" select="@bundle"/></xsl:call-template><span lang="zh-CN">审核包</span><span lang="en">bundle</span> r<xsl:value-of select="@revision"/><span class="unseen"><xsl:text> </xsl:text><xsl:value-of select="../@case"/></span></a></div>
          <xsl:if test="string(@notice) != ''"><div><a><xsl:call-template name="href"><xsl:with-param name="path" select="@notice"/></xsl:call-template><span lang="zh-CN">补正通知</span><span lang="en">notice</span> r<xsl:value-of select="@revision"/><span class="unseen"><xsl:text> </xsl:text><xsl:value-of select="../@case"/></span></a></div></xsl:if>
        </xsl:for-each>
      </td>
    </tr>
  </xsl:template>

  <!-- A link to a place in the output tree, from reports/<date>/. -->
  <xsl:template name="href">
    <xsl:param name="path"/>
    <xsl:attribute name="href">../../<xsl:call-template name="url"><xsl:with-param name="path" select="$path"/></xsl:call-template></xsl:attribute>
  </xsl:template>

  <!-- What two cases share: one submission can share more than a page can hold. -->
  <xsl:template name="across">
    <xsl:call-template name="line"/>
    <section id="across" aria-labelledby="across-title">
      <h2 id="across-title"><span lang="zh-CN">跨案比对</span><span lang="en">Across cases</span></h2>
      <p class="lead"><span lang="zh-CN">本夜新发现的相同之处。仅供内部使用，不得转告任何申请方。</span><span lang="en">What the night newly found two cases to share. For staff; not to be told to any applicant.</span></p>
      <div class="wide" tabindex="0">
        <table>
          <caption class="unseen"><span lang="zh-CN">两案相同之处</span><span lang="en">What two cases share</span></caption>
          <thead><tr><th scope="col"><span lang="zh-CN">类别</span><span lang="en">Kind</span></th><th scope="col"><span lang="zh-CN">案件</span><span lang="en">Case</span></th><th scope="col"><span lang="zh-CN">事实</span><span lang="en">Fact</span></th></tr></thead>
          <tbody>
            <xsl:for-each select="r:across[position() &lt;= $most-across]">
              <xsl:call-template name="line"/>
              <tr><th scope="row"><span class="mark warning"><xsl:apply-templates select="@kind" mode="across-kind"/></span></th>
                <td><xsl:call-template name="name"><xsl:with-param name="text" select="string(@applicant)"/></xsl:call-template><div class="small"><xsl:choose><xsl:when test="@page"><a href="../../{@page}"><code><xsl:value-of select="@case"/></code></a></xsl:when><xsl:otherwise><code><xsl:value-of select="@case"/></code></xsl:otherwise></xsl:choose><xsl:if test="@other"><xsl:text> </xsl:text><xsl:choose><xsl:when test="@other-page"><a href="../../{@other-page}"><code><xsl:value-of select="@other"/></code></a></xsl:when><xsl:otherwise><code><xsl:value-of select="@other"/></code></xsl:otherwise></xsl:choose></xsl:if></div></td>
                <td><xsl:apply-templates select="r:fact" mode="both"/></td></tr>
            </xsl:for-each>
          </tbody>
        </table>
      </div>
      <xsl:if test="count(r:across) &gt; $most-across"><p class="small soft"><span lang="zh-CN">另有 <xsl:value-of select="count(r:across) - $most-across"/> 处，全部见 <a href="night.json">night.json</a>；每案的全部见 cases/案件编号/across.xml。</span><span lang="en"><xsl:value-of select="count(r:across) - $most-across"/> more: all of them are in <a href="night.json">night.json</a>, and those of a case in cases/CASE/across.xml.</span></p></xsl:if>
    </section>
  </xsl:template>

  <!-- What came over the desk: what does not count comes first. -->
  <xsl:template name="staff">
    <xsl:call-template name="line"/>
    <section id="staff" aria-labelledby="staff-title">
      <h2 id="staff-title"><span lang="zh-CN">内部文件</span><span lang="en">Staff documents</span></h2>
      <div class="wide" tabindex="0">
        <table>
          <caption class="unseen"><span lang="zh-CN">收文目录中的文件及其结果</span><span lang="en">What came over the desk, and what became of it</span></caption>
          <thead><tr>
            <th scope="col"><span lang="zh-CN">文件</span><span lang="en">Document</span></th>
            <th scope="col"><span lang="zh-CN">结果</span><span lang="en">Outcome</span></th>
            <th scope="col"><span lang="zh-CN">案件与状态，或原因</span><span lang="en">Case and state, or the reason</span></th>
          </tr></thead>
          <tbody>
            <xsl:apply-templates select="r:staff[@outcome = 'refused']"/>
            <xsl:apply-templates select="r:staff[@outcome != 'refused']"/>
          </tbody>
        </table>
      </div>
    </section>
  </xsl:template>

  <!-- Days on which something fell due for a certificate, and certificates whose place another took. -->
  <xsl:template name="days">
    <xsl:call-template name="line"/>
    <section id="days" aria-labelledby="days-title">
      <h2 id="days-title"><span lang="zh-CN">到期事项</span><span lang="en">Days that came</span></h2>
      <div class="wide" tabindex="0">
        <table>
          <caption class="unseen"><span lang="zh-CN">各证书的到期事项</span><span lang="en">What fell due for certificates</span></caption>
          <thead><tr>
            <th scope="col"><span lang="zh-CN">日期</span><span lang="en">Day</span></th>
            <th scope="col"><span lang="zh-CN">证书</span><span lang="en">Certificate</span></th>
            <th scope="col"><span lang="zh-CN">事项</span><span lang="en">What</span></th>
            <th scope="col"><span lang="zh-CN">案件</span><span lang="en">Case</span></th>
          </tr></thead>
          <tbody>
            <xsl:for-each select="r:day">
              <xsl:sort select="@on"/><xsl:sort select="@certificate"/>
              <xsl:call-template name="line"/>
              <tr>
                <th scope="row"><xsl:call-template name="date"><xsl:with-param name="of" select="@on"/></xsl:call-template></th>
                <td><code><xsl:value-of select="@certificate"/></code></td>
                <td><xsl:apply-templates select="r:title" mode="both-ours"/></td>
                <td><a><xsl:call-template name="href"><xsl:with-param name="path" select="@page"/></xsl:call-template><code><xsl:value-of select="@case"/></code></a><xsl:text> </xsl:text><xsl:call-template name="name"><xsl:with-param name="text" select="string(@applicant)"/></xsl:call-template></td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </div>
    </section>
  </xsl:template>

  <xsl:template match="r:staff">
    <xsl:call-template name="line"/>
    <tr>
      <th scope="row"><xsl:call-template name="name"><xsl:with-param name="text" select="string(@inbox)"/></xsl:call-template>
        <xsl:if test="r:title"><div class="soft small"><xsl:apply-templates select="r:title" mode="both-ours"/></div></xsl:if></th>
      <td>
        <xsl:choose>
          <xsl:when test="@outcome = 'refused'"><span class="mark return"><span lang="zh-CN">不予采用</span><span lang="en">Refused</span></span></xsl:when>
          <xsl:otherwise><span class="mark complete"><span lang="zh-CN">已生效</span><span lang="en">In effect</span></span></xsl:otherwise>
        </xsl:choose>
      </td>
      <td class="text">
        <xsl:if test="@page"><a><xsl:call-template name="href"><xsl:with-param name="path" select="@page"/></xsl:call-template>
          <xsl:choose>
            <xsl:when test="@case"><code><xsl:value-of select="@case"/></code></xsl:when>
            <xsl:otherwise><xsl:apply-templates select="r:fact" mode="both"/></xsl:otherwise>
          </xsl:choose></a></xsl:if>
        <xsl:text> </xsl:text><xsl:apply-templates select="r:state" mode="both-ours"/>
      </td>
    </tr>
  </xsl:template>

  <xsl:template name="quarantined">
    <xsl:call-template name="line"/>
    <section id="quarantined" aria-labelledby="quarantined-title">
      <h2 id="quarantined-title"><span lang="zh-CN">隔离而未成案</span><span lang="en">Quarantined, without a case</span></h2>
      <div class="wide" tabindex="0">
        <table>
          <caption class="unseen"><span lang="zh-CN">隔离的来件</span><span lang="en">Quarantined arrivals</span></caption>
          <thead><tr><th scope="col"><span lang="zh-CN">来件</span><span lang="en">Arrival</span></th><th scope="col"><span lang="zh-CN">原因</span><span lang="en">Why</span></th></tr></thead>
          <tbody>
            <xsl:for-each select="r:quarantined">
              <tr>
                <th scope="row">
                  <xsl:choose>
                    <xsl:when test="string(@page) != ''"><a><xsl:call-template name="href"><xsl:with-param name="path" select="@page"/></xsl:call-template><xsl:call-template name="name"><xsl:with-param name="text" select="string(@inbox)"/></xsl:call-template></a></xsl:when>
                    <xsl:otherwise><xsl:call-template name="name"><xsl:with-param name="text" select="string(@inbox)"/></xsl:call-template></xsl:otherwise>
                  </xsl:choose>
                  <div class="soft small"><code><xsl:value-of select="@arrival"/></code></div>
                </th>
                <td class="text"><xsl:apply-templates select="r:fact" mode="both"/></td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </div>
    </section>
  </xsl:template>

  <xsl:template name="waiting">
    <xsl:call-template name="line"/>
    <section id="waiting" aria-labelledby="waiting-title">
      <h2 id="waiting-title"><span lang="zh-CN">仍在等待</span><span lang="en">Waiting</span></h2>
      <div class="wide" tabindex="0">
        <table>
          <caption class="unseen"><span lang="zh-CN">等待的来件、原因与起始时间</span><span lang="en">Arrivals that wait, why, and since when</span></caption>
          <thead><tr><th scope="col"><span lang="zh-CN">来件</span><span lang="en">Arrival</span></th><th scope="col"><span lang="zh-CN">原因</span><span lang="en">Why</span></th><th scope="col"><span lang="zh-CN">自何时起</span><span lang="en">Since</span></th></tr></thead>
          <tbody>
            <xsl:for-each select="r:waiting">
              <tr>
                <th scope="row"><xsl:call-template name="name"><xsl:with-param name="text" select="string(@inbox)"/></xsl:call-template></th>
                <td><xsl:apply-templates select="@reason" mode="waiting"/><xsl:if test="r:fact"><div class="soft small text"><xsl:apply-templates select="r:fact" mode="both"/></div></xsl:if></td>
                <td><xsl:value-of select="translate(@since, 'T', ' ')"/></td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </div>
    </section>
  </xsl:template>

  <xsl:template name="unchanged">
    <xsl:call-template name="line"/>
    <section id="unchanged" aria-labelledby="unchanged-title">
      <h2 id="unchanged-title"><span lang="zh-CN">未变</span><span lang="en">Unchanged</span></h2>
      <p><span lang="zh-CN">自上次处理以来没有变化，未再处理：</span><span lang="en">Not changed since they were worked on, so left alone: </span>
        <xsl:for-each select="r:unchanged"><xsl:if test="position() &gt; 1">, </xsl:if><xsl:call-template name="name"><xsl:with-param name="text" select="string(@inbox)"/></xsl:call-template></xsl:for-each>
      </p>
    </section>
  </xsl:template>

  <xsl:template name="top">
    <xsl:call-template name="line"/>
    <section id="top" aria-labelledby="top-title">
      <h2 id="top-title"><span lang="zh-CN">最常见的问题</span><span lang="en">Top findings</span></h2>
      <div class="wide" tabindex="0">
        <table>
          <caption class="unseen"><span lang="zh-CN">按出现次数排列</span><span lang="en">By how often they occur</span></caption>
          <thead><tr><th scope="col"><span lang="zh-CN">级别</span><span lang="en">Level</span></th><th scope="col"><span lang="zh-CN">问题（一例）</span><span lang="en">Finding (one example)</span></th><th scope="col" class="number"><span lang="zh-CN">次数</span><span lang="en">Times</span></th><th scope="col" class="number"><span lang="zh-CN">案件</span><span lang="en">Cases</span></th></tr></thead>
          <tbody>
            <xsl:for-each select="r:top">
              <tr>
                <td><xsl:apply-templates select="@severity" mode="mark"/></td>
                <th scope="row" class="text"><xsl:apply-templates select="r:fact" mode="both"/><xsl:text> </xsl:text><code class="soft"><xsl:value-of select="@id"/></code></th>
                <td class="number"><xsl:value-of select="@count"/></td>
                <td class="number"><xsl:value-of select="@cases"/></td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </div>
    </section>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- index.html of a bundle: a case record as an audit leader reads it. Links are relative to the bag. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:r="urn:dossier:record:1" exclude-result-prefixes="r">
  <xsl:include href="parts/page.xsl"/>
  <xsl:include href="parts/finding.xsl"/>
  <xsl:include href="parts/checklist.xsl"/>
  <xsl:include href="parts/inventory.xsl"/>
  <xsl:include href="parts/differences.xsl"/>
  <xsl:include href="parts/process.xsl"/>
  <!-- Where the pages of other cases are; a bundle may travel without them. -->
  <xsl:variable name="cases" select="''"/>

  <xsl:variable name="record" select="/r:record"/>
  <xsl:variable name="findings" select="/r:record/r:findings"/>

  <xsl:template match="/"><xsl:apply-templates select="r:record"/></xsl:template>

  <xsl:template match="r:record">
    <html lang="zh-CN">
      <xsl:call-template name="head">
        <xsl:with-param name="title" select="concat(r:identity/@applicant, ' · ', @case, ' r', @revision)"/>
        <xsl:with-param name="foot" select="concat(@case, ' r', @revision)"/>
      </xsl:call-template>
      <body>
        <xsl:call-template name="body-start">
          <xsl:with-param name="language" select="string(@language-default)"/>
        </xsl:call-template>
        <xsl:call-template name="bar"/>
        <main id="main">
          <xsl:call-template name="opening"/>
          <xsl:apply-templates select="r:differences" mode="section"/>
          <xsl:call-template name="findings"/>
          <xsl:apply-templates select="r:process" mode="section"/>
          <xsl:apply-templates select="r:checklist" mode="section"/>
          <xsl:apply-templates select="r:inventory" mode="section"/>
          <xsl:call-template name="history"/>
          <xsl:call-template name="verify"/>
        </main>
        <xsl:call-template name="foot"/>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="bar">
    <div class="bar">
      <div>
        <span class="id"><xsl:value-of select="@case"/> r<xsl:value-of select="@revision"/></span>
        <nav aria-label="目录 Contents">
          <a href="#main"><span lang="zh-CN">首屏</span><span lang="en">Summary</span></a>
          <xsl:if test="r:differences"><a href="#changes"><span lang="zh-CN">变化</span><span lang="en">Changes</span></a></xsl:if>
          <a href="#findings"><span lang="zh-CN">问题 </span><span lang="en">Findings </span><xsl:value-of select="count($findings/r:finding)"/></a>
          <xsl:if test="r:process"><a href="#process"><span lang="zh-CN">流程</span><span lang="en">Process</span></a></xsl:if>
          <a href="#checklist"><span lang="zh-CN">检查表 </span><span lang="en">Checklist </span><xsl:value-of select="count(r:checklist/r:item)"/></a>
          <a href="#inventory"><span lang="zh-CN">文件清单 </span><span lang="en">Files </span><xsl:value-of select="r:inventory/@files"/></a>
          <a href="#history"><span lang="zh-CN">经过</span><span lang="en">History</span></a>
          <a href="#verify"><span lang="zh-CN">核验</span><span lang="en">Verify</span></a>
        </nav>
        <xsl:call-template name="language-switch"/>
      </div>
    </div>
    <xsl:call-template name="line"/>
  </xsl:template>

  <!-- First screen: who applies for what, what was concluded, by which edition, what to look at first. -->
  <xsl:template name="opening">
    <section class="opening" aria-labelledby="applicant">
      <p class="kicker">
        <xsl:apply-templates select="r:identity/@phase" mode="phase"/>
        <span lang="zh-CN">申请 · 第 <xsl:value-of select="@revision"/> 版 · 收到 <xsl:value-of select="@received"/> · 制作 <xsl:value-of select="@as-of"/></span>
        <span lang="en"> · revision <xsl:value-of select="@revision"/> · received <xsl:value-of select="@received"/> · made <xsl:value-of select="@as-of"/></span>
      </p>
      <h1 id="applicant"><xsl:call-template name="name"><xsl:with-param name="text" select="string(r:identity/@applicant)"/></xsl:call-template></h1>
      <dl class="particulars">
        <div><dt><span lang="zh-CN">申请编号</span><span lang="en">Application</span></dt><dd><xsl:call-template name="name"><xsl:with-param name="text" select="string(r:identity/@application)"/></xsl:call-template></dd></div>
        <div><dt><xsl:choose><xsl:when test="@scheme = 'product'"><span lang="zh-CN">信用代码或登记号</span><span lang="en">Credit code or registration</span></xsl:when><xsl:otherwise><span lang="zh-CN">统一社会信用代码</span><span lang="en">Credit code</span></xsl:otherwise></xsl:choose></dt><dd class="mono"><xsl:call-template name="name"><xsl:with-param name="text" select="string(r:identity/@credit-code)"/></xsl:call-template></dd></div>
        <xsl:if test="r:routing">
          <div><dt><span lang="zh-CN">产品</span><span lang="en">Product</span></dt><dd><xsl:call-template name="name"><xsl:with-param name="text" select="concat(r:routing/@product, ' · ', r:routing/@models, ' · ', r:routing/@version)"/></xsl:call-template></dd></div>
        </xsl:if>
        <xsl:if test="string(r:identity/@contact-name) != ''">
          <div><dt><span lang="zh-CN">联系人</span><span lang="en">Contact</span></dt><dd><xsl:call-template name="name"><xsl:with-param name="text" select="string(r:identity/@contact-name)"/></xsl:call-template></dd></div>
        </xsl:if>
      </dl>
      <div class="wide" tabindex="0">
        <table class="scope">
          <caption><span lang="zh-CN">申请范围与结论</span><span lang="en">What is applied for, and the conclusion</span></caption>
          <thead>
            <tr>
              <th scope="col"><span lang="zh-CN">范围</span><span lang="en">Scope</span></th>
              <th scope="col"><span lang="zh-CN">接收结论</span><span lang="en">Conclusion of intake</span></th>
              <th scope="col" class="number"><span lang="zh-CN">须补正</span><span lang="en">Errors</span></th>
              <th scope="col" class="number"><span lang="zh-CN">须裁定</span><span lang="en">To rule on</span></th>
              <th scope="col" class="number"><span lang="zh-CN">提醒</span><span lang="en">Warnings</span></th>
            </tr>
          </thead>
          <tbody><xsl:apply-templates select="r:scope/r:item" mode="row"/></tbody>
        </table>
      </div>
      <xsl:apply-templates select="r:routing"/>
      <div class="columns">
        <div>
          <h2 id="look"><span lang="zh-CN">先看这些</span><span lang="en">Look at this first</span></h2>
          <xsl:call-template name="look"/>
        </div>
        <div class="panel"><xsl:call-template name="edition"/></div>
      </div>
    </section>
    <xsl:call-template name="line"/>
  </xsl:template>

  <!-- Where a product belongs, every route that applies: doubtful ones say so. -->
  <xsl:template match="r:routing">
    <xsl:call-template name="line"/>
    <div class="wide" tabindex="0">
      <table class="scope">
        <caption>
          <span lang="zh-CN">产品归属（按<xsl:choose><xsl:when test="@provisional = 'yes'">收到日期 <xsl:value-of select="@on"/>，受理后再核</xsl:when><xsl:otherwise>受理日期 <xsl:value-of select="@on"/></xsl:otherwise></xsl:choose>）</span>
          <span lang="en">Where the product belongs (by the day of <xsl:choose><xsl:when test="@provisional = 'yes'">receipt, <xsl:value-of select="@on"/>; again on acceptance</xsl:when><xsl:otherwise>acceptance, <xsl:value-of select="@on"/></xsl:otherwise></xsl:choose>)</span>
        </caption>
        <thead>
          <tr>
            <th scope="col"><span lang="zh-CN">归属</span><span lang="en">Route</span></th>
            <th scope="col"><span lang="zh-CN">产品种类</span><span lang="en">Type of product</span></th>
            <th scope="col"><span lang="zh-CN">意味着</span><span lang="en">What it means</span></th>
          </tr>
        </thead>
        <tbody>
          <xsl:for-each select="r:route">
            <xsl:call-template name="line"/>
            <tr>
              <th scope="row">
                <xsl:apply-templates select="@outcome" mode="outcome"/>
                <xsl:if test="@doubtful = 'yes'"><div class="mark auditor"><span lang="zh-CN">存疑，由人判断</span><span lang="en">In doubt: for a person</span></div></xsl:if>
              </th>
              <td><xsl:choose><xsl:when test="string(@kind) != ''"><xsl:apply-templates select="@kind" mode="product-type"/></xsl:when><xsl:otherwise><span lang="zh-CN">不论</span><span lang="en">Any</span></xsl:otherwise></xsl:choose></td>
              <td><xsl:apply-templates select="r:title" mode="both-ours"/><div class="small soft"><xsl:apply-templates select="r:advice" mode="both-ours"/></div></td>
            </tr>
          </xsl:for-each>
          <xsl:if test="not(r:route)"><tr><td colspan="3"><span lang="zh-CN">归属表中没有相符的行，由人判断。</span><span lang="en">No row of the routing table matches; a person rules.</span></td></tr></xsl:if>
        </tbody>
      </table>
    </div>
    <p class="small">
      <b><span lang="zh-CN">当日有效的制度：</span><span lang="en">Regimes in force on that day: </span></b>
      <xsl:for-each select="r:regime">
        <xsl:if test="position() &gt; 1"><span lang="zh-CN">；</span><span lang="en">; </span></xsl:if>
        <xsl:value-of select="@id"/><xsl:text> </xsl:text><xsl:apply-templates select="r:title" mode="both-ours"/>
      </xsl:for-each>
    </p>
  </xsl:template>

  <xsl:template match="r:scope/r:item" mode="row">
    <xsl:call-template name="line"/>
    <tr>
      <th scope="row">
        <xsl:apply-templates select="r:title" mode="both-ours"/>
        <xsl:text> </xsl:text><span class="soft small"><xsl:value-of select="@id"/></span>
      </th>
      <td>
        <xsl:apply-templates select="@conclusion" mode="mark"/>
        <div class="small"><xsl:apply-templates select="@conclusion" mode="conclusion-means"/></div>
        <xsl:for-each select="r:obligation">
          <div class="obligation">
            <b><span lang="zh-CN">义务，到期：</span><span lang="en">Obligation, due </span><xsl:apply-templates select="@due" mode="due"/></b>
            <br/><xsl:apply-templates select="r:text" mode="both"/><xsl:text> </xsl:text><code class="soft"><xsl:value-of select="@id"/></code>
          </div>
        </xsl:for-each>
      </td>
      <td class="number"><xsl:value-of select="@errors"/></td>
      <td class="number"><xsl:value-of select="@auditors"/></td>
      <td class="number"><xsl:value-of select="@warnings"/></td>
    </tr>
  </xsl:template>

  <!-- The five worst findings; where nothing weighs, the way to the auditor's questions. -->
  <xsl:template name="look">
    <xsl:variable name="weighty" select="$findings/r:finding[@severity != 'info']"/>
    <xsl:if test="not($weighty[@severity = 'fatal' or @severity = 'error' or @auditor = 'yes'])">
      <p>
        <span lang="zh-CN">没有须补正或须裁定的问题。可从检查表中留给审核员的 <a href="#checklist"><xsl:value-of select="count(r:checklist/r:item[r:question])"/> 个问题</a>开始。</span>
        <span lang="en">Nothing to supply and nothing to rule on. Start with the <a href="#checklist"><xsl:value-of select="count(r:checklist/r:item[r:question])"/> questions left to the auditor</a>.</span>
      </p>
    </xsl:if>
    <xsl:if test="$weighty">
      <ol class="look">
        <xsl:for-each select="$weighty[position() &lt;= 5]">
          <xsl:call-template name="line"/>
          <li>
            <xsl:apply-templates select="@severity" mode="mark"/>
            <a class="text" href="#finding-{@n}"><xsl:apply-templates select="r:fact" mode="both"/></a>
          </li>
        </xsl:for-each>
        <xsl:if test="count($weighty) &gt; 5">
          <li><span></span><a class="more" href="#findings"><span lang="zh-CN">另有 <xsl:value-of select="count($weighty) - 5"/> 项</span><span lang="en"><xsl:value-of select="count($weighty) - 5"/> more</span></a></li>
        </xsl:if>
      </ol>
    </xsl:if>
  </xsl:template>

  <xsl:template name="edition">
    <h2><span lang="zh-CN">评价依据</span><span lang="en">Judged by</span></h2>
    <p><b><xsl:apply-templates select="r:profile/r:title" mode="both-ours"/></b><xsl:text> </xsl:text><span class="soft"><xsl:value-of select="r:profile/@id"/></span></p>
    <p>
      <span lang="zh-CN">施行期：<xsl:value-of select="r:profile/@from"/> 至 <xsl:choose><xsl:when test="string(r:profile/@until) != ''"><xsl:value-of select="r:profile/@until"/></xsl:when><xsl:otherwise>今</xsl:otherwise></xsl:choose><xsl:if test="r:profile/@dates = 'uncertain'">（日期不确定）</xsl:if></span>
      <span lang="en">In force from <xsl:value-of select="r:profile/@from"/><xsl:choose><xsl:when test="string(r:profile/@until) != ''"> until <xsl:value-of select="r:profile/@until"/></xsl:when><xsl:otherwise>, no end set</xsl:otherwise></xsl:choose><xsl:if test="r:profile/@dates = 'uncertain'"> (dates uncertain)</xsl:if></span>
    </p>
    <xsl:if test="@outside-profile = 'yes'">
      <p class="alarm" role="note">
        <span lang="zh-CN"><b class="error">■ 本案在施行期之外。</b>首次收到日期不在该版本的施行期内；门槛值可能与现行要求不同，请先确认适用版本。</span>
        <span lang="en"><b class="error">■ This case lies outside those dates.</b> It was first received when this edition was not in force; thresholds may differ. Settle first which edition applies.</span>
      </p>
    </xsl:if>
    <p class="small soft">
      <xsl:choose>
        <xsl:when test="@profile-choice = 'by-date'"><span lang="zh-CN">按首次收到日期选定。</span><span lang="en">Chosen by the date of first receipt.</span></xsl:when>
        <xsl:otherwise><span lang="zh-CN">由流程配置指定。</span><span lang="en">Named by the configuration.</span></xsl:otherwise>
      </xsl:choose>
    </p>
    <p class="small soft">
      <span lang="zh-CN">每个门槛值的来源见检查表相应条目。</span>
      <span lang="en">The checklist gives the source of each threshold.</span>
    </p>
  </xsl:template>

  <xsl:template name="findings">
    <section id="findings" aria-labelledby="findings-title">
      <h2 id="findings-title"><span lang="zh-CN">问题</span><span lang="en">Findings</span></h2>
      <ul class="tally">
        <xsl:for-each select="$findings/@fatal | $findings/@error | $findings/@auditor | $findings/@warning | $findings/@info">
          <li>
            <span class="mark {name()}">
              <xsl:choose>
                <xsl:when test="name() = 'fatal'"><span lang="zh-CN">致命</span><span lang="en">Fatal</span></xsl:when>
                <xsl:when test="name() = 'error'"><span lang="zh-CN">须补正</span><span lang="en">Errors</span></xsl:when>
                <xsl:when test="name() = 'auditor'"><span lang="zh-CN">须裁定</span><span lang="en">To rule on</span></xsl:when>
                <xsl:when test="name() = 'warning'"><span lang="zh-CN">提醒</span><span lang="en">Warnings</span></xsl:when>
                <xsl:otherwise><span lang="zh-CN">说明</span><span lang="en">Notes</span></xsl:otherwise>
              </xsl:choose>
            </span>
            <xsl:text> </xsl:text><b><xsl:value-of select="."/></b>
          </li>
        </xsl:for-each>
      </ul>
      <xsl:choose>
        <xsl:when test="$findings/r:finding"><xsl:apply-templates select="$findings/r:finding" mode="card"/></xsl:when>
        <xsl:otherwise><p><span lang="zh-CN">没有发现问题。</span><span lang="en">Nothing was found.</span></p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template name="history">
    <xsl:call-template name="line"/>
    <section id="history" aria-labelledby="history-title">
      <h2 id="history-title"><span lang="zh-CN">经过</span><span lang="en">History</span></h2>
      <div class="wide" tabindex="0" role="region" aria-labelledby="history-title">
        <table>
          <caption><span lang="zh-CN">本案的事件，每件附引起它的文件及其摘要</span><span lang="en">The events of the case, each with the document that caused it and its digest</span></caption>
          <thead>
            <tr>
              <th scope="col"><span lang="zh-CN">日期</span><span lang="en">Date</span></th>
              <th scope="col"><span lang="zh-CN">轮次</span><span lang="en">Round</span></th>
              <th scope="col"><span lang="zh-CN">事件</span><span lang="en">Event</span></th>
              <th scope="col"><span lang="zh-CN">执行者</span><span lang="en">Agent</span></th>
              <th scope="col"><span lang="zh-CN">结果</span><span lang="en">Outcome</span></th>
              <th scope="col"><span lang="zh-CN">来件与 SHA-256</span><span lang="en">Document and SHA-256</span></th>
            </tr>
          </thead>
          <tbody>
            <xsl:for-each select="r:events/r:event">
              <xsl:call-template name="line"/>
              <tr>
                <th scope="row"><xsl:call-template name="date"><xsl:with-param name="of" select="@on"/></xsl:call-template></th>
                <td><xsl:value-of select="@round"/></td>
                <td><xsl:apply-templates select="@type" mode="event"/></td>
                <td><xsl:apply-templates select="@agent" mode="agent"/></td>
                <td><xsl:apply-templates select="@outcome" mode="event-outcome"/></td>
                <td>
                  <xsl:if test="string(@document) != ''"><code><xsl:value-of select="@document"/></code></xsl:if>
                  <xsl:if test="string(@digest) != ''"><br/><xsl:call-template name="digest"><xsl:with-param name="of" select="@digest"/></xsl:call-template></xsl:if>
                </td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </div>
    </section>
  </xsl:template>

  <!-- What an event came to: each type has outcomes of its own. States and documents are called as the process calls
       them. -->
  <xsl:template match="r:event/@outcome" mode="event-outcome">
    <xsl:variable name="type" select="string(../@type)"/>
    <xsl:variable name="title" select="$record/r:process/r:entered[$type = 'advanced'][@state = current()][1]/r:title | $record/r:process/r:document[$type = 'documented'][@kind = current()][1]/r:title"/>
    <xsl:variable name="linked" select="$record/r:process/r:linked[@case = current()/../@agent][1]"/>
    <xsl:choose>
      <xsl:when test="$type = 'concluded'"><xsl:apply-templates select="." mode="conclusion"/></xsl:when>
      <xsl:when test="$title"><xsl:apply-templates select="$title" mode="both-ours"/></xsl:when>
      <xsl:when test="$type = 'inventoried' and contains(., ' file')"><xsl:variable name="files" select="substring-before(., ' file')"/><span lang="zh-CN"><xsl:value-of select="$files"/> 个文件</span><span lang="en"><xsl:value-of select="$files"/> file<xsl:if test="$files != 1">s</xsl:if></span></xsl:when>
      <xsl:when test="$type = 'day'"><xsl:apply-templates select="." mode="day-name"/></xsl:when>
      <xsl:when test=". = 'accepted-for-intake'"><span lang="zh-CN">进入受理检查</span><span lang="en">accepted for intake</span></xsl:when>
      <xsl:when test=". = 'schema-valid'"><span lang="zh-CN">符合表格的结构</span><span lang="en">valid by the schema</span></xsl:when>
      <xsl:when test=". = 'schema-errors'"><span lang="zh-CN">不符合表格的结构</span><span lang="en">errors by the schema</span></xsl:when>
      <xsl:when test=". = 'adds'"><span lang="zh-CN">补充或替换部分内容</span><span lang="en">adds to what was there</span></xsl:when>
      <xsl:when test=". = 'replaces-all'"><span lang="zh-CN">替换全部内容</span><span lang="en">replaces all that was there</span></xsl:when>
      <xsl:when test="$type = 'linked' and . = 'replaced'"><span lang="zh-CN">证书被替代</span><span lang="en">certificate replaced</span></xsl:when>
      <!-- Another case, and how far it has come; the event names the case. -->
      <xsl:when test="$type = 'linked' and $linked">
        <xsl:apply-templates select="$linked/@phase" mode="phase"/><xsl:text> </xsl:text>
        <xsl:choose>
          <xsl:when test="substring-after(., '-') = 'open'"><span lang="zh-CN">进行中</span><span lang="en">under way</span></xsl:when>
          <xsl:when test="substring-after(., '-') = 'passed'"><span lang="zh-CN">通过</span><span lang="en">passed</span></xsl:when>
          <xsl:when test="substring-after(., '-') = 'refused'"><span lang="zh-CN">不通过</span><span lang="en">refused</span></xsl:when>
          <xsl:otherwise><span lang="zh-CN">已终止</span><span lang="en">ended</span></xsl:otherwise>
        </xsl:choose>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="shown"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="verify">
    <xsl:variable name="bundle" select="concat(@case, '-r', @revision, '.zip')"/>
    <xsl:call-template name="line"/>
    <section id="verify" aria-labelledby="verify-title">
      <h2 id="verify-title"><span lang="zh-CN">核验本包</span><span lang="en">Verify this bundle</span></h2>
      <p class="lead">
        <span lang="zh-CN">本包是 BagIt 1.0 (RFC 8493) 格式。不需要本系统，用通用工具即可核验内容未被改动、没有缺少、没有多出。</span>
        <span lang="en">The bundle is a BagIt 1.0 bag (RFC 8493). Public tools show that nothing in it was changed, is missing or was added.</span>
      </p>
<pre>unzip <xsl:value-of select="$bundle"/>
cd <xsl:value-of select="@case"/>
sha256sum -c manifest-sha256.txt
sha256sum -c tagmanifest-sha256.txt
bagit.py --validate .</pre>
      <p class="small">
        <span lang="zh-CN"><code>manifest-sha256.txt</code> 列出 <code>data/</code> 下每个文件的摘要，<code>tagmanifest-sha256.txt</code> 列出其余文件的摘要；<code>bagit.py</code> 另查有无未列出的文件 (<code>pip install bagit</code>)。Windows 上可用 <code>certutil -hashfile 文件 SHA256</code> 逐一核对。</span>
        <span lang="en"><code>manifest-sha256.txt</code> lists the digest of each file under <code>data/</code>, <code>tagmanifest-sha256.txt</code> those of the other files; <code>bagit.py</code> also finds files that neither lists (<code>pip install bagit</code>). On Windows, <code>certutil -hashfile FILE SHA256</code> checks one file at a time.</span>
      </p>
      <p class="small">
        <span lang="zh-CN">供程序读取：<a href="record.xml">record.xml</a>（案件记录）、<a href="findings.json">findings.json</a>（问题）、<a href="findings.svrl">findings.svrl</a>（Schematron 验证报告）。</span>
        <span lang="en">For programs: <a href="record.xml">record.xml</a> (the case record), <a href="findings.json">findings.json</a> (findings), <a href="findings.svrl">findings.svrl</a> (Schematron validation report).</span>
      </p>
    </section>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- The checklist of a case: first on one page, then requirement by requirement with room for the auditor. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:r="urn:dossier:record:1" xmlns:set="http://exslt.org/sets" exclude-result-prefixes="r set">

  <xsl:key name="finding-of" match="/r:record/r:findings/r:finding" use="@requirement"/>
  <xsl:key name="item-in" match="/r:record/r:checklist/r:item" use="@category"/>
  <xsl:key name="item-of" match="/r:record/r:checklist/r:item" use="@verdict"/>

  <xsl:template match="r:checklist" mode="section">
    <xsl:call-template name="line"/>
    <section id="checklist" aria-labelledby="checklist-title">
      <h2 id="checklist-title"><span lang="zh-CN">检查表</span><span lang="en">Checklist</span></h2>
      <p class="lead">
        <span lang="zh-CN">逐条列出要求、申请方的结论与陈述、证据、机器看到的值，以及留给审核员的问题。机器的结果只说明规则是否成立，不是审核结论；成立的规则在“否则”之后写明它不成立时会说的话。</span>
        <span lang="en">For each requirement: what is required, what the applicant concludes and states, the evidence, the values the machine saw, and the question left to the auditor. The machine only says whether its rules hold; that is not an audit conclusion. A rule that holds is followed by what it would say if it did not, after “else”.</span>
      </p>
      <xsl:call-template name="checklist-overview"/>
      <input class="switch" type="radio" name="filter" id="filter-all" checked="checked"/>
      <input class="switch" type="radio" name="filter" id="filter-open"/>
      <div class="filters" role="group" aria-label="显示 Show">
        <label for="filter-all"><span lang="zh-CN">全部 <xsl:value-of select="count(r:item)"/> 条</span><span lang="en">All <xsl:value-of select="count(r:item)"/></span></label>
        <label for="filter-open">
          <xsl:variable name="settled" select="count(r:item[@verdict = 'met' or @verdict = 'no-rule'][@conclusion = 'conforming' or @conclusion = 'not-applicable'][not(key('finding-of', @requirement)[@severity != 'info'])])"/>
          <span lang="zh-CN">只看有问题的 <xsl:value-of select="count(r:item) - $settled"/> 条</span>
          <span lang="en">Only those with something open: <xsl:value-of select="count(r:item) - $settled"/></span>
        </label>
      </div>
      <xsl:call-template name="checklist-group"><xsl:with-param name="category" select="'common'"/></xsl:call-template>
      <!-- Each category once, in the order of the checklist. -->
      <xsl:for-each select="set:distinct(r:item/@category[. != 'common'])">
        <xsl:call-template name="checklist-group"><xsl:with-param name="category" select="string(.)"/></xsl:call-template>
      </xsl:for-each>
    </section>
  </xsl:template>

  <xsl:template name="checklist-overview">
    <div class="wide" tabindex="0" role="region" aria-labelledby="overview-caption">
      <table class="compact">
        <caption id="overview-caption">
          <span lang="zh-CN">一览</span><span lang="en">Overview</span>
          <span class="tally">
            <!-- One of each verdict lends its word; what does not occur is not said. -->
            <xsl:for-each select="set:distinct(r:item/@verdict)">
              <span><xsl:apply-templates select="." mode="mark"/><xsl:text> </xsl:text><b><xsl:value-of select="count(key('item-of', .))"/></b></span>
            </xsl:for-each>
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col"><span lang="zh-CN">条款</span><span lang="en">Clause</span></th>
            <th scope="col"><span lang="zh-CN">要求</span><span lang="en">Requirement</span></th>
            <th scope="col"><span lang="zh-CN">申请方</span><span lang="en">Applicant</span></th>
            <th scope="col"><span lang="zh-CN">机器</span><span lang="en">Machine</span></th>
            <th scope="col" class="number"><span lang="zh-CN">证据</span><span lang="en">Evidence</span></th>
            <th scope="col" class="number"><span lang="zh-CN">问题</span><span lang="en">Findings</span></th>
          </tr>
        </thead>
        <tbody>
          <xsl:for-each select="r:item">
            <xsl:call-template name="line"/>
            <tr>
              <td><xsl:value-of select="@clause"/></td>
              <th scope="row">
                <a><xsl:attribute name="href">#<xsl:apply-templates select="." mode="anchor"/></xsl:attribute><xsl:apply-templates select="r:title" mode="both-ours"/></a>
                <xsl:text> </xsl:text><span class="code soft small"><xsl:value-of select="@requirement"/></span>
              </th>
              <td><xsl:choose><xsl:when test="@row = 'none'"><span class="soft">—</span></xsl:when><xsl:otherwise><xsl:apply-templates select="@conclusion" mode="said-mark"/></xsl:otherwise></xsl:choose></td>
              <td><xsl:apply-templates select="@verdict" mode="mark"/></td>
              <td class="number"><xsl:value-of select="count(r:evidence)"/></td>
              <td class="number"><xsl:value-of select="count(key('finding-of', @requirement))"/></td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </div>
  </xsl:template>

  <xsl:template name="checklist-group">
    <xsl:param name="category"/>
    <xsl:variable name="items" select="key('item-in', $category)"/>
    <xsl:if test="$items">
      <xsl:call-template name="line"/>
      <section class="group" aria-labelledby="group-{$category}">
        <h3 id="group-{$category}">
          <xsl:apply-templates select="$items[1]/@category" mode="category"/>
          <xsl:text> </xsl:text>
          <span class="soft small"><span lang="zh-CN"><xsl:value-of select="count($items)"/> 条</span><span lang="en"><xsl:value-of select="count($items)"/> requirements</span></span>
        </h3>
        <xsl:apply-templates select="$items" mode="requirement"/>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="r:checklist/r:item" mode="requirement">
    <xsl:variable name="raised" select="key('finding-of', @requirement)"/>
    <xsl:variable name="anchor"><xsl:apply-templates select="." mode="anchor"/></xsl:variable>
    <xsl:call-template name="line"/>
    <article id="{$anchor}" aria-labelledby="{$anchor}-title">
      <xsl:attribute name="class">
        <xsl:text>requirement</xsl:text>
        <xsl:if test="(@verdict = 'met' or @verdict = 'no-rule') and (@conclusion = 'conforming' or @conclusion = 'not-applicable') and not($raised[@severity != 'info'])"> settled</xsl:if>
      </xsl:attribute>
      <header>
        <h4 id="{$anchor}-title"><span class="clause"><xsl:value-of select="@clause"/></span><xsl:apply-templates select="r:title" mode="both-ours"/></h4>
        <div><xsl:apply-templates select="@verdict" mode="mark"/></div>
        <div class="code">
          <xsl:value-of select="@requirement"/><xsl:text> · </xsl:text>
          <xsl:apply-templates select="@grade" mode="grade"/><xsl:text> · </xsl:text>
          <xsl:apply-templates select="@row" mode="row"/>
          <xsl:if test="@category != 'common'"><xsl:text> · </xsl:text><xsl:value-of select="@scope"/></xsl:if>
        </div>
      </header>
      <div class="two">
        <div>
          <h5><span lang="zh-CN">要求</span><span lang="en">Required</span></h5>
          <p><xsl:apply-templates select="r:statement" mode="both-ours"/></p>
          <xsl:if test="r:parameter">
            <ul class="values small">
              <xsl:for-each select="r:parameter">
                <li>
                  <xsl:apply-templates select="r:title" mode="both-ours"/>
                  <xsl:if test="not(r:title)"><code><xsl:value-of select="@name"/></code></xsl:if>
                  <xsl:text> </xsl:text><b><xsl:call-template name="number"><xsl:with-param name="of" select="string(@value)"/></xsl:call-template></b><xsl:if test="@unit != 'text'"><xsl:text> </xsl:text><xsl:apply-templates select="@unit" mode="unit"/></xsl:if>
                  <span class="soft">
                    <xsl:if test="@source"><span lang="zh-CN">，来源 </span><span lang="en">, source </span><xsl:value-of select="@source"/></xsl:if>
                    <xsl:if test="@confidence"><span lang="zh-CN">（</span><span lang="en"> (</span><xsl:apply-templates select="@confidence" mode="confidence"/><span lang="zh-CN">）</span><span lang="en">)</span></xsl:if>
                  </span>
                </li>
              </xsl:for-each>
            </ul>
          </xsl:if>
        </div>
        <div>
          <xsl:if test="@row != 'none'">
          <h5><span lang="zh-CN">申请方的结论与陈述</span><span lang="en">The applicant concludes and states</span></h5>
          <p>
            <xsl:apply-templates select="@conclusion" mode="said-mark"/>
            <xsl:if test="@at">
              <xsl:variable name="line" select="substring-before(concat(@at, ':'), ':')"/>
              <xsl:text> </xsl:text>
              <span class="soft small">
                <span lang="zh-CN">自评估表第 <xsl:value-of select="$line"/> 行</span>
                <span lang="en">form, line <xsl:value-of select="$line"/></span>
              </span>
            </xsl:if>
          </p>
          <xsl:for-each select="r:said[. != '']"><p class="text"><xsl:call-template name="shown"/></p></xsl:for-each>
          </xsl:if>
          <h5><span lang="zh-CN">证据</span><span lang="en">Evidence</span></h5>
          <xsl:choose>
            <xsl:when test="r:evidence"><ul class="evidence"><xsl:apply-templates select="r:evidence" mode="link"/></ul></xsl:when>
            <xsl:otherwise><p class="soft"><span lang="zh-CN">未列出证据。</span><span lang="en">None listed.</span></p></xsl:otherwise>
          </xsl:choose>
        </div>
      </div>
      <xsl:if test="$raised">
        <h5><span lang="zh-CN">与此条有关的问题</span><span lang="en">Findings on this requirement</span></h5>
        <ul class="raised">
          <xsl:for-each select="$raised">
            <li><xsl:apply-templates select="@severity" mode="mark"/><xsl:text> </xsl:text><a class="text" href="#finding-{@n}"><span class="soft"><xsl:value-of select="@n"/></span><xsl:text> </xsl:text><xsl:apply-templates select="r:fact" mode="both"/></a></li>
          </xsl:for-each>
        </ul>
      </xsl:if>
      <xsl:call-template name="machine"/>
      <xsl:if test="r:question">
        <div class="question">
          <h5><span lang="zh-CN">留给审核员的问题</span><span lang="en">Question left to the auditor</span></h5>
          <p><xsl:apply-templates select="r:question" mode="both-ours"/></p>
          <div class="lines" aria-hidden="true"><i></i><i></i></div>
          <div class="record" aria-hidden="true">
            <span class="tick">☐ <span lang="zh-CN">符合</span><span lang="en">Conforming</span></span>
            <span class="tick">☐ <span lang="zh-CN">不符合</span><span lang="en">Nonconforming</span></span>
            <span class="tick">☐ <span lang="zh-CN">观察项</span><span lang="en">Observation</span></span>
            <span><span lang="zh-CN">记录、签名、日期</span><span lang="en">Record, signature, date</span></span>
            <span class="ruled"></span>
          </div>
        </div>
      </xsl:if>
    </article>
  </xsl:template>

  <!-- One piece of evidence that the row names: what kind it is, and a link that opens it. -->
  <xsl:template match="r:evidence" mode="link">
    <xsl:variable name="file" select="key('file', @file)"/>
    <li>
      <xsl:if test="not($file)"><xsl:attribute name="class">absent</xsl:attribute></xsl:if>
      <xsl:if test="r:title"><span class="soft"><xsl:apply-templates select="r:title" mode="both-ours"/></span><xsl:text> </xsl:text></xsl:if>
      <!-- The applicant's title says something only where the file's name does not say it. -->
      <xsl:if test="@title != '' and not(contains($file/@name, @title)) and not(r:title[. = current()/@title])"><span><xsl:call-template name="name"><xsl:with-param name="text" select="string(@title)"/></xsl:call-template></span><xsl:text> </xsl:text></xsl:if>
      <xsl:choose>
        <xsl:when test="$file"><xsl:apply-templates select="$file" mode="link"/></xsl:when>
        <xsl:otherwise>
          <b class="error"><span lang="zh-CN">未找到文件</span><span lang="en">File not found</span></b><xsl:text> </xsl:text>
          <code class="soft"><xsl:call-template name="shown"><xsl:with-param name="text" select="string(@ref)"/></xsl:call-template></code>
        </xsl:otherwise>
      </xsl:choose>
    </li>
  </xsl:template>

  <!-- What each assertion came to and the values it saw. -->
  <xsl:template name="machine">
    <xsl:if test="r:verdict">
      <h5><span lang="zh-CN">机器规则、结果与看到的值</span><span lang="en">Machine rules, their results and the values they saw</span></h5>
      <ul class="machine">
        <xsl:for-each select="r:verdict">
          <li>
            <code><xsl:value-of select="@assertion"/></code>
            <span>
              <xsl:apply-templates select="@result" mode="mark"/>
              <xsl:choose>
                <xsl:when test="@failed and @nodes &gt; 1"><span class="soft"> <span lang="zh-CN"><xsl:value-of select="@nodes"/> 处中 <xsl:value-of select="@failed"/> 处</span><span lang="en"><xsl:value-of select="@failed"/> of <xsl:value-of select="@nodes"/></span></span></xsl:when>
                <xsl:when test="@nodes &gt; 1"><span class="soft"> × <xsl:value-of select="@nodes"/></span></xsl:when>
              </xsl:choose>
            </span>
            <xsl:if test="*">
              <div>
                <xsl:if test="r:says"><div class="soft"><span lang="zh-CN">否则：<xsl:value-of select="r:says[@xml:lang = 'zh-CN']"/></span><span lang="en">else: <xsl:value-of select="r:says[@xml:lang = 'en']"/></span></div></xsl:if>
                <xsl:for-each select="r:value">
                  <div><code><xsl:value-of select="@expression"/></code> = <b><xsl:call-template name="shown"><xsl:with-param name="text" select="string(@value)"/><xsl:with-param name="odd" select="$odd-in-name"/></xsl:call-template></b></div>
                </xsl:for-each>
              </div>
            </xsl:if>
          </li>
        </xsl:for-each>
      </ul>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>

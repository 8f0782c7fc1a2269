<?xml version="1.0" encoding="UTF-8"?>
<!-- The handbook of an edition: everything that is required, as an applicant reads it. Input: c:edition. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:c="urn:dossier:catalogue:1" xmlns:str="http://exslt.org/strings" xmlns:exsl="http://exslt.org/common"
  exclude-result-prefixes="c str exsl">
  <xsl:include href="parts/page.xsl"/>
  <xsl:include href="parts/requirement.xsl"/>

  <xsl:key name="kind" match="c:kind" use="@id"/>
  <xsl:key name="in-category" match="c:requirement" use="@category"/>
  <xsl:key name="wants" match="c:requirement" use="c:evidence/@kind"/>

  <!-- Products are not graded. -->
  <xsl:variable name="graded" select="/c:edition/@graded = 'yes'"/>

  <xsl:template match="/"><xsl:apply-templates select="c:edition"/></xsl:template>

  <xsl:template match="c:edition">
    <html lang="zh-CN">
      <xsl:call-template name="head">
        <xsl:with-param name="title" select="concat('要求手册 Handbook of requirements · ', @profile)"/>
        <xsl:with-param name="foot" select="@profile"/>
      </xsl:call-template>
      <body>
        <xsl:call-template name="body-start"><xsl:with-param name="language" select="string(@language-default)"/></xsl:call-template>
        <xsl:call-template name="bar"/>
        <main id="main" class="handbook">
          <xsl:call-template name="opening"/>
          <xsl:call-template name="reading"/>
          <xsl:call-template name="contents"/>
          <xsl:call-template name="category"><xsl:with-param name="code" select="'common'"/></xsl:call-template>
          <xsl:for-each select="c:category"><xsl:call-template name="category"><xsl:with-param name="code" select="string(@code)"/></xsl:call-template></xsl:for-each>
          <xsl:if test="c:requirement/c:parameter"><xsl:call-template name="thresholds"/></xsl:if>
          <xsl:if test="c:kind"><xsl:call-template name="kinds"/></xsl:if>
        </main>
        <footer>
          <p>
            <span lang="zh-CN">由要求目录 <xsl:value-of select="@profile"/> 生成。标有“凭记忆”或“来源不一”的数值只用于提醒，以认证机构公布的文件为准。</span>
            <span lang="en">Made from the catalogue of requirements <xsl:value-of select="@profile"/>. A figure marked as recalled, or on which sources differ, only warns; what the certification body has published prevails.</span>
          </p>
        </footer>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="bar">
    <div class="bar">
      <div>
        <span class="id"><xsl:value-of select="@profile"/></span>
        <nav aria-label="目录 Contents">
          <a href="#contents"><span lang="zh-CN">目录</span><span lang="en">Contents</span></a>
          <xsl:if test="key('in-category', 'common')"><a href="#category-common"><span lang="zh-CN">公共管理</span><span lang="en">Common</span></a></xsl:if>
          <xsl:for-each select="c:category"><a href="#category-{@code}"><xsl:apply-templates select="c:title" mode="both-ours"/></a></xsl:for-each>
          <xsl:if test="c:requirement/c:parameter"><a href="#thresholds"><span lang="zh-CN">数值一览</span><span lang="en">Figures</span></a></xsl:if>
          <xsl:if test="c:kind"><a href="#kinds"><span lang="zh-CN">证明材料</span><span lang="en">Evidence</span></a></xsl:if>
        </nav>
        <xsl:call-template name="language-switch"/>
      </div>
    </div>
    <xsl:call-template name="line"/>
  </xsl:template>

  <xsl:template name="opening">
    <section class="opening cover" aria-labelledby="title">
      <p class="kicker"><xsl:apply-templates select="c:title" mode="both-ours"/></p>
      <h1 id="title"><span lang="zh-CN">要求手册</span><span lang="en">Handbook of requirements</span></h1>
      <dl class="particulars">
        <div><dt><span lang="zh-CN">版本</span><span lang="en">Edition</span></dt><dd class="mono"><xsl:value-of select="@profile"/></dd></div>
        <div>
          <dt><span lang="zh-CN">有效期</span><span lang="en">In force</span></dt>
          <dd>
            <xsl:call-template name="date"><xsl:with-param name="of" select="@from"/></xsl:call-template>
            <xsl:choose>
              <xsl:when test="@until"><span lang="zh-CN"> 至 </span><span lang="en"> to </span><xsl:call-template name="date"><xsl:with-param name="of" select="@until"/></xsl:call-template></xsl:when>
              <xsl:otherwise><span lang="zh-CN"> 起</span><span lang="en"> on</span></xsl:otherwise>
            </xsl:choose>
          </dd>
        </div>
      </dl>
      <ul class="cards">
        <li><b><xsl:value-of select="count(c:requirement)"/></b><span lang="zh-CN">条要求</span><span lang="en">requirements</span></li>
        <xsl:if test="c:category"><li><b><xsl:value-of select="count(c:category)"/></b><span lang="zh-CN">个类别</span><span lang="en">categories</span></li></xsl:if>
        <li><b><xsl:value-of select="count(c:requirement/c:parameter)"/></b><span lang="zh-CN">项数值要求</span><span lang="en">figures to reach or keep</span></li>
        <li><b><xsl:value-of select="count(c:requirement/c:rule)"/></b><span lang="zh-CN">项自动核对</span><span lang="en">automatic checks</span></li>
      </ul>
    </section>
  </xsl:template>

  <xsl:template name="reading">
    <section id="reading" aria-labelledby="reading-title">
      <h2 id="reading-title"><span lang="zh-CN">怎样阅读</span><span lang="en">How to read it</span></h2>
      <ul class="steps prose">
        <li><span lang="zh-CN">“公共管理”适用于每一份申请，按所申请的最高级别评价一次；每个类别另有自己的要求。</span><span lang="en">The common part holds for every application and is judged once, at the highest grade applied for; each category adds its own.</span></li>
        <xsl:if test="$graded">
          <li><span lang="zh-CN">级别由低到高为三级、二级、一级。标题下标出要求适用的级别：<span class="grade on">二级</span> 适用，<span class="grade off">三级</span> 不适用。</span><span lang="en">Grade III is the lowest, Grade I the highest. Below each title stand the grades it holds for: <span class="grade on">II</span> holds, <span class="grade off">III</span> does not.</span></li>
        </xsl:if>
        <li><span lang="zh-CN">“应写明什么”是自评估表该行的内容；“可用的证明材料”任选足以证明者，其须载明的内容见<a href="#kinds">附表</a>。</span><span lang="en">“What to state” is what the row of the form must say. Of the evidence admitted send what suffices to prove it; <a href="#kinds">the table at the end</a> says what each must show.</span></li>
        <li><span lang="zh-CN">“自动核对”由机器完成：</span><span lang="en">Automatic checks are made by a machine: </span><xsl:call-template name="level"><xsl:with-param name="role" select="'error'"/></xsl:call-template><span lang="zh-CN"> 必须改正；</span><span lang="en"> must be cured; </span><xsl:call-template name="level"><xsl:with-param name="role" select="'auditor'"/></xsl:call-template><span lang="zh-CN"> 由人判断；</span><span lang="en"> is for a person to rule on; </span><xsl:call-template name="level"><xsl:with-param name="role" select="'warning'"/></xsl:call-template><span lang="zh-CN"> 不影响结论。“…”处在结果中写明实际的值。</span><span lang="en"> does not change the conclusion. Where “…” stands, the result names the value found.</span></li>
        <li><span lang="zh-CN">“审核员会问”不由机器回答，请事先准备。</span><span lang="en">“The auditor will ask” is what no machine answers: prepare for it.</span></li>
      </ul>
    </section>
  </xsl:template>

  <xsl:template name="contents">
    <section id="contents" aria-labelledby="contents-title">
      <h2 id="contents-title"><span lang="zh-CN">目录</span><span lang="en">Contents</span></h2>
      <xsl:call-template name="contents-of"><xsl:with-param name="code" select="'common'"/></xsl:call-template>
      <xsl:for-each select="c:category"><xsl:call-template name="contents-of"><xsl:with-param name="code" select="string(@code)"/></xsl:call-template></xsl:for-each>
    </section>
  </xsl:template>

  <xsl:template name="contents-of">
    <xsl:param name="code"/>
    <xsl:variable name="in" select="key('in-category', $code)"/>
    <xsl:if test="$in">
      <xsl:call-template name="line"/>
      <h3 class="chapter"><a href="#category-{$code}"><xsl:apply-templates select="$in[1]/@category" mode="chapter"/></a><xsl:text> </xsl:text><span class="soft small"><xsl:value-of select="count($in)"/></span></h3>
      <ul class="contents small">
        <xsl:for-each select="$in"><li><a href="#{@id}"><code><xsl:value-of select="@id"/></code><xsl:text> </xsl:text><xsl:apply-templates select="c:title" mode="both-ours"/></a></li></xsl:for-each>
      </ul>
    </xsl:if>
  </xsl:template>

  <!-- The name of a category as its edition has it; that of the common part is ours. -->
  <xsl:template match="@category" mode="chapter">
    <xsl:variable name="own" select="/c:edition/c:category[@code = current()]"/>
    <xsl:choose>
      <xsl:when test="$own"><xsl:apply-templates select="$own/c:title" mode="both-ours"/></xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="category"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="category">
    <xsl:param name="code"/>
    <xsl:variable name="in" select="key('in-category', $code)"/>
    <xsl:if test="$in">
      <xsl:call-template name="line"/>
      <section class="chapter" id="category-{$code}" aria-labelledby="category-{$code}-title">
        <h2 id="category-{$code}-title"><xsl:apply-templates select="$in[1]/@category" mode="chapter"/></h2>
        <xsl:apply-templates select="$in"/>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="c:requirement">
    <xsl:call-template name="line"/>
    <article class="requirement" id="{@id}" aria-labelledby="{@id}-title">
      <header>
        <h3 id="{@id}-title"><xsl:apply-templates select="c:title" mode="both-ours"/></h3>
        <a class="anchor" href="#{@id}"><code><xsl:value-of select="@id"/></code></a>
        <p class="facts small">
          <xsl:if test="$graded"><xsl:call-template name="grade-marks"/></xsl:if>
          <xsl:if test="@clause != '' and @clause != 'form'"><span><span lang="zh-CN">条款 </span><span lang="en">clause </span><xsl:value-of select="@clause"/></span></xsl:if>
          <span>
            <xsl:apply-templates select="@row" mode="row"/>
            <xsl:if test="@optional-at">
              <span lang="zh-CN">（<xsl:call-template name="grades"><xsl:with-param name="of" select="@optional-at"/><xsl:with-param name="language" select="'zh-CN'"/></xsl:call-template>可不填）</span>
              <span lang="en"> (optional at <xsl:call-template name="grades"><xsl:with-param name="of" select="@optional-at"/></xsl:call-template>)</span>
            </xsl:if>
          </span>
          <xsl:if test="@sub-type">
            <xsl:variable name="sub-type" select="/c:edition/c:category[@code = current()/@category]/c:sub-type[@code = current()/@sub-type]"/>
            <span><span lang="zh-CN">仅子类 </span><span lang="en">only sub-type </span><xsl:value-of select="@sub-type"/><xsl:text> </xsl:text><xsl:apply-templates select="$sub-type/c:title" mode="both-ours"/></span>
          </xsl:if>
          <xsl:if test="@phases"><span><span lang="zh-CN">仅 </span><span lang="en">only </span><xsl:call-template name="applications"/></span></xsl:if>
          <xsl:if test="@confidence != 'confirmed'"><span class="warning"><xsl:apply-templates select="@confidence" mode="confidence"/></span></xsl:if>
        </p>
      </header>
      <div class="statement"><p><xsl:apply-templates select="c:statement" mode="both-ours"/></p></div>
      <xsl:if test="c:parameter"><xsl:call-template name="figures"/></xsl:if>
      <div class="two">
        <div>
          <xsl:if test="c:fill">
            <h4><span lang="zh-CN">应写明什么</span><span lang="en">What to state</span></h4>
            <p><xsl:apply-templates select="c:fill" mode="state"/></p>
            <xsl:if test="c:fill[contains(., '常见错误：') or contains(., 'Common mistake')]">
              <h4 class="warning"><span lang="zh-CN">常见错误</span><span lang="en">Mistakes people make</span></h4>
              <p><xsl:apply-templates select="c:fill" mode="mistakes"/></p>
            </xsl:if>
          </xsl:if>
        </div>
        <div>
          <xsl:if test="c:evidence">
            <h4><span lang="zh-CN">可用的证明材料</span><span lang="en">Evidence admitted</span></h4>
            <ul class="evidence">
              <xsl:for-each select="c:evidence"><li><a href="#kind-{@kind}"><xsl:apply-templates select="key('kind', @kind)/c:title" mode="both-ours"/><xsl:if test="not(key('kind', @kind))"><xsl:value-of select="@kind"/></xsl:if></a></li></xsl:for-each>
            </ul>
          </xsl:if>
        </div>
      </div>
      <xsl:if test="c:rule">
        <h4><span lang="zh-CN">机器会指出 </span><span lang="en">What the machine tells </span><xsl:value-of select="count(c:rule)"/></h4>
        <ul class="checks small">
          <xsl:for-each select="c:rule">
            <li>
              <xsl:call-template name="level"><xsl:with-param name="role" select="@role"/></xsl:call-template>
              <div><xsl:apply-templates select="c:says" mode="open"/><xsl:if test="c:way-out"><xsl:text> </xsl:text><span class="way">→ <xsl:apply-templates select="c:way-out" mode="open"/></span></xsl:if></div>
              <code class="soft"><xsl:value-of select="@id"/></code>
            </li>
          </xsl:for-each>
        </ul>
      </xsl:if>
      <xsl:if test="c:question">
        <div class="question ask"><p><b><span lang="zh-CN">审核员会问　</span><span lang="en">The auditor will ask </span></b><xsl:apply-templates select="c:question" mode="both-ours"/></p></div>
      </xsl:if>
    </article>
  </xsl:template>

  <!-- The grades, lowest first, each with whether the requirement holds for it. -->
  <xsl:template name="grade-marks">
    <xsl:variable name="of" select="concat(' ', @grades, ' ')"/>
    <span class="grade-marks">
      <xsl:for-each select="str:tokenize('III II I', ' ')">
        <xsl:variable name="on" select="contains($of, concat(' ', ., ' '))"/>
        <span>
          <xsl:attribute name="class">grade <xsl:choose><xsl:when test="$on">on</xsl:when><xsl:otherwise>off</xsl:otherwise></xsl:choose></xsl:attribute>
          <span lang="zh-CN"><xsl:call-template name="grades"><xsl:with-param name="of" select="string(.)"/><xsl:with-param name="language" select="'zh-CN'"/></xsl:call-template><xsl:if test="not($on)"><span class="unseen">不适用</span></xsl:if></span>
          <span lang="en"><xsl:value-of select="."/><xsl:if test="not($on)"><span class="unseen"> does not apply</span></xsl:if></span>
        </span>
      </xsl:for-each>
    </span>
  </xsl:template>

  <xsl:template name="applications">
    <xsl:variable name="types"><xsl:for-each select="str:tokenize(@phases, ' ')"><type code="{.}"/></xsl:for-each></xsl:variable>
    <xsl:for-each select="exsl:node-set($types)/type"><xsl:call-template name="comma"/><xsl:apply-templates select="@code" mode="phase"/></xsl:for-each>
  </xsl:template>

  <!-- A level as words, for a role of a rule. -->
  <xsl:template name="level">
    <xsl:param name="role"/>
    <xsl:variable name="holder"><level code="{$role}"/></xsl:variable>
    <span class="mark {$role}"><xsl:apply-templates select="exsl:node-set($holder)/level/@code" mode="level"/></span>
  </xsl:template>

  <!-- The figures of a requirement. -->
  <xsl:template name="figures">
    <div class="wide" tabindex="0">
      <table class="figures compact">
        <caption class="unseen"><span lang="zh-CN"><xsl:value-of select="@id"/> 的数值</span><span lang="en">Figures of <xsl:value-of select="@id"/></span></caption>
        <xsl:call-template name="figures-head"/>
        <tbody><xsl:apply-templates select="c:parameter" mode="row"/></tbody>
      </table>
    </div>
  </xsl:template>

  <xsl:template name="figures-head">
    <xsl:param name="first" select="false()"/>
    <thead>
      <tr>
        <xsl:if test="$first"><th scope="col"><span lang="zh-CN">要求</span><span lang="en">Requirement</span></th></xsl:if>
        <th scope="col"><span lang="zh-CN">数值</span><span lang="en">Figure</span></th>
        <xsl:choose>
          <xsl:when test="$graded">
            <th scope="col" class="number"><span lang="zh-CN">三级</span><span lang="en">III</span></th>
            <th scope="col" class="number"><span lang="zh-CN">二级</span><span lang="en">II</span></th>
            <th scope="col" class="number"><span lang="zh-CN">一级</span><span lang="en">I</span></th>
          </xsl:when>
          <xsl:otherwise><th scope="col" class="number"><span lang="zh-CN">值</span><span lang="en">Value</span></th></xsl:otherwise>
        </xsl:choose>
        <th scope="col"><span lang="zh-CN">依据</span><span lang="en">Confidence</span></th>
      </tr>
    </thead>
  </xsl:template>

  <xsl:template match="c:parameter" mode="row">
    <xsl:param name="first" select="false()"/>
    <xsl:call-template name="line"/>
    <tr>
      <xsl:if test="$first"><td><a href="#{../@id}"><code><xsl:value-of select="../@id"/></code></a></td></xsl:if>
      <th scope="row"><xsl:apply-templates select="c:title" mode="both-ours"/></th>
      <xsl:choose>
        <xsl:when test="c:value[not(@grades)]">
          <td class="one">
            <xsl:if test="$graded"><xsl:attribute name="colspan">3</xsl:attribute></xsl:if>
            <xsl:call-template name="figure"><xsl:with-param name="of" select="c:value"/></xsl:call-template>
          </td>
        </xsl:when>
        <xsl:otherwise>
          <xsl:variable name="parameter" select="."/>
          <xsl:for-each select="str:tokenize('III II I', ' ')">
            <xsl:variable name="value" select="$parameter/c:value[@grades = current()]"/>
            <td class="number">
              <xsl:choose>
                <xsl:when test="$value"><xsl:for-each select="$value"><xsl:call-template name="figure"><xsl:with-param name="of" select="."/></xsl:call-template></xsl:for-each></xsl:when>
                <xsl:otherwise><span class="soft">—</span></xsl:otherwise>
              </xsl:choose>
            </td>
          </xsl:for-each>
        </xsl:otherwise>
      </xsl:choose>
      <td class="small">
        <span>
          <xsl:attribute name="class"><xsl:choose><xsl:when test="@confidence = 'confirmed'">soft</xsl:when><xsl:otherwise>warning</xsl:otherwise></xsl:choose></xsl:attribute>
          <xsl:apply-templates select="@confidence" mode="confidence"/>
        </span>
      </td>
    </tr>
  </xsl:template>

  <xsl:template name="thresholds">
    <xsl:call-template name="line"/>
    <section id="thresholds" aria-labelledby="thresholds-title">
      <h2 id="thresholds-title"><span lang="zh-CN">数值一览</span><span lang="en">Figures at a glance</span></h2>
      <div class="wide" tabindex="0">
        <table class="figures compact">
          <caption class="unseen"><span lang="zh-CN">数值一览</span><span lang="en">Figures at a glance</span></caption>
          <xsl:call-template name="figures-head"><xsl:with-param name="first" select="true()"/></xsl:call-template>
          <tbody><xsl:apply-templates select="c:requirement/c:parameter" mode="row"><xsl:with-param name="first" select="true()"/></xsl:apply-templates></tbody>
        </table>
      </div>
    </section>
  </xsl:template>

  <xsl:template name="kinds">
    <xsl:call-template name="line"/>
    <section id="kinds" aria-labelledby="kinds-title">
      <h2 id="kinds-title"><span lang="zh-CN">证明材料须载明的内容</span><span lang="en">What each piece of evidence must show</span></h2>
      <div class="wide" tabindex="0">
        <table class="evidence-kinds compact">
          <caption class="unseen"><span lang="zh-CN">证明材料须载明的内容</span><span lang="en">What each piece of evidence must show</span></caption>
          <thead>
            <tr>
              <th scope="col"><span lang="zh-CN">证明材料</span><span lang="en">Evidence</span></th>
              <th scope="col"><span lang="zh-CN">须载明</span><span lang="en">Must show</span></th>
              <th scope="col"><span lang="zh-CN">用于</span><span lang="en">For</span></th>
            </tr>
          </thead>
          <tbody>
            <xsl:for-each select="c:kind">
              <xsl:call-template name="line"/>
              <tr id="kind-{@id}">
                <th scope="row"><xsl:apply-templates select="c:title" mode="both-ours"/><div><code class="soft"><xsl:value-of select="@id"/></code></div></th>
                <td><xsl:apply-templates select="c:shows" mode="both-ours"/></td>
                <td class="small"><xsl:for-each select="key('wants', @id)"><xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if><a href="#{@id}"><code><xsl:value-of select="@id"/></code></a></xsl:for-each></td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </div>
    </section>
  </xsl:template>

  <!-- A sentence of a rule, with the expressions that become values left open. -->
  <xsl:template match="*" mode="open">
    <span lang="{@xml:lang}"><xsl:call-template name="open-values"><xsl:with-param name="text" select="string(.)"/></xsl:call-template></span>
  </xsl:template>

  <xsl:template name="open-values">
    <xsl:param name="text"/>
    <xsl:choose>
      <xsl:when test="contains($text, '{') and contains(substring-after($text, '{'), '}')">
        <xsl:value-of select="substring-before($text, '{')"/><span class="soft">…</span>
        <xsl:call-template name="open-values"><xsl:with-param name="text" select="substring-after(substring-after($text, '{'), '}')"/></xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>

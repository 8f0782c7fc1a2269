<?xml version="1.0" encoding="UTF-8"?>
<!-- The notice to an applicant whose application is returned for supplement: everything that must be supplied, at
     once, in the order of the requirements, and how to answer. It holds no question to the auditor and no finding
     on which only an auditor rules; warnings stand in it as advice. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:r="urn:dossier:record:1" xmlns:str="http://exslt.org/strings" exclude-result-prefixes="r str">
  <xsl:include href="parts/page.xsl"/>

  <xsl:key name="item" match="/r:record/r:checklist/r:item" use="@requirement"/>
  <xsl:key name="scope-item" match="/r:record/r:scope/r:item" use="@id"/>
  <!-- What must be supplied: what an applicant can cure. -->
  <xsl:key name="demand" match="/r:record/r:findings/r:finding[(@severity = 'fatal' or @severity = 'error') and not(r:ruling[@lapsed = 'no' and @effect != 'uphold'])]" use="string(@requirement)"/>
  <xsl:key name="advice" match="/r:record/r:findings/r:finding[@severity = 'warning' and not(@auditor = 'yes')]" use="string(@requirement)"/>
  <!-- One answer is enough for findings that share id, requirement and scope. -->
  <xsl:key name="answer" match="/r:record/r:findings/r:finding[(@severity = 'fatal' or @severity = 'error') and not(r:ruling[@lapsed = 'no' and @effect != 'uphold'])]" use="concat(@id, '|', @requirement, '|', @scope)"/>

  <xsl:variable name="record" select="/r:record"/>
  <!-- The limit that runs for the applicant's answer, where the process has one. -->
  <xsl:variable name="until" select="/r:record/r:process/r:limit[@id = 'answer' or @id = 'problem' or @id = 'supplement' or @id = 'on-site-supplement'][@due and not(@ended)][last()]"/>
  <xsl:variable name="all" select="/r:record/r:findings/r:finding"/>
  <xsl:variable name="demands" select="$all[(@severity = 'fatal' or @severity = 'error') and not(r:ruling[@lapsed = 'no' and @effect != 'uphold'])]"/>
  <!-- Each stands for more of the same that are not listed one by one. -->
  <xsl:variable name="rests" select="$demands[@unlisted]"/>
  <xsl:variable name="advices" select="$all[@severity = 'warning' and not(@auditor = 'yes')]"/>

  <xsl:template match="/"><xsl:apply-templates select="r:record"/></xsl:template>

  <xsl:template match="r:record">
    <html lang="zh-CN">
      <xsl:call-template name="head">
        <xsl:with-param name="title" select="concat('补正通知 Notice · ', @case, ' r', @revision)"/>
        <xsl:with-param name="foot" select="concat(@case, ' r', @revision)"/>
      </xsl:call-template>
      <body>
        <xsl:call-template name="body-start"><xsl:with-param name="language" select="string(@language-default)"/></xsl:call-template>
        <div class="bar">
          <div>
            <span class="id"><xsl:value-of select="@case"/></span>
            <nav aria-label="目录 Contents">
              <a href="#demands"><span lang="zh-CN">须补正 </span><span lang="en">To supply </span><xsl:value-of select="count($demands) - count($rests) + sum($rests/@unlisted)"/></a>
              <xsl:if test="$advices"><a href="#advice"><span lang="zh-CN">建议 </span><span lang="en">Advice </span><xsl:value-of select="count($advices)"/></a></xsl:if>
              <xsl:if test="$demands"><a href="#answer"><span lang="zh-CN">怎样答复</span><span lang="en">How to answer</span></a></xsl:if>
            </nav>
            <xsl:call-template name="language-switch"/>
          </div>
        </div>
        <main id="main" class="letter">
          <xsl:call-template name="opening"/>
          <xsl:call-template name="demands"/>
          <xsl:if test="$advices"><xsl:call-template name="advice"/></xsl:if>
          <xsl:if test="$demands"><xsl:call-template name="answer"/></xsl:if>
        </main>
        <xsl:call-template name="foot"/>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="opening">
    <section class="opening" aria-labelledby="title">
      <p class="kicker"><xsl:value-of select="@as-of"/><span lang="zh-CN"> · 第 <xsl:value-of select="@revision"/> 版</span><span lang="en"> · revision <xsl:value-of select="@revision"/></span></p>
      <h1 id="title"><span lang="zh-CN">补正通知</span><span lang="en">Notice: please supply the following</span></h1>
      <p class="addressee"><xsl:call-template name="name"><xsl:with-param name="text" select="string(r:identity/@applicant)"/></xsl:call-template><xsl:if test="string(r:identity/@contact-name) != ''">
        <span class="soft"><span lang="zh-CN">，</span><span lang="en">, attention </span><xsl:call-template name="name"><xsl:with-param name="text" select="string(r:identity/@contact-name)"/></xsl:call-template></span></xsl:if>
      </p>
      <p class="prose">
        <span lang="zh-CN">贵单位的申请（申请编号 <xsl:call-template name="application"/>，<xsl:value-of select="@received"/> 收到）已按<xsl:value-of select="r:profile/r:title[@xml:lang = 'zh-CN']"/>核对。下列 <b><xsl:value-of select="count($demands) - count($rests) + sum($rests/@unlisted)"/></b> 项须补正后方可开始审核。<xsl:if test="$rests">其中 <xsl:value-of select="sum($rests/@unlisted)"/> 项与列出的相同，未逐一列出。</xsl:if><xsl:if test="not(r:checklist/r:item)">申请范围无法识别，各条要求尚未判断，改正后还可能有其他事项。</xsl:if>这是本次核对发现的全部事项，请一次补齐。</span>
        <span lang="en">Your application (number <xsl:call-template name="application"/>, received <xsl:value-of select="@received"/>) was checked against <xsl:value-of select="r:profile/r:title[@xml:lang = 'en']"/>. The <b><xsl:value-of select="count($demands) - count($rests) + sum($rests/@unlisted)"/></b> items below must be supplied before the audit can begin.<xsl:if test="$rests"> Of these, <xsl:value-of select="sum($rests/@unlisted)"/> are like others that are listed, and not listed one by one.</xsl:if><xsl:if test="not(r:checklist/r:item)"> The scope is not known, so no requirement was judged, and more may be found once it is corrected.</xsl:if> They are everything that this check found: please answer all of them at once.</span>
      </p>
      <xsl:if test="$demands"><p class="prose">
        <xsl:choose>
          <xsl:when test="$until and $until/@sure = 'no'"><span lang="zh-CN">请于 <b><xsl:value-of select="$until/@due"/></b> 前（含当日）答复。这是本机构设定的日期，仅作提醒：尚未查到认证规则规定的答复期限。</span><span lang="en">Please answer by <b><xsl:value-of select="$until/@due"/></b>. The body sets this day as a reminder only: no binding time limit was found in the certification rules.</span></xsl:when>
          <xsl:when test="$until"><span lang="zh-CN">请于 <b><xsl:value-of select="$until/@due"/></b> 前（含当日）答复（期限：<xsl:value-of select="$until/r:title[@xml:lang = 'zh-CN']"/>）。</span><span lang="en">Please answer by <b><xsl:value-of select="$until/@due"/></b> (time limit: <xsl:value-of select="$until/r:title[@xml:lang = 'en']"/>).</span></xsl:when>
          <xsl:otherwise><span lang="zh-CN">没有设定答复期限，请尽早答复。</span><span lang="en">No last day is set for your answer: please answer soon.</span></xsl:otherwise>
        </xsl:choose>
      </p></xsl:if>
      <div class="columns">
        <div>
          <table class="scope">
            <caption><span lang="zh-CN">申请范围</span><span lang="en">What you apply for</span></caption>
            <thead><tr><th scope="col"><span lang="zh-CN">范围</span><span lang="en">Scope</span></th><th scope="col"><span lang="zh-CN">状态</span><span lang="en">State</span></th></tr></thead>
            <tbody>
              <xsl:for-each select="r:scope/r:item">
                <tr>
                  <th scope="row"><xsl:apply-templates select="r:title" mode="both-ours"/><xsl:text> </xsl:text><span class="soft small"><xsl:value-of select="@id"/></span></th>
                  <td>
                    <xsl:choose>
                      <xsl:when test="@conclusion = 'return'"><span class="mark return"><span lang="zh-CN">须补正</span><span lang="en">Something must be supplied</span></span></xsl:when>
                      <xsl:when test="@conclusion = 'quarantined'"><xsl:apply-templates select="@conclusion" mode="mark"/></xsl:when>
                      <xsl:otherwise><span class="mark complete"><span lang="zh-CN">无须补正</span><span lang="en">Nothing to supply</span></span></xsl:otherwise>
                    </xsl:choose>
                    <xsl:for-each select="r:obligation"><div class="obligation"><xsl:apply-templates select="r:text" mode="both"/></div></xsl:for-each>
                  </td>
                </tr>
              </xsl:for-each>
            </tbody>
          </table>
        </div>
        <div class="panel">
          <h2><span lang="zh-CN">答复时请引用案件编号</span><span lang="en">Cite this case id in your answer</span></h2>
          <p><span class="big-id"><xsl:value-of select="@case"/></span></p>
          <p class="small"><span lang="zh-CN">凭此编号，您的答复归入同一案件，即使单位名称或代码有更正。</span><span lang="en">With it your answer joins this case, even where a name or code is corrected.</span></p>
        </div>
      </div>
    </section>
  </xsl:template>

  <xsl:template name="application">
    <xsl:call-template name="name"><xsl:with-param name="text" select="string($record/r:identity/@application)"/></xsl:call-template>
  </xsl:template>

  <xsl:template name="demands">
    <xsl:call-template name="line"/>
    <section id="demands" aria-labelledby="demands-title">
      <h2 id="demands-title"><span lang="zh-CN">须补正的事项</span><span lang="en">What must be supplied</span></h2>
      <xsl:choose>
        <xsl:when test="$demands"><xsl:call-template name="by-requirement"><xsl:with-param name="key" select="'demand'"/></xsl:call-template></xsl:when>
        <xsl:otherwise><p><span lang="zh-CN">没有须补正的事项。</span><span lang="en">Nothing must be supplied.</span></p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template name="advice">
    <xsl:call-template name="line"/>
    <section id="advice" aria-labelledby="advice-title">
      <h2 id="advice-title"><span lang="zh-CN">建议</span><span lang="en">Advice</span></h2>
      <p class="lead"><span lang="zh-CN">下列事项不影响受理，不必答复；一并改正可以减少审核时的询问。</span><span lang="en">These do not hold the application up and need no answer. Putting them right spares questions at the audit.</span></p>
      <xsl:call-template name="by-requirement"><xsl:with-param name="key" select="'advice'"/></xsl:call-template>
    </section>
  </xsl:template>

  <!-- Findings in the order of the checklist: first those of the application as a whole, last those of requirements
       that the checklist does not have. -->
  <xsl:template name="by-requirement">
    <xsl:param name="key"/>
    <xsl:if test="key($key, '')">
      <article class="demand" aria-labelledby="{$key}-whole">
        <h3 id="{$key}-whole"><span lang="zh-CN">整份申报材料</span><span lang="en">The submission as a whole</span></h3>
        <ol><xsl:apply-templates select="key($key, '')" mode="demand"/></ol>
      </article>
    </xsl:if>
    <xsl:for-each select="$record/r:checklist/r:item[generate-id() = generate-id(key('item', @requirement)[1])]">
      <xsl:if test="key($key, @requirement)">
        <xsl:call-template name="line"/>
        <article class="demand" aria-labelledby="{$key}-{@requirement}">
          <h3 id="{$key}-{@requirement}"><span class="soft"><xsl:value-of select="@clause"/></span><xsl:text> </xsl:text><xsl:apply-templates select="r:title" mode="both-ours"/><xsl:text> </xsl:text><code class="soft"><xsl:value-of select="@requirement"/></code></h3>
          <xsl:if test="$key = 'demand' and r:statement"><p class="soft small"><span lang="zh-CN">要求：</span><span lang="en">Required: </span><xsl:apply-templates select="r:statement" mode="both-ours"/></p></xsl:if>
          <ol><xsl:apply-templates select="key($key, @requirement)" mode="demand"/></ol>
        </article>
      </xsl:if>
    </xsl:for-each>
    <xsl:for-each select="$all[@requirement][not(key('item', @requirement))][generate-id() = generate-id(key($key, @requirement)[1])]">
      <article class="demand" aria-labelledby="{$key}-{@requirement}">
        <h3 id="{$key}-{@requirement}"><code><xsl:value-of select="@requirement"/></code></h3>
        <ol><xsl:apply-templates select="key($key, @requirement)" mode="demand"/></ol>
      </article>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="r:finding" mode="demand">
    <xsl:call-template name="line"/>
    <li id="finding-{@n}">
      <p class="text"><b><xsl:apply-templates select="r:fact" mode="both"/></b></p>
      <xsl:if test="r:way-out"><p class="text"><span class="label"><span lang="zh-CN">办法：</span><span lang="en">Way out: </span></span><xsl:apply-templates select="r:way-out" mode="both"/></p></xsl:if>
      <p class="small soft">
        <xsl:if test="@file or @entries"><span lang="zh-CN">位置：</span><span lang="en">Place: </span><xsl:call-template name="place"/><xsl:text> · </xsl:text></xsl:if>
        <xsl:for-each select="key('scope-item', str:tokenize(@scope, ' '))"><xsl:apply-templates select="r:title" mode="both-ours"/><xsl:text> · </xsl:text></xsl:for-each>
        <span lang="zh-CN">编号 </span><span lang="en">id </span><code><xsl:value-of select="@id"/></code>
        <xsl:if test="@state = 'remains'"><xsl:text> · </xsl:text><span lang="zh-CN">上次通知已提出，仍未解决</span><span lang="en">named in the last notice and still open</span></xsl:if>
      </p>
    </li>
  </xsl:template>

  <xsl:template name="answer">
    <xsl:variable name="application"><xsl:call-template name="xml-attribute"><xsl:with-param name="value" select="string(r:identity/@application)"/></xsl:call-template></xsl:variable>
    <xsl:call-template name="line"/>
    <section id="answer" aria-labelledby="answer-title">
      <h2 id="answer-title"><span lang="zh-CN">怎样答复</span><span lang="en">How to answer</span></h2>
      <p class="lead"><span lang="zh-CN">任选一种。两种都要写明案件编号 <b><xsl:value-of select="@case"/></b>。</span><span lang="en">Choose one of two ways. Both cite the case id <b><xsl:value-of select="@case"/></b>.</span></p>
      <h3><span lang="zh-CN">一、只交补充材料</span><span lang="en">1. A supplement</span></h3>
      <ol class="steps">
        <li><span lang="zh-CN">新建一个文件夹（或一个 zip），放入 <code>supplement.xml</code> 和新的或替换用的证据文件。未改动的文件不必再交。</span><span lang="en">Make a folder (or one zip) with <code>supplement.xml</code> and the new or replacing evidence files. Leave out what has not changed.</span></li>
        <li><span lang="zh-CN">在 <code>supplement.xml</code> 中逐项答复。下面的示例已列出全部编号，填入日期和说明即可。</span><span lang="en">Answer item by item in <code>supplement.xml</code>. The example below already names every id: fill in the date and your statements.</span></li>
        <li><span lang="zh-CN">改动的表格内容（行、人员、项目等）和新证据写在 <code>answer</code> 之后，元素与原表相同：编号相同的替换原内容，编号不同的为新增。</span><span lang="en">Put what changes in the form (rows, persons, projects …) and new evidence after the answers, with the elements of the form: the same id replaces, another id adds.</span></li>
      </ol>
<pre><xsl:text>&lt;?xml version="1.0" encoding="UTF-8"?>
&lt;supplement xmlns="urn:dossier:</xsl:text><xsl:value-of select="@scheme"/><xsl:text>-form:1" version="1"
            case="</xsl:text><b><xsl:value-of select="@case"/></b><xsl:text>" application="</xsl:text><xsl:copy-of select="$application"/><xsl:text>">
  &lt;signed></xsl:text><i lang="zh-CN">年-月-日</i><i lang="en">YYYY-MM-DD</i><xsl:text>&lt;/signed>
</xsl:text>
<xsl:for-each select="$demands[not(@unlisted)][generate-id() = generate-id(key('answer', concat(@id, '|', @requirement, '|', @scope))[1])]">
  <xsl:text>  &lt;answer finding="</xsl:text><b><xsl:value-of select="@id"/></b><xsl:text>"</xsl:text>
  <xsl:if test="@requirement"><xsl:text> requirement="</xsl:text><xsl:value-of select="@requirement"/><xsl:text>"</xsl:text></xsl:if>
  <xsl:if test="@scope and not(contains(@scope, ' '))"><xsl:text> scope="</xsl:text><xsl:value-of select="@scope"/><xsl:text>"</xsl:text></xsl:if>
  <xsl:text>>
    &lt;statement></xsl:text><i lang="zh-CN">说明改了什么</i><i lang="en">what you changed</i><xsl:text>&lt;/statement>
  &lt;/answer>
</xsl:text>
</xsl:for-each>
<xsl:text>  &lt;evidenceList>
    &lt;evidence id="</xsl:text><i lang="zh-CN">E-新编号</i><i lang="en">E-new</i><xsl:text>" kind="</xsl:text><i lang="zh-CN">证据类型</i><i lang="en">kind-of-evidence</i><xsl:text>" file="</xsl:text><i lang="zh-CN">文件名.pdf</i><i lang="en">file-name.pdf</i><xsl:text>"/>
  &lt;/evidenceList>
&lt;/supplement>
</xsl:text></pre>
      <h3><span lang="zh-CN">二、重新提交整份申请</span><span lang="en">2. The whole application again</span></h3>
      <p class="prose"><span lang="zh-CN">改正原表，在 <code>application</code> 元素上加 <code>case</code> 属性，连同全部证据重新提交：</span><span lang="en">Correct the form, set the attribute <code>case</code> on its element <code>application</code>, and submit it again with all its evidence:</span></p>
<pre><xsl:text>&lt;application number="</xsl:text><xsl:copy-of select="$application"/><xsl:text>" type="</xsl:text><xsl:value-of select="r:identity/@phase"/><xsl:text>" case="</xsl:text><b><xsl:value-of select="@case"/></b><xsl:text>"></xsl:text></pre>
      <p class="prose small soft"><span lang="zh-CN">提交前可以用 <code>dossier check 文件夹</code> 自查，几秒钟即可看到同样的核对结果；不会写入任何内容。</span><span lang="en">Before you send it, <code>dossier check FOLDER</code> shows the same check within seconds and writes nothing.</span></p>
    </section>
  </xsl:template>

  <!-- A value as it must be written in an attribute of the example, so that what is copied is XML. -->
  <xsl:template name="xml-attribute">
    <xsl:param name="value"/>
    <xsl:call-template name="shown">
      <xsl:with-param name="odd" select="$odd-in-name"/>
      <xsl:with-param name="text" select="str:replace(str:replace(str:replace($value, '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;'), '&quot;', '&amp;quot;')"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- The filling guide of a form, made from schema and catalogue: what each row must state, the evidence it wants,
     the mistakes people make, and every field. Input: r:guide with the requirements and the kinds of evidence of
     the catalogue, then the fields of the schema in the order of the form. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:r="urn:dossier:record:1" xmlns:c="urn:dossier:catalogue:1" xmlns:str="http://exslt.org/strings"
  exclude-result-prefixes="r c str">
  <xsl:include href="parts/page.xsl"/>

  <xsl:key name="kind" match="/r:guide/c:kinds/c:kind" use="@id"/>
  <xsl:key name="requirement-in" match="/r:guide/c:requirement" use="@category"/>
  <!-- Fields by the part of the form that they stand in: the step of the path after the root. -->
  <xsl:key name="field-in" match="/r:guide/r:field" use="substring-before(concat(substring-after(@path, '/'), '/'), '/')"/>

  <xsl:variable name="guide" select="/r:guide"/>
  <xsl:variable name="grade" select="string(/r:guide/@grade)"/>

  <xsl:template match="/"><xsl:apply-templates select="r:guide"/></xsl:template>

  <xsl:template match="r:guide">
    <html lang="zh-CN">
      <xsl:call-template name="head">
        <xsl:with-param name="title" select="concat('填写指南 Filling guide · ', @category, ' ', @grade, ' · ', @profile)"/>
        <xsl:with-param name="foot" select="concat(@profile, ' ', @category, ' ', @grade)"/>
      </xsl:call-template>
      <body>
        <xsl:call-template name="body-start"><xsl:with-param name="language" select="string(@language-default)"/></xsl:call-template>
        <div class="bar">
          <div>
            <span class="id"><xsl:value-of select="@profile"/></span>
            <nav aria-label="目录 Contents">
              <a href="#rules"><span lang="zh-CN">填写规则</span><span lang="en">Rules</span></a>
              <a href="#rows"><span lang="zh-CN">各行 </span><span lang="en">Rows </span><xsl:value-of select="count(c:requirement)"/></a>
              <xsl:if test="r:field"><a href="#fields"><span lang="zh-CN">各字段 </span><span lang="en">Fields </span><xsl:value-of select="count(r:field)"/></a></xsl:if>
            </nav>
            <xsl:call-template name="language-switch"/>
          </div>
        </div>
        <main id="main">
          <section class="opening" aria-labelledby="title">
            <p class="kicker"><span lang="zh-CN">信息安全服务资质自评估表</span><span lang="en">Self-assessment form, information security service qualification</span></p>
            <h1 id="title"><span lang="zh-CN">填写指南</span><span lang="en">Filling guide</span></h1>
            <dl class="particulars">
              <div><dt><span lang="zh-CN">类别</span><span lang="en">Categories</span></dt><dd><xsl:for-each select="str:tokenize(@category, ' ')"><xsl:if test="position() &gt; 1">, </xsl:if><xsl:value-of select="."/></xsl:for-each></dd></div>
              <div><dt><span lang="zh-CN">级别</span><span lang="en">Grade</span></dt><dd><xsl:apply-templates select="@grade" mode="grade"/></dd></div>
              <div><dt><span lang="zh-CN">申请类型</span><span lang="en">Application</span></dt><dd><xsl:apply-templates select="@phase" mode="phase"/></dd></div>
              <div><dt><span lang="zh-CN">版本</span><span lang="en">Edition</span></dt><dd><xsl:value-of select="@profile"/></dd></div>
            </dl>
          </section>
          <xsl:call-template name="rules"/>
          <xsl:call-template name="rows"/>
          <xsl:if test="r:field"><xsl:call-template name="fields"/></xsl:if>
        </main>
        <footer><p><span lang="zh-CN">由要求目录与表的 schema 生成。</span><span lang="en">Made from the catalogue of requirements and the schema of the form.</span></p></footer>
      </body>
    </html>
  </xsl:template>

  <!-- What holds for every row. -->
  <xsl:template name="rules">
    <section id="rules" aria-labelledby="rules-title">
      <h2 id="rules-title"><span lang="zh-CN">填写规则</span><span lang="en">Rules for the whole form</span></h2>
      <ul class="steps prose">
        <li><span lang="zh-CN">同时申请多个类别、不同级别时，公共管理部分按最高级别填写一次，每个类别另填类别部分。</span><span lang="en">With several categories at different grades, fill the common part once, at the highest grade, and a category part for each.</span></li>
        <li><span lang="zh-CN">每行选一个结论：<code>conforming</code>（符合）或 <code>nonconforming</code>（不符合）；只有该行条件不成立时才用 <code>not-applicable</code>（不适用）。</span><span lang="en">Each row has one conclusion: <code>conforming</code> or <code>nonconforming</code>; <code>not-applicable</code> only where the condition of the row does not hold.</span></li>
        <li><span lang="zh-CN">填“符合”的行至少引用一份证据。陈述写明具体的数字、日期、名称，不要只写“见附件”。</span><span lang="en">A row that says conforming cites at least one piece of evidence. State figures, dates and names; “see annex” alone is not enough.</span></li>
        <li><span lang="zh-CN">每份证据在 <code>evidenceList</code> 中列一次，写明文件位置；压缩包内的文件以 <code>!/</code> 相接，例如 <code>evidence.zip!/人员/社保.pdf</code>。转录其上的编号、签发者、持有人、日期和金额，供互相核对。</span><span lang="en">List each piece of evidence once in <code>evidenceList</code> with its place; a file in an archive is joined by <code>!/</code>, such as <code>evidence.zip!/staff/insurance.pdf</code>. Transcribe its number, issuer, holder, dates and amounts, so that documents can be compared.</span></li>
        <li><span lang="zh-CN">日期写作 <code>YYYY-MM-DD</code>，长期有效写 <code>long-term</code>；金额以元为单位。</span><span lang="en">Dates are <code>YYYY-MM-DD</code>, and <code>long-term</code> where there is no end; amounts are in yuan.</span></li>
      </ul>
    </section>
    <xsl:call-template name="line"/>
  </xsl:template>

  <xsl:template name="rows">
    <section id="rows" aria-labelledby="rows-title">
      <h2 id="rows-title"><span lang="zh-CN">逐行说明</span><span lang="en">Row by row</span></h2>
      <xsl:call-template name="group"><xsl:with-param name="category" select="'common'"/></xsl:call-template>
      <xsl:for-each select="c:requirement[@category != 'common'][generate-id() = generate-id(key('requirement-in', @category)[1])]">
        <xsl:call-template name="group"><xsl:with-param name="category" select="string(@category)"/></xsl:call-template>
      </xsl:for-each>
    </section>
  </xsl:template>

  <xsl:template name="group">
    <xsl:param name="category"/>
    <xsl:variable name="in" select="key('requirement-in', $category)"/>
    <xsl:if test="$in">
      <xsl:call-template name="line"/>
      <section class="group" aria-labelledby="group-{$category}">
        <h3 id="group-{$category}"><xsl:apply-templates select="$in[1]/@category" mode="category"/></h3>
        <xsl:apply-templates select="$in"/>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="c:requirement">
    <xsl:call-template name="line"/>
    <article class="requirement" id="row-{@id}" aria-labelledby="row-{@id}-title">
      <header>
        <h4 id="row-{@id}-title"><span class="clause"><xsl:value-of select="@clause"/></span><xsl:apply-templates select="c:title" mode="both-ours"/></h4>
        <div class="soft small"><xsl:apply-templates select="@row" mode="row"/></div>
        <div class="code"><xsl:value-of select="@id"/></div>
      </header>
      <div class="two">
        <div>
          <h5><span lang="zh-CN">要求</span><span lang="en">Required</span></h5>
          <p><xsl:apply-templates select="c:statement" mode="both-ours"/></p>
          <xsl:variable name="parameters" select="c:parameter[@value or @*[name() = $grade]]"/>
          <xsl:if test="$parameters">
            <ul class="values small">
              <xsl:for-each select="$parameters">
                <li>
                  <xsl:apply-templates select="c:title" mode="both-ours"/><xsl:text> </xsl:text>
                  <b><xsl:call-template name="number"><xsl:with-param name="of" select="string(@value | @*[name() = $grade][not(../@value)])"/></xsl:call-template></b><xsl:text> </xsl:text><xsl:apply-templates select="@unit" mode="unit"/>
                  <span class="soft"><span lang="zh-CN">，来源 </span><span lang="en">, source </span><xsl:value-of select="@source"/></span>
                </li>
              </xsl:for-each>
            </ul>
          </xsl:if>
        </div>
        <div>
          <xsl:if test="c:fill">
            <h5><span lang="zh-CN">应写明什么，常见错误</span><span lang="en">What to state, and mistakes people make</span></h5>
            <p><xsl:apply-templates select="c:fill" mode="both-ours"/></p>
          </xsl:if>
          <xsl:if test="c:evidence/@kinds">
            <h5><span lang="zh-CN">证据</span><span lang="en">Evidence wanted</span></h5>
            <ul class="evidence small">
              <xsl:for-each select="str:tokenize(c:evidence/@kinds, ' ')">
                <xsl:variable name="id" select="string(.)"/>
                <li>
                  <!-- Keys look into the document of the context node, and a token has its own. -->
                  <xsl:for-each select="$guide">
                    <xsl:variable name="kind" select="key('kind', $id)"/>
                    <xsl:apply-templates select="$kind/c:title" mode="both-ours"/>
                    <xsl:if test="$kind/c:shows"><span class="soft"><span lang="zh-CN">：</span><span lang="en">: </span><xsl:apply-templates select="$kind/c:shows" mode="both-ours"/></span></xsl:if>
                    <xsl:text> </xsl:text><code class="soft"><xsl:value-of select="$id"/></code>
                  </xsl:for-each>
                </li>
              </xsl:for-each>
            </ul>
          </xsl:if>
        </div>
      </div>
    </article>
  </xsl:template>

  <xsl:template name="fields">
    <xsl:call-template name="line"/>
    <section id="fields" aria-labelledby="fields-title">
      <h2 id="fields-title"><span lang="zh-CN">各字段</span><span lang="en">Every field</span></h2>
      <p class="lead"><span lang="zh-CN">按表中的顺序。标有“个人数据”的值只出现在表和记录中，在页面和报告中会被遮蔽。</span><span lang="en">In the order of the form. A value marked as personal stays in form and record; pages and reports mask it.</span></p>
      <xsl:for-each select="r:field[generate-id() = generate-id(key('field-in', substring-before(concat(substring-after(@path, '/'), '/'), '/'))[1])]">
        <xsl:variable name="part" select="substring-before(concat(substring-after(@path, '/'), '/'), '/')"/>
        <xsl:call-template name="line"/>
        <div class="wide">
          <table class="fields compact">
            <caption><code><xsl:value-of select="$part"/></code><xsl:text> </xsl:text><span class="soft"><xsl:if test="@path = concat(substring-before(@path, '/'), '/', $part)"><xsl:apply-templates select="r:documentation" mode="both-ours"/></xsl:if></span></caption>
            <colgroup><col class="w-field"/><col class="w-need"/><col/></colgroup>
            <thead>
              <tr>
                <th scope="col"><span lang="zh-CN">字段（@ 为属性）</span><span lang="en">Field (@ is an attribute)</span></th>
                <th scope="col"><span lang="zh-CN">填写</span><span lang="en">Needed</span></th>
                <th scope="col"><span lang="zh-CN">说明</span><span lang="en">What it states</span></th>
              </tr>
            </thead>
            <tbody>
              <xsl:for-each select="key('field-in', $part)">
                <xsl:variable name="parent" select="substring-after(substring(@path, 1, string-length(@path) - string-length(@name)), '/')"/>
                <xsl:call-template name="line"/>
                <tr>
                  <th scope="row"><code><span class="soft"><xsl:value-of select="$parent"/></span><b><xsl:value-of select="@name"/></b></code></th>
                  <td class="small">
                    <xsl:choose>
                      <xsl:when test="@required = 'yes'"><b><span lang="zh-CN">必填</span><span lang="en">required</span></b></xsl:when>
                      <xsl:otherwise><span class="soft"><span lang="zh-CN">选填</span><span lang="en">optional</span></span></xsl:otherwise>
                    </xsl:choose>
                    <xsl:if test="@personal = 'yes'"><div class="auditor"><span lang="zh-CN">个人数据</span><span lang="en">personal</span></div></xsl:if>
                  </td>
                  <td><xsl:apply-templates select="r:documentation" mode="both-ours"/></td>
                </tr>
              </xsl:for-each>
            </tbody>
          </table>
        </div>
      </xsl:for-each>
    </section>
  </xsl:template>
</xsl:stylesheet>

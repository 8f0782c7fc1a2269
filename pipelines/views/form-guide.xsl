<?xml version="1.0" encoding="UTF-8"?>
<!-- The filling guide of a form, made from schema and catalogue: what each row must state, the evidence it wants,
     the mistakes people make, and every field. Input: r:guide with the requirements and the kinds of evidence of
     the catalogue, then the fields of the schema in the order of the form. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:r="urn:dossier:record:1" xmlns:c="urn:dossier:catalogue:1" xmlns:str="http://exslt.org/strings"
  xmlns:exsl="http://exslt.org/common" exclude-result-prefixes="r c str exsl">
  <xsl:include href="parts/page.xsl"/>
  <xsl:include href="parts/requirement.xsl"/>

  <xsl:key name="kind" match="/r:guide/c:kinds/c:kind" use="@id"/>
  <xsl:key name="requirement-in" match="/r:guide/c:requirement" use="@category"/>
  <xsl:key name="requirement-for" match="/r:guide/c:requirement" use="str:tokenize(c:evidence/@kinds, ' ')"/>
  <!-- Fields by the part of the form that they stand in: the step of the path after the root; the root's attributes
       by themselves. -->
  <xsl:key name="field-in" match="/r:guide/r:field[not(starts-with(substring-after(@path, '/'), '@'))]" use="substring-before(concat(substring-after(@path, '/'), '/'), '/')"/>
  <xsl:key name="field-in" match="/r:guide/r:field[starts-with(substring-after(@path, '/'), '@')]" use="substring-before(@path, '/')"/>

  <xsl:variable name="guide" select="/r:guide"/>

  <xsl:template match="/"><xsl:apply-templates select="r:guide"/></xsl:template>

  <xsl:template match="r:guide">
    <xsl:variable name="subject">
      <xsl:choose>
        <xsl:when test="r:applies"><xsl:for-each select="r:applies"><xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if><xsl:value-of select="concat(@category, '-', @grade)"/></xsl:for-each></xsl:when>
        <xsl:otherwise><xsl:value-of select="@category"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <html lang="zh-CN">
      <xsl:call-template name="head">
        <xsl:with-param name="title" select="concat('填写指南 Filling guide · ', $subject, ' · ', @profile)"/>
        <xsl:with-param name="foot" select="concat(@profile, ' ', $subject)"/>
      </xsl:call-template>
      <body>
        <xsl:call-template name="body-start"><xsl:with-param name="language" select="string(@language-default)"/></xsl:call-template>
        <div class="bar">
          <div>
            <span class="id"><xsl:value-of select="@profile"/></span>
            <nav aria-label="目录 Contents">
              <a href="#rules"><span lang="zh-CN">填写规则</span><span lang="en">Rules</span></a>
              <a href="#rows"><span lang="zh-CN">各项要求 </span><span lang="en">Requirements </span><xsl:value-of select="count(c:requirement)"/></a>
              <xsl:if test="c:kinds/c:kind"><a href="#kinds"><span lang="zh-CN">证明材料 </span><span lang="en">Evidence </span><xsl:value-of select="count(c:kinds/c:kind)"/></a></xsl:if>
              <xsl:if test="r:field"><a href="#fields"><span lang="zh-CN">各字段 </span><span lang="en">Fields </span><xsl:value-of select="count(r:field)"/></a></xsl:if>
            </nav>
            <xsl:call-template name="language-switch"/>
          </div>
        </div>
        <main id="main">
          <section class="opening" aria-labelledby="title">
            <p class="kicker"><xsl:apply-templates select="r:form-title" mode="both-ours"/></p>
            <h1 id="title"><span lang="zh-CN">填写指南</span><span lang="en">Filling guide</span></h1>
            <dl class="particulars">
              <xsl:choose>
                <xsl:when test="r:applies">
                  <div>
                    <dt><span lang="zh-CN">类别与级别</span><span lang="en">Applied for</span></dt>
                    <dd><xsl:for-each select="r:applies"><xsl:call-template name="comma"/><xsl:choose><xsl:when test="/r:guide/@scheme = 'product'"><xsl:apply-templates select="@category" mode="product-type"/></xsl:when><xsl:otherwise><xsl:apply-templates select="@category" mode="category"/></xsl:otherwise></xsl:choose>&#xA0;<xsl:apply-templates select="@grade" mode="grade"/></xsl:for-each></dd>
                  </div>
                </xsl:when>
                <xsl:when test="@scheme = 'product'"/>
                <xsl:otherwise>
                  <div>
                    <dt><span lang="zh-CN">类别</span><span lang="en">Categories</span></dt>
                    <dd><xsl:for-each select="c:requirement[@category != 'common'][generate-id() = generate-id(key('requirement-in', @category)[1])]"><xsl:call-template name="comma"/><xsl:apply-templates select="@category" mode="category"/></xsl:for-each></dd>
                  </div>
                  <div><dt><span lang="zh-CN">级别</span><span lang="en">Grades</span></dt><dd><span lang="zh-CN">三级、二级、一级</span><span lang="en">III, II and I</span></dd></div>
                </xsl:otherwise>
              </xsl:choose>
              <div>
                <dt><span lang="zh-CN">申请类型</span><span lang="en">Application</span></dt>
                <dd>
                  <xsl:choose>
                    <xsl:when test="@phase = 'all'"><span lang="zh-CN">全部</span><span lang="en">any</span></xsl:when>
                    <xsl:otherwise><xsl:apply-templates select="@phase" mode="phase"/></xsl:otherwise>
                  </xsl:choose>
                </dd>
              </div>
              <div><dt><span lang="zh-CN">版本</span><span lang="en">Edition</span></dt><dd><xsl:value-of select="@profile"/></dd></div>
            </dl>
          </section>
          <xsl:call-template name="rules"/>
          <xsl:call-template name="rows"/>
          <xsl:if test="c:kinds/c:kind"><xsl:call-template name="kinds"/></xsl:if>
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
        <xsl:if test="@scheme = 'product'">
        <li><span lang="zh-CN">一份申请只报一个产品；可以有几个认证单元，每个型号恰在一个单元内。名称、型号、版本与铭牌逐字一致。</span><span lang="en">One application is for one product; it may have several certification units, and each model is in exactly one. Name, models and version are as on the nameplate, letter by letter.</span></li>
        <li><span lang="zh-CN">性能指标把数值与单位写在一起，例如 <code>12 Tbps</code>、<code>10 Gpps</code>、<code>55万条</code>、<code>0.08 µs</code>；单位不作默认，吞吐量写明是否双向。</span><span lang="en">Write a figure with its unit, such as <code>12 Tbps</code>, <code>10 Gpps</code>, <code>550,000</code>, <code>0.08 µs</code>; no unit is assumed, and throughput says whether it counts both ways.</span></li>
        </xsl:if>
        <xsl:if test="@scheme != 'product'">
        <li><span lang="zh-CN">同时申请多个类别、不同级别时，公共管理部分按最高级别填写一次，每个类别另填类别部分。</span><span lang="en">With several categories at different grades, fill the common part once, at the highest grade, and a category part for each.</span></li>
        <li><span lang="zh-CN">每行选一个结论：<code>conforming</code>（符合）或 <code>nonconforming</code>（不符合）；只有该行条件不成立时才用 <code>not-applicable</code>（不适用）。</span><span lang="en">Each row has one conclusion: <code>conforming</code> or <code>nonconforming</code>; <code>not-applicable</code> only where the condition of the row does not hold.</span></li>
        <li><span lang="zh-CN">填“符合”的行至少引用一份证据。陈述写明具体的数字、日期、名称，不要只写“见附件”。</span><span lang="en">A row that says conforming cites at least one piece of evidence. State figures, dates and names; “see annex” alone is not enough.</span></li>
        </xsl:if>
        <li><span lang="zh-CN">每份证据在 <code>evidenceList</code> 中列一次，写明文件位置；压缩包内的文件以 <code>!/</code> 相接，例如 <code>evidence.zip!/人员/社保.pdf</code>。转录其上的编号、签发者、持有人、日期和金额，供互相核对。</span><span lang="en">List each piece of evidence once in <code>evidenceList</code> with its place; a file in an archive is joined by <code>!/</code>, such as <code>evidence.zip!/staff/insurance.pdf</code>. Transcribe its number, issuer, holder, dates and amounts, so that documents can be compared.</span></li>
        <li><span lang="zh-CN">日期写作 <code>YYYY-MM-DD</code>，长期有效写 <code>long-term</code>；金额以元为单位。</span><span lang="en">Dates are <code>YYYY-MM-DD</code>, and <code>long-term</code> where there is no end; amounts are in yuan.</span></li>
      </ul>
    </section>
    <xsl:call-template name="line"/>
  </xsl:template>

  <xsl:template name="rows">
    <section id="rows" aria-labelledby="rows-title">
      <h2 id="rows-title"><span lang="zh-CN">逐项说明</span><span lang="en">Requirement by requirement</span></h2>
      <p class="lead"><span lang="zh-CN">每项要求写明要求什么、该行应写明什么、常见错误，以及可用的证明材料。“表中无此行”的要求不填在行里，但同样要核对。</span><span lang="en">Each says what is required, what its row must state, the mistakes people make, and the evidence admitted. Those without a row in the form are checked all the same.</span></p>
      <ul class="contents small">
        <xsl:for-each select="c:requirement">
          <xsl:call-template name="line"/>
          <li><a href="#row-{@id}"><code><xsl:value-of select="@id"/></code><xsl:text> </xsl:text><xsl:apply-templates select="c:title" mode="both-ours"/></a></li>
        </xsl:for-each>
      </ul>
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
        <h4 id="row-{@id}-title"><span class="clause"><xsl:value-of select="@id"/></span><xsl:apply-templates select="c:title" mode="both-ours"/></h4>
        <div class="soft small">
          <xsl:apply-templates select="@row" mode="row"/>
          <xsl:if test="@optional-at">
            <span lang="zh-CN">（<xsl:call-template name="grades"><xsl:with-param name="of" select="@optional-at"/><xsl:with-param name="language" select="'zh-CN'"/></xsl:call-template>可不填）</span>
            <span lang="en"> (optional at <xsl:call-template name="grades"><xsl:with-param name="of" select="@optional-at"/></xsl:call-template>)</span>
          </xsl:if>
        </div>
        <div class="code">
          <xsl:if test="@clause != 'form'"><span lang="zh-CN">条款 </span><span lang="en">clause </span><xsl:value-of select="@clause"/></xsl:if>
          <xsl:if test="not($guide/r:applies)">
            <xsl:if test="@grades != 'III II I'">
              <span lang="zh-CN"> · 仅<xsl:call-template name="grades"><xsl:with-param name="of" select="@grades"/><xsl:with-param name="language" select="'zh-CN'"/></xsl:call-template></span>
              <span lang="en"> · only grade <xsl:call-template name="grades"><xsl:with-param name="of" select="@grades"/></xsl:call-template></span>
            </xsl:if>
            <xsl:if test="@phases and $guide/@phase = 'all'"><xsl:if test="@clause != 'form' or @grades != 'III II I'"><xsl:text> · </xsl:text></xsl:if><xsl:call-template name="phases"/></xsl:if>
          </xsl:if>
        </div>
      </header>
      <div class="two">
        <div>
          <h5><span lang="zh-CN">要求</span><span lang="en">Required</span></h5>
          <p><xsl:apply-templates select="c:statement" mode="both-ours"/></p>
          <xsl:if test="c:parameter">
            <ul class="values small">
              <xsl:for-each select="c:parameter">
                <li>
                  <xsl:apply-templates select="c:title" mode="both-ours"/><span lang="zh-CN">：</span><span lang="en">: </span>
                  <xsl:choose>
                    <xsl:when test="@value"><xsl:call-template name="figure"><xsl:with-param name="of" select="@value"/></xsl:call-template></xsl:when>
                    <xsl:otherwise>
                      <xsl:for-each select="@III | @II | @I">
                        <xsl:sort select="string-length(name())" order="descending"/>
                        <xsl:call-template name="comma"/>
                        <span class="soft"><xsl:value-of select="name()"/>&#xA0;</span><xsl:call-template name="figure"><xsl:with-param name="of" select="."/></xsl:call-template>
                      </xsl:for-each>
                    </xsl:otherwise>
                  </xsl:choose>
                </li>
              </xsl:for-each>
            </ul>
          </xsl:if>
          <xsl:if test="c:evidence/@kinds">
            <h5><span lang="zh-CN">可用的证明材料</span><span lang="en">Evidence admitted</span></h5>
            <ul class="evidence small">
              <xsl:for-each select="str:tokenize(c:evidence/@kinds, ' ')">
                <xsl:variable name="id" select="string(.)"/>
                <li>
                  <!-- Keys look into the document of the context node, and a token has its own. -->
                  <xsl:for-each select="$guide">
                    <xsl:variable name="kind" select="key('kind', $id)"/>
                    <a href="#kind-{$id}"><xsl:apply-templates select="$kind/c:title" mode="both-ours"/></a>
                    <xsl:if test="$kind/c:shows"><span class="soft"><span lang="zh-CN">：</span><span lang="en">: </span><xsl:apply-templates select="$kind/c:shows" mode="both-ours"/></span></xsl:if>
                  </xsl:for-each>
                </li>
              </xsl:for-each>
            </ul>
          </xsl:if>
        </div>
        <div>
          <xsl:if test="c:fill">
            <h5><span lang="zh-CN">应写明什么</span><span lang="en">What to state</span></h5>
            <p><xsl:apply-templates select="c:fill" mode="state"/></p>
            <xsl:if test="c:fill[contains(., '常见错误：') or contains(., 'Common mistake')]">
              <h5 class="warning"><span lang="zh-CN">常见错误</span><span lang="en">Mistakes people make</span></h5>
              <p><xsl:apply-templates select="c:fill" mode="mistakes"/></p>
            </xsl:if>
          </xsl:if>
        </div>
      </div>
    </article>
  </xsl:template>

  <!-- The types of application that a requirement is for. -->
  <xsl:template name="phases">
    <xsl:variable name="types"><xsl:for-each select="str:tokenize(@phases, ' ')"><type code="{.}"/></xsl:for-each></xsl:variable>
    <xsl:for-each select="exsl:node-set($types)/type"><xsl:call-template name="comma"/><xsl:apply-templates select="@code" mode="phase"/></xsl:for-each>
  </xsl:template>

  <xsl:template name="kinds">
    <xsl:call-template name="line"/>
    <section id="kinds" aria-labelledby="kinds-title">
      <h2 id="kinds-title"><span lang="zh-CN">证明材料种类</span><span lang="en">Kinds of evidence</span></h2>
      <p class="lead"><span lang="zh-CN">在 <code>evidenceList</code> 中用代码写明每份材料的种类。</span><span lang="en">Each entry of <code>evidenceList</code> names its kind by this code.</span></p>
      <div class="wide" tabindex="0">
        <table class="kinds compact">
          <caption class="unseen"><span lang="zh-CN">证明材料种类</span><span lang="en">Kinds of evidence</span></caption>
          <thead>
            <tr>
              <th scope="col"><span lang="zh-CN">种类</span><span lang="en">Kind</span></th>
              <th scope="col"><span lang="zh-CN">代码</span><span lang="en">Code</span></th>
              <th scope="col"><span lang="zh-CN">须载明</span><span lang="en">Must show</span></th>
              <th scope="col"><span lang="zh-CN">用于</span><span lang="en">For</span></th>
            </tr>
          </thead>
          <tbody>
            <xsl:for-each select="c:kinds/c:kind">
              <xsl:call-template name="line"/>
              <tr id="kind-{@id}">
                <th scope="row"><xsl:apply-templates select="c:title" mode="both-ours"/></th>
                <td><code><xsl:value-of select="@id"/></code></td>
                <td><xsl:apply-templates select="c:shows" mode="both-ours"/></td>
                <td class="small">
                  <xsl:for-each select="key('requirement-for', @id)"><xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if><a href="#row-{@id}"><code><xsl:value-of select="@id"/></code></a></xsl:for-each>
                </td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </div>
    </section>
  </xsl:template>

  <xsl:template name="fields">
    <xsl:call-template name="line"/>
    <section id="fields" aria-labelledby="fields-title">
      <h2 id="fields-title"><span lang="zh-CN">各字段</span><span lang="en">Every field</span></h2>
      <p class="lead"><span lang="zh-CN">按表中的顺序。标有“个人数据”的值只出现在表和记录中，在页面和报告中会被遮蔽。</span><span lang="en">In the order of the form. A value marked as personal stays in form and record; pages and reports mask it.</span></p>
      <xsl:for-each select="r:field[generate-id() = generate-id(key('field-in', substring-before(@path, '/'))[1]) or generate-id() = generate-id(key('field-in', substring-before(concat(substring-after(@path, '/'), '/'), '/'))[1])]">
        <xsl:variable name="part">
          <xsl:choose>
            <xsl:when test="starts-with(@name, '@')"><xsl:value-of select="substring-before(@path, '/')"/></xsl:when>
            <xsl:otherwise><xsl:value-of select="@name"/></xsl:otherwise>
          </xsl:choose>
        </xsl:variable>
        <xsl:variable name="self" select="self::r:field[not(starts-with(@name, '@'))]"/>
        <xsl:call-template name="line"/>
        <div class="wide" tabindex="0">
          <table class="fields compact">
            <caption>
              <code><xsl:value-of select="$part"/></code><xsl:text> </xsl:text>
              <xsl:if test="$self">
                <span class="soft">
                  <xsl:apply-templates select="$self/r:documentation" mode="both-ours"/><xsl:text> </xsl:text>
                  <xsl:choose>
                    <xsl:when test="$self/@required = 'yes'"><span lang="zh-CN">必填</span><span lang="en">Required</span></xsl:when>
                    <xsl:otherwise><span lang="zh-CN">选填</span><span lang="en">Optional</span></xsl:otherwise>
                  </xsl:choose>
                  <xsl:if test="$self/@repeatable = 'yes'"><span lang="zh-CN">，可重复</span><span lang="en">, repeatable</span></xsl:if>
                </span>
              </xsl:if>
            </caption>
            <colgroup><col class="w-field"/><col class="w-need"/><col/></colgroup>
            <thead>
              <tr>
                <th scope="col"><span lang="zh-CN">字段（@ 为属性）</span><span lang="en">Field (@ is an attribute)</span></th>
                <th scope="col"><span lang="zh-CN">填写</span><span lang="en">Needed</span></th>
                <th scope="col"><span lang="zh-CN">说明</span><span lang="en">What it states</span></th>
              </tr>
            </thead>
            <tbody>
              <!-- The only attribute of a reference stands in one line with its element. -->
              <xsl:for-each select="key('field-in', $part)[@name != $part or not(following-sibling::r:field[1][starts-with(@path, concat(current()/@path, '/'))])][not(@name = 'evidence' and following-sibling::r:field[1]/@path = concat(@path, '/@ref'))]">
                <xsl:variable name="reference" select="preceding-sibling::r:field[1][concat(@path, '/@ref') = current()/@path]"/>
                <xsl:variable name="parent" select="substring-after(substring(@path, 1, string-length(@path) - string-length(@name)), '/')"/>
                <xsl:call-template name="line"/>
                <tr>
                  <th scope="row"><code><span class="soft"><xsl:for-each select="str:tokenize($parent, '/')"><xsl:value-of select="."/>/<wbr/></xsl:for-each></span><b><xsl:value-of select="@name"/></b></code></th>
                  <td class="small">
                    <xsl:choose>
                      <xsl:when test="@required = 'yes' and not($reference[@required = 'no'])"><b><span lang="zh-CN">必填</span><span lang="en">required</span></b></xsl:when>
                      <xsl:otherwise><span class="soft"><span lang="zh-CN">选填</span><span lang="en">optional</span></span></xsl:otherwise>
                    </xsl:choose>
                    <xsl:if test="@repeatable = 'yes' or $reference/@repeatable = 'yes'"><div class="soft"><span lang="zh-CN">可重复</span><span lang="en">repeatable</span></div></xsl:if>
                    <xsl:if test="@personal = 'yes'"><div class="auditor"><span lang="zh-CN">个人数据</span><span lang="en">personal</span></div></xsl:if>
                  </td>
                  <td>
                    <xsl:apply-templates select="$reference/r:documentation" mode="both-ours"/><xsl:if test="$reference"><xsl:text> </xsl:text></xsl:if>
                    <xsl:apply-templates select="r:documentation" mode="both-ours"/>
                    <xsl:if test="r:format and not(@name = '@ref')"><span class="soft"><xsl:text> </xsl:text><xsl:apply-templates select="r:format" mode="both-ours"/></span></xsl:if>
                    <xsl:call-template name="values"/>
                  </td>
                </tr>
              </xsl:for-each>
            </tbody>
          </table>
        </div>
      </xsl:for-each>
    </section>
  </xsl:template>

  <!-- The values that a field admits; a long list is opened on demand. -->
  <xsl:template name="values">
    <xsl:choose>
      <xsl:when test="count(r:value) &gt; 12">
        <details class="small">
          <summary><span lang="zh-CN"><xsl:value-of select="count(r:value)"/> 种之一，见<a href="#kinds">证明材料种类</a></span><span lang="en">one of <xsl:value-of select="count(r:value)"/>, see <a href="#kinds">kinds of evidence</a></span></summary>
          <xsl:for-each select="r:value"><xsl:if test="position() &gt; 1">, </xsl:if><code><xsl:value-of select="@code"/></code></xsl:for-each>
        </details>
      </xsl:when>
      <xsl:when test="r:value">
        <div class="small">
          <xsl:for-each select="r:value"><xsl:call-template name="comma"/><code><xsl:value-of select="@code"/></code><xsl:if test="r:documentation"><span class="soft">&#xA0;<xsl:apply-templates select="r:documentation" mode="both-ours"/></span></xsl:if></xsl:for-each>
        </div>
      </xsl:when>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- register/index.html: the certificates, to be searched. Without script: radio inputs and style choose by category,
     grade and state; each certificate has an anchor of its own, and holders lead to theirs. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:r="urn:dossier:record:1" exclude-result-prefixes="r">
  <xsl:include href="parts/page.xsl"/>

  <xsl:key name="category" match="/r:register/r:certificate" use="@category"/>
  <xsl:key name="grade" match="/r:register/r:certificate" use="@grade"/>
  <xsl:key name="state" match="/r:register/r:certificate" use="@state"/>
  <xsl:key name="holder" match="/r:register/r:certificate" use="concat(@credit-code, ' ', @holder)"/>

  <!-- One certificate of each value. -->
  <xsl:variable name="categories" select="/r:register/r:certificate[generate-id() = generate-id(key('category', @category)[1])]"/>
  <xsl:variable name="grades" select="/r:register/r:certificate[generate-id() = generate-id(key('grade', @grade)[1])]"/>
  <xsl:variable name="states" select="/r:register/r:certificate[generate-id() = generate-id(key('state', @state)[1])]"/>

  <xsl:template match="/"><xsl:apply-templates select="r:register"/></xsl:template>

  <xsl:template match="r:register">
    <html lang="zh-CN">
      <xsl:call-template name="head">
        <xsl:with-param name="title" select="concat('证书名录 Register of certificates · ', @as-of)"/>
        <xsl:with-param name="foot" select="concat('register ', @as-of)"/>
        <xsl:with-param name="own-style"><xsl:call-template name="rules"/></xsl:with-param>
      </xsl:call-template>
      <body>
        <xsl:call-template name="body-start"/>
        <div class="bar">
          <div>
            <span class="id"><xsl:value-of select="@as-of"/></span>
            <nav aria-label="目录 Contents">
              <a href="#certificates"><span lang="zh-CN">证书 </span><span lang="en">Certificates </span><xsl:value-of select="count(r:certificate)"/></a>
              <a href="#holders"><span lang="zh-CN">持证人</span><span lang="en">Holders</span></a>
            </nav>
            <xsl:call-template name="language-switch"/>
          </div>
        </div>
        <main id="main">
          <section class="opening" aria-labelledby="title">
            <h1 id="title"><span lang="zh-CN">证书名录</span><span lang="en">Register of certificates</span></h1>
            <p class="prose"><span lang="zh-CN">截至 <xsl:value-of select="@as-of"/>。证书签发之后才列入。同样的内容见 <a href="register.csv">register.csv</a> 与 <a href="register.xml">register.xml</a>；<code>dossier register --find</code> 可按文字查找。</span><span lang="en">As of <xsl:value-of select="@as-of"/>. A certificate stands here once it was released. The same is in <a href="register.csv">register.csv</a> and <a href="register.xml">register.xml</a>; <code>dossier register --find</code> searches by text.</span></p>
            <ul class="cards">
              <xsl:for-each select="$states">
                <xsl:sort select="@state"/>
                <li><span class="soft"><xsl:apply-templates select="@state" mode="certificate-state"/></span><b><xsl:value-of select="count(key('state', @state))"/></b></li>
              </xsl:for-each>
            </ul>
          </section>
          <section id="certificates" aria-labelledby="certificates-title">
            <h2 id="certificates-title"><span lang="zh-CN">证书</span><span lang="en">Certificates</span></h2>
            <xsl:call-template name="choices"/>
            <div class="wide" tabindex="0">
              <table>
                <caption class="unseen"><span lang="zh-CN">证书，按类别和编号排列</span><span lang="en">Certificates by category and number</span></caption>
                <thead><tr>
                  <th scope="col"><span lang="zh-CN">编号</span><span lang="en">Number</span></th>
                  <th scope="col"><span lang="zh-CN">持证人</span><span lang="en">Holder</span></th>
                  <th scope="col"><span lang="zh-CN">范围与依据</span><span lang="en">Scope and criteria</span></th>
                  <th scope="col"><span lang="zh-CN">状态</span><span lang="en">State</span></th>
                  <th scope="col"><span lang="zh-CN">发证</span><span lang="en">Granted</span></th>
                  <th scope="col"><span lang="zh-CN">有效期至</span><span lang="en">Valid until</span></th>
                </tr></thead>
                <tbody><xsl:apply-templates select="r:certificate"><xsl:sort select="@category"/><xsl:sort select="@number"/></xsl:apply-templates></tbody>
              </table>
            </div>
          </section>
          <section id="holders" aria-labelledby="holders-title">
            <h2 id="holders-title"><span lang="zh-CN">持证人</span><span lang="en">Holders</span></h2>
            <ul>
              <xsl:for-each select="r:certificate[generate-id() = generate-id(key('holder', concat(@credit-code, ' ', @holder))[1])]">
                <xsl:sort select="@credit-code"/><xsl:sort select="@holder"/>
                <xsl:call-template name="line"/>
                <li><xsl:call-template name="name"><xsl:with-param name="text" select="string(@holder)"/></xsl:call-template><xsl:text> </xsl:text><span class="soft small"><xsl:value-of select="@credit-code"/></span>
                  <xsl:for-each select="key('holder', concat(@credit-code, ' ', @holder))"><xsl:text> </xsl:text><a><xsl:attribute name="href">#<xsl:call-template name="anchor"/></xsl:attribute><code><xsl:value-of select="@number"/></code></a></xsl:for-each></li>
              </xsl:for-each>
            </ul>
          </section>
        </main>
        <xsl:call-template name="foot"/>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="anchor">
    <xsl:value-of select="concat('c-', translate(@number, ' &quot;', '__'))"/>
  </xsl:template>

  <xsl:template match="r:certificate">
    <xsl:call-template name="line"/>
    <tr>
      <xsl:attribute name="id"><xsl:call-template name="anchor"/></xsl:attribute>
      <xsl:attribute name="class">entry<xsl:for-each select="@category | @grade | @state"><xsl:text> </xsl:text><xsl:value-of select="local-name()"/>-<xsl:value-of select="translate(., ' .', '__')"/></xsl:for-each></xsl:attribute>
      <th scope="row"><a href="../cases/{@case}/index.html"><code><xsl:value-of select="@number"/></code></a>
        <xsl:if test="@replaces"><div class="soft small"><span lang="zh-CN">替代 </span><span lang="en">in place of </span><code><xsl:value-of select="@replaces"/></code></div></xsl:if></th>
      <td><xsl:call-template name="name"><xsl:with-param name="text" select="string(@holder)"/></xsl:call-template>
        <xsl:if test="@holder-english"><div class="small"><xsl:call-template name="name"><xsl:with-param name="text" select="string(@holder-english)"/></xsl:call-template></div></xsl:if>
        <div class="soft small"><xsl:value-of select="@credit-code"/></div>
        <div class="soft small"><xsl:call-template name="name"><xsl:with-param name="text" select="string(@address)"/></xsl:call-template></div></td>
      <td><xsl:apply-templates select="r:title" mode="both"/><div class="soft small"><xsl:value-of select="@criteria"/></div></td>
      <td><b><xsl:apply-templates select="@state" mode="certificate-state"/></b>
        <xsl:if test="@since"><div class="soft small"><span lang="zh-CN">自 </span><span lang="en">since </span><xsl:value-of select="@since"/><xsl:if test="@until"><span lang="zh-CN"> 至 </span><span lang="en"> until </span><xsl:value-of select="@until"/></xsl:if></div></xsl:if>
        <xsl:if test="@replaced-by"><div class="soft small"><span lang="zh-CN">由 </span><span lang="en">replaced by </span><code><xsl:value-of select="@replaced-by"/></code><span lang="zh-CN"> 替代</span></div></xsl:if></td>
      <td><xsl:call-template name="date"><xsl:with-param name="of" select="@granted"/></xsl:call-template><xsl:if test="@reissued"><div class="soft small"><span lang="zh-CN">换发 </span><span lang="en">reissued </span><xsl:value-of select="@reissued"/></div></xsl:if></td>
      <td><xsl:call-template name="date"><xsl:with-param name="of" select="@expires"/></xsl:call-template></td>
    </tr>
  </xsl:template>

  <!-- The inputs stand before the labels and the table: the style reads them as elder siblings. -->
  <xsl:template name="choices">
    <xsl:call-template name="inputs"><xsl:with-param name="name" select="'category'"/><xsl:with-param name="of" select="$categories/@category"/></xsl:call-template>
    <xsl:call-template name="inputs"><xsl:with-param name="name" select="'grade'"/><xsl:with-param name="of" select="$grades/@grade"/></xsl:call-template>
    <xsl:call-template name="inputs"><xsl:with-param name="name" select="'state'"/><xsl:with-param name="of" select="$states/@state"/></xsl:call-template>
    <div class="filters" role="group" aria-label="类别 Category">
      <label for="category-all"><span lang="zh-CN">全部类别</span><span lang="en">Every category</span></label>
      <xsl:for-each select="$categories"><xsl:sort select="@category"/><label for="category-{translate(@category, ' .', '__')}"><xsl:apply-templates select="@category" mode="category"/></label></xsl:for-each>
    </div>
    <div class="filters" role="group" aria-label="级别 Grade">
      <label for="grade-all"><span lang="zh-CN">全部级别</span><span lang="en">Every grade</span></label>
      <xsl:for-each select="$grades"><xsl:sort select="@grade"/><label for="grade-{translate(@grade, ' .', '__')}"><xsl:apply-templates select="@grade" mode="grade"/></label></xsl:for-each>
    </div>
    <div class="filters" role="group" aria-label="状态 State">
      <label for="state-all"><span lang="zh-CN">全部状态</span><span lang="en">Every state</span></label>
      <xsl:for-each select="$states"><xsl:sort select="@state"/><label for="state-{translate(@state, ' .', '__')}"><xsl:apply-templates select="@state" mode="certificate-state"/></label></xsl:for-each>
    </div>
  </xsl:template>

  <xsl:template name="inputs">
    <xsl:param name="name"/>
    <xsl:param name="of"/>
    <input class="switch" type="radio" name="{$name}" id="{$name}-all" checked="checked"/>
    <xsl:for-each select="$of"><xsl:sort select="."/><input class="switch" type="radio" name="{$name}" id="{$name}-{translate(., ' .', '__')}"/></xsl:for-each>
  </xsl:template>

  <!-- One rule for each value: what is not of it is not shown, and its label is marked. -->
  <xsl:template name="rules">
    <xsl:for-each select="$categories/@category | $grades/@grade | $states/@state">
      <xsl:variable name="class" select="concat(local-name(), '-', translate(., ' .', '__'))"/>
      <xsl:value-of select="concat('#', $class, ':checked ~ .wide .entry:not(.', $class, ') { display: none; }&#10;')"/>
      <xsl:call-template name="marked"><xsl:with-param name="id" select="$class"/></xsl:call-template>
    </xsl:for-each>
    <xsl:call-template name="marked"><xsl:with-param name="id" select="'category-all'"/></xsl:call-template>
    <xsl:call-template name="marked"><xsl:with-param name="id" select="'grade-all'"/></xsl:call-template>
    <xsl:call-template name="marked"><xsl:with-param name="id" select="'state-all'"/></xsl:call-template>
  </xsl:template>

  <xsl:template name="marked">
    <xsl:param name="id"/>
    <xsl:value-of select="concat('#', $id, ':checked ~ .filters label[for=&quot;', $id, '&quot;] { background: var(--ink); color: #fff; }&#10;')"/>
    <xsl:value-of select="concat('#', $id, ':focus-visible ~ .filters label[for=&quot;', $id, '&quot;] { outline: 3px solid #e0900a; outline-offset: 2px; }&#10;')"/>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- What differs between two editions, as rule owners and applicants read it. Input: c:difference. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:c="urn:dossier:catalogue:1" exclude-result-prefixes="c">
  <xsl:include href="parts/page.xsl"/>

  <xsl:key name="by-state" match="c:requirement" use="@state"/>

  <xsl:template match="/"><xsl:apply-templates select="c:difference"/></xsl:template>

  <xsl:template match="c:difference">
    <html lang="zh-CN">
      <xsl:call-template name="head">
        <xsl:with-param name="title" select="concat(c:old/@profile, ' → ', c:new/@profile)"/>
        <xsl:with-param name="foot" select="concat(c:old/@profile, ' - ', c:new/@profile)"/>
      </xsl:call-template>
      <body>
        <xsl:call-template name="body-start"><xsl:with-param name="language" select="string(@language-default)"/></xsl:call-template>
        <div class="bar">
          <div>
            <span class="id"><xsl:value-of select="concat(c:old/@profile, ' → ', c:new/@profile)"/></span>
            <nav aria-label="目录 Contents">
              <xsl:if test="c:change"><a href="#edition"><span lang="zh-CN">版本</span><span lang="en">Edition</span></a></xsl:if>
              <xsl:if test="key('by-state', 'changed')"><a href="#changed"><span lang="zh-CN">改动 </span><span lang="en">Changed </span><xsl:value-of select="count(key('by-state', 'changed'))"/></a></xsl:if>
              <xsl:if test="key('by-state', 'added')"><a href="#added"><span lang="zh-CN">新增 </span><span lang="en">Added </span><xsl:value-of select="count(key('by-state', 'added'))"/></a></xsl:if>
              <xsl:if test="key('by-state', 'removed')"><a href="#removed"><span lang="zh-CN">取消 </span><span lang="en">Removed </span><xsl:value-of select="count(key('by-state', 'removed'))"/></a></xsl:if>
            </nav>
            <xsl:call-template name="language-switch"/>
          </div>
        </div>
        <main id="main">
          <section class="opening" aria-labelledby="title">
            <p class="kicker"><xsl:apply-templates select="c:old/c:title" mode="both-ours"/> → <xsl:apply-templates select="c:new/c:title" mode="both-ours"/></p>
            <h1 id="title"><span lang="zh-CN">两个版本的不同</span><span lang="en">What differs between two editions</span></h1>
            <ul class="cards">
              <li><b><xsl:value-of select="count(key('by-state', 'changed'))"/></b><span lang="zh-CN">条要求有改动</span><span lang="en">requirements changed</span></li>
              <li><b><xsl:value-of select="count(key('by-state', 'added'))"/></b><span lang="zh-CN">条新增</span><span lang="en">added</span></li>
              <li><b><xsl:value-of select="count(key('by-state', 'removed'))"/></b><span lang="zh-CN">条取消</span><span lang="en">removed</span></li>
              <li><b><xsl:value-of select="count(c:requirement/c:change[@kind = 'threshold'])"/></b><span lang="zh-CN">处数值改动</span><span lang="en">thresholds changed</span></li>
            </ul>
            <xsl:if test="not(c:change or c:requirement)"><p><span lang="zh-CN">两个版本的要求没有不同。</span><span lang="en">The two editions require the same.</span></p></xsl:if>
          </section>
          <xsl:if test="c:change">
            <section id="edition" aria-labelledby="edition-title">
              <h2 id="edition-title"><span lang="zh-CN">版本本身</span><span lang="en">The edition itself</span></h2>
              <xsl:call-template name="changes"/>
            </section>
          </xsl:if>
          <xsl:if test="key('by-state', 'changed')">
            <section id="changed" aria-labelledby="changed-title">
              <h2 id="changed-title"><span lang="zh-CN">有改动的要求</span><span lang="en">Requirements that changed</span></h2>
              <xsl:apply-templates select="key('by-state', 'changed')"/>
            </section>
          </xsl:if>
          <xsl:if test="key('by-state', 'added')">
            <section id="added" aria-labelledby="added-title">
              <h2 id="added-title"><span lang="zh-CN">新增的要求</span><span lang="en">Requirements that were added</span></h2>
              <xsl:call-template name="names"><xsl:with-param name="of" select="key('by-state', 'added')"/></xsl:call-template>
            </section>
          </xsl:if>
          <xsl:if test="key('by-state', 'removed')">
            <section id="removed" aria-labelledby="removed-title">
              <h2 id="removed-title"><span lang="zh-CN">取消的要求</span><span lang="en">Requirements that were removed</span></h2>
              <xsl:call-template name="names"><xsl:with-param name="of" select="key('by-state', 'removed')"/></xsl:call-template>
            </section>
          </xsl:if>
        </main>
        <footer><p><span lang="zh-CN">由两个版本的要求目录生成。</span><span lang="en">Made from the catalogues of both editions.</span></p></footer>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="names">
    <xsl:param name="of"/>
    <ul class="contents">
      <xsl:for-each select="$of"><li id="{@id}"><code><xsl:value-of select="@id"/></code><xsl:text> </xsl:text><xsl:apply-templates select="c:title" mode="both-ours"/></li></xsl:for-each>
    </ul>
  </xsl:template>

  <xsl:template match="c:requirement">
    <xsl:call-template name="line"/>
    <article class="requirement" id="{@id}" aria-labelledby="{@id}-title">
      <header>
        <h3 id="{@id}-title"><xsl:apply-templates select="c:title" mode="both-ours"/></h3>
        <code class="soft"><xsl:value-of select="@id"/></code>
      </header>
      <xsl:call-template name="changes"/>
    </article>
  </xsl:template>

  <xsl:template name="changes">
    <dl class="changes">
      <xsl:for-each select="c:change">
        <xsl:call-template name="line"/>
        <div>
          <dt><xsl:apply-templates select="c:name" mode="both-ours"/></dt>
          <dd><xsl:apply-templates select="." mode="shown"/></dd>
        </div>
      </xsl:for-each>
    </dl>
  </xsl:template>

  <xsl:template match="c:change" mode="shown">
    <xsl:choose>
      <xsl:when test="c:wording">
        <!-- A wording that is the same in one language is not shown in the other: what differs must be seen in either. -->
        <xsl:for-each select="c:wording">
          <p>
            <xsl:if test="count(../c:wording) &gt; 1"><xsl:attribute name="lang"><xsl:value-of select="@xml:lang"/></xsl:attribute></xsl:if>
            <xsl:if test="count(../c:wording) = 1"><span class="soft"><xsl:value-of select="@xml:lang"/>: </span></xsl:if>
            <xsl:apply-templates select="*" mode="wording"/>
          </p>
        </xsl:for-each>
      </xsl:when>
      <xsl:when test="c:was and c:is"><del><xsl:apply-templates select="c:was" mode="both-ours"/></del> → <ins><xsl:apply-templates select="c:is" mode="both-ours"/></ins></xsl:when>
      <xsl:when test="c:is"><span class="soft"><span lang="zh-CN">新增 </span><span lang="en">added </span></span><ins><xsl:apply-templates select="c:is" mode="both-ours"/></ins></xsl:when>
      <xsl:otherwise><span class="soft"><span lang="zh-CN">取消 </span><span lang="en">removed </span></span><del><xsl:apply-templates select="c:was" mode="both-ours"/></del></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="c:same" mode="wording"><xsl:value-of select="."/></xsl:template>
  <xsl:template match="c:old" mode="wording"><del><xsl:value-of select="."/></del></xsl:template>
  <xsl:template match="c:new" mode="wording"><ins><xsl:value-of select="."/></ins></xsl:template>
</xsl:stylesheet>

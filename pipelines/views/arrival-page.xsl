<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of an arrival that belongs to no case: why it was quarantined, and everything it held. It stands in
     quarantine/ of the output tree; nothing of the arrival is linked, since it may not be safe to open. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:r="urn:dossier:record:1" exclude-result-prefixes="r">
  <xsl:include href="parts/page.xsl"/>
  <xsl:include href="parts/finding.xsl"/>
  <xsl:include href="parts/inventory.xsl"/>

  <xsl:template match="/"><xsl:apply-templates select="r:arrival-report"/></xsl:template>

  <xsl:template match="r:arrival-report">
    <html lang="zh-CN">
      <xsl:call-template name="head">
        <xsl:with-param name="title" select="concat(substring('不予采用 Refused · ', 1, 40 * (@outcome = 'refused')), substring('已隔离 Quarantined · ', 1, 40 * (@outcome != 'refused')), @inbox)"/>
        <xsl:with-param name="foot" select="string(@arrival)"/>
      </xsl:call-template>
      <body>
        <xsl:call-template name="body-start"><xsl:with-param name="language" select="string(@language-default)"/></xsl:call-template>
        <div class="bar">
          <div>
            <span class="id"><xsl:value-of select="@arrival"/></span>
            <nav aria-label="目录 Contents">
              <a href="#findings"><span lang="zh-CN">问题 </span><span lang="en">Findings </span><xsl:value-of select="count(r:findings/r:finding)"/></a>
              <xsl:if test="r:inventory"><a href="#inventory"><span lang="zh-CN">文件清单 </span><span lang="en">Files </span><xsl:value-of select="count(r:inventory/r:file)"/></a></xsl:if>
            </nav>
            <xsl:call-template name="language-switch"/>
          </div>
        </div>
        <main id="main">
          <section class="opening" aria-labelledby="title">
            <p class="kicker"><xsl:apply-templates select="@outcome" mode="outcome"/><span lang="zh-CN"> · 收到 <xsl:value-of select="@received"/></span><span lang="en"> · received <xsl:value-of select="@received"/></span></p>
            <h1 id="title"><xsl:call-template name="name"><xsl:with-param name="text" select="string(@inbox)"/></xsl:call-template></h1>
            <p class="prose"><xsl:apply-templates select="@outcome" mode="conclusion-means"/><xsl:text> </xsl:text>
              <xsl:choose>
                <xsl:when test="@outcome = 'refused'">
                  <span lang="zh-CN">内部文件原样保留，没有改变任何案件。</span>
                  <span lang="en">The staff document is kept as it is; it changed no case.</span>
                </xsl:when>
                <xsl:otherwise>
                  <span lang="zh-CN">来件原样保留，没有建立案件，也没有生成审核包。请联系提交方，按下列办法重新提交。</span>
                  <span lang="en">What came is kept as it is; no case and no bundle were made. Ask the sender to submit again as the ways out below say.</span>
                </xsl:otherwise>
              </xsl:choose>
            </p>
          </section>
          <section id="findings" aria-labelledby="findings-title">
            <h2 id="findings-title"><span lang="zh-CN">原因</span><span lang="en">Why</span></h2>
            <xsl:apply-templates select="r:findings/r:finding" mode="card"/>
          </section>
          <xsl:apply-templates select="r:inventory" mode="section"/>
        </main>
        <xsl:call-template name="foot"/>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="@outcome" mode="outcome"><span class="mark {.}"><xsl:apply-templates select="." mode="conclusion"/></span></xsl:template>
</xsl:stylesheet>

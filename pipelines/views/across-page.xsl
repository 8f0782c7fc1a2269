<?xml version="1.0" encoding="UTF-8"?>
<!-- papers/CASE/across.html: what across.xml lets an audit leader see of other cases. It stays at the office: no bundle
     holds it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:r="urn:dossier:record:1" exclude-result-prefixes="r">
  <xsl:include href="parts/page.xsl"/>
  <xsl:include href="parts/across.xsl"/>

  <xsl:template match="/"><xsl:apply-templates select="r:across"/></xsl:template>

  <xsl:template match="r:across">
    <html lang="zh-CN">
      <xsl:call-template name="head">
        <xsl:with-param name="title" select="concat('跨案比对 Across cases · ', @case)"/>
        <xsl:with-param name="foot" select="string(@case)"/>
      </xsl:call-template>
      <body>
        <xsl:call-template name="body-start"/>
        <div class="bar">
          <div>
            <span class="id"><xsl:value-of select="@case"/></span>
            <nav aria-label="目录 Contents"><a href="#across"><span lang="zh-CN">跨案比对</span><span lang="en">Across cases</span></a></nav>
            <xsl:call-template name="language-switch"/>
          </div>
        </div>
        <main id="main">
          <section class="opening" id="across" aria-labelledby="title">
            <h1 id="title"><span lang="zh-CN">跨案比对</span><span lang="en">Across cases</span></h1>
            <p class="lead"><span lang="zh-CN">仅供内部使用：不得带出，不得转告任何申请方。</span><span lang="en">For staff: not to be taken out, and not to be told to any applicant.</span></p>
            <xsl:call-template name="across-table"/>
          </section>
        </main>
        <xsl:call-template name="foot"/>
      </body>
    </html>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- cases/<case>/index.html: where a case stands, for project managers and everyone who has to act. Its links lead two
     folders up, to the output tree; it is made anew with each revision. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:r="urn:dossier:record:1" xmlns:d="urn:dossier:desk:1" exclude-result-prefixes="r d">
  <xsl:include href="parts/product.xsl"/>
  <xsl:include href="parts/page.xsl"/>
  <xsl:include href="parts/process.xsl"/>
  <!-- Where the pages of other cases are; a bundle may travel without them. -->
  <xsl:variable name="cases" select="'../'"/>
  <xsl:include href="parts/papers.xsl"/>
  <xsl:include href="parts/across.xsl"/>

  <!-- The digest that a decision must quote; empty where the bundle is not there. -->
  <xsl:param name="bundle-digest"/>
  <xsl:param name="bundle-suffix" select="'.zip'"/>

  <xsl:template match="/"><xsl:apply-templates select="r:record"/></xsl:template>

  <xsl:template match="r:record">
    <xsl:variable name="bundle"><xsl:choose><xsl:when test="@bundle"><xsl:value-of select="@bundle"/></xsl:when><xsl:otherwise><xsl:value-of select="@revision"/></xsl:otherwise></xsl:choose></xsl:variable>
    <html lang="zh-CN">
      <xsl:call-template name="head">
        <xsl:with-param name="title" select="concat(r:identity/@applicant, ' · ', @case)"/>
        <xsl:with-param name="foot" select="concat(@case, ' r', @revision)"/>
      </xsl:call-template>
      <body>
        <xsl:call-template name="body-start"><xsl:with-param name="language" select="string(@language-default)"/></xsl:call-template>
        <div class="bar">
          <div>
            <span class="id"><xsl:value-of select="@case"/> r<xsl:value-of select="@revision"/></span>
            <nav aria-label="目录 Contents"><a href="#process"><span lang="zh-CN">流程</span><span lang="en">Process</span></a><xsl:if test="r:particulars"><a href="#product"><span lang="zh-CN">产品</span><span lang="en">Product</span></a></xsl:if><xsl:if test="r:across"><a href="#across"><span lang="zh-CN">跨案比对</span><span lang="en">Across cases</span></a></xsl:if><a href="#bundle"><span lang="zh-CN">审核包</span><span lang="en">Bundle</span></a></nav>
            <xsl:call-template name="language-switch"/>
          </div>
        </div>
        <main id="main">
          <section class="opening" aria-labelledby="applicant">
            <p class="kicker"><xsl:apply-templates select="r:identity/@phase" mode="phase"/><span lang="zh-CN">申请 · 截至 <xsl:value-of select="@as-of"/></span><span lang="en"> · as of <xsl:value-of select="@as-of"/></span></p>
            <h1 id="applicant"><xsl:call-template name="name"><xsl:with-param name="text" select="string(r:identity/@applicant)"/></xsl:call-template></h1>
            <div class="wide" tabindex="0">
              <table class="scope">
                <caption><span lang="zh-CN">申请范围与结果</span><span lang="en">What is applied for, and what became of it</span></caption>
                <thead><tr>
                  <th scope="col"><span lang="zh-CN">范围</span><span lang="en">Scope</span></th>
                  <th scope="col"><span lang="zh-CN">接收结论</span><span lang="en">Conclusion of intake</span></th>
                  <th scope="col"><span lang="zh-CN">认证决定</span><span lang="en">Decision</span></th>
                  <th scope="col"><span lang="zh-CN">证书</span><span lang="en">Certificate</span></th>
                </tr></thead>
                <tbody><xsl:apply-templates select="r:scope/r:item" mode="became"/></tbody>
              </table>
            </div>
          </section>
          <xsl:apply-templates select="r:process" mode="section"/>
          <xsl:apply-templates select="r:particulars" mode="section"/>
          <xsl:for-each select="r:across">
            <section id="across" aria-labelledby="across-title">
              <h2 id="across-title"><span lang="zh-CN">跨案比对</span><span lang="en">Across cases</span></h2>
              <p class="lead"><span lang="zh-CN">仅供内部使用：不进入审核包，也不得转告任何申请方。</span><span lang="en">For staff: in no bundle, and not to be told to any applicant.</span></p>
              <xsl:call-template name="across-table"><xsl:with-param name="links" select="true()"/></xsl:call-template>
            </section>
          </xsl:for-each>
          <xsl:apply-templates select="r:papers" mode="section"><xsl:with-param name="case" select="string(@case)"/></xsl:apply-templates>
          <section id="bundle" aria-labelledby="bundle-title">
            <h2 id="bundle-title"><span lang="zh-CN">审核包</span><span lang="en">Bundle</span></h2>
            <p><a href="../../bundles/{@case}-r{$bundle}{$bundle-suffix}"><code><xsl:value-of select="concat(@case, '-r', $bundle)"/></code></a></p>
            <xsl:if test="$bundle-digest != ''">
              <p><span lang="zh-CN">认证决定须引用的摘要（<code>tagmanifest-sha256.txt</code> 的 SHA-256）：</span><span lang="en">The digest that a decision quotes (SHA-256 of <code>tagmanifest-sha256.txt</code>): </span><xsl:call-template name="digest"><xsl:with-param name="of" select="$bundle-digest"/></xsl:call-template></p>
            </xsl:if>
          </section>
        </main>
        <xsl:call-template name="foot"/>
      </body>
    </html>
  </xsl:template>

  <!-- A scope item: what intake concluded, what the newest decision on it says, and its certificate. -->
  <xsl:template match="r:scope/r:item" mode="became">
    <xsl:variable name="process" select="/r:record/r:process"/>
    <xsl:variable name="decided" select="$process/r:document[@kind = 'decision']/r:content/d:decision/d:item[@scope = current()/@id]"/>
    <xsl:variable name="decision" select="$decided[last()]"/>
    <xsl:call-template name="line"/>
    <tr>
      <th scope="row"><xsl:apply-templates select="r:title" mode="both-ours"/><xsl:text> </xsl:text><span class="soft small"><xsl:value-of select="@id"/></span></th>
      <td><xsl:apply-templates select="@conclusion" mode="mark"/></td>
      <td>
        <xsl:choose>
          <xsl:when test="not($decision)"><span class="soft"><span lang="zh-CN">没有决定</span><span lang="en">none</span></span></xsl:when>
          <xsl:when test="$decision/@outcome = 'refused'"><span class="mark return"><span lang="zh-CN">不通过</span><span lang="en">Refused</span></span></xsl:when>
          <xsl:when test="$decision/@outcome = 'passed'"><span class="mark complete"><span lang="zh-CN">通过</span><span lang="en">Passed</span></span></xsl:when>
          <xsl:otherwise><xsl:value-of select="$decision/@outcome"/></xsl:otherwise>
        </xsl:choose>
        <xsl:for-each select="$decision">
          <xsl:text> </xsl:text><xsl:call-template name="date"><xsl:with-param name="of" select="../@on"/></xsl:call-template>
          <xsl:for-each select="d:reason"><div class="small text"><code class="soft"><xsl:value-of select="@requirement"/></code><xsl:text> </xsl:text><xsl:call-template name="shown"/></div></xsl:for-each>
        </xsl:for-each>
      </td>
      <td>
        <xsl:for-each select="$process/r:certificate[@scope = current()/@id]">
          <div><code><xsl:value-of select="@number"/></code><xsl:text> </xsl:text><xsl:apply-templates select="@state" mode="certificate-state"/></div>
        </xsl:for-each>
        <xsl:if test="not($process/r:certificate[@scope = current()/@id])"><span class="soft"><span lang="zh-CN">没有证书</span><span lang="en">none</span></span></xsl:if>
      </td>
    </tr>
  </xsl:template>
</xsl:stylesheet>

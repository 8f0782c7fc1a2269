<?xml version="1.0" encoding="UTF-8"?>
<!-- leaders/<leader>/index.html: the open cases of a leader, with what is awaited and links to all of it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:r="urn:dossier:record:1" exclude-result-prefixes="r">
  <xsl:include href="parts/page.xsl"/>
  <xsl:include href="parts/papers.xsl"/>

  <xsl:template match="/"><xsl:apply-templates select="r:leader"/></xsl:template>

  <xsl:template match="r:leader">
    <html lang="zh-CN">
      <xsl:call-template name="head">
        <xsl:with-param name="title" select="concat(@name, ' · ', @person)"/>
        <xsl:with-param name="foot" select="string(@person)"/>
      </xsl:call-template>
      <body>
        <xsl:call-template name="body-start"/>
        <div class="bar">
          <div>
            <span class="id"><xsl:value-of select="@person"/></span>
            <nav aria-label="日期 Date"><time datetime="{@as-of}"><xsl:value-of select="@as-of"/></time></nav>
            <xsl:call-template name="language-switch"/>
          </div>
        </div>
        <main id="main">
          <section class="opening" aria-labelledby="leader">
            <p class="kicker"><span lang="zh-CN">审核组长 · 在审案件 <xsl:value-of select="count(r:case)"/> 件</span><span lang="en">Audit leader · <xsl:value-of select="count(r:case)"/> open case<xsl:if test="count(r:case) != 1">s</xsl:if></span></p>
            <h1 id="leader"><xsl:call-template name="name"><xsl:with-param name="text" select="string(@name)"/></xsl:call-template></h1>
          </section>
          <section aria-labelledby="cases-title">
            <h2 id="cases-title"><span lang="zh-CN">案件</span><span lang="en">Cases</span></h2>
            <div class="wide" tabindex="0">
              <table>
                <thead><tr>
                  <th scope="col"><span lang="zh-CN">申请方</span><span lang="en">Applicant</span></th>
                  <th scope="col"><span lang="zh-CN">现在</span><span lang="en">Now</span></th>
                  <th scope="col"><span lang="zh-CN">期限</span><span lang="en">Due</span></th>
                  <th scope="col"><span lang="zh-CN">审核包</span><span lang="en">Bundle</span></th>
                  <th scope="col"><span lang="zh-CN">文书与草稿</span><span lang="en">Papers and drafts</span></th>
                  <th scope="col"><span lang="zh-CN">成员</span><span lang="en">Members</span></th>
                </tr></thead>
                <tbody>
                  <xsl:for-each select="r:case">
                    <xsl:sort select="not(@due)"/><xsl:sort select="@due"/><xsl:sort select="@case"/>
                    <xsl:call-template name="line"/>
                    <tr>
                      <th scope="row"><a href="../../cases/{@case}/index.html"><xsl:call-template name="name"><xsl:with-param name="text" select="string(@applicant)"/></xsl:call-template></a><div class="soft small"><xsl:value-of select="@case"/></div></th>
                      <td><xsl:apply-templates select="r:state" mode="both-ours"/></td>
                      <td><xsl:call-template name="date"><xsl:with-param name="of" select="@due"/></xsl:call-template><xsl:if test="@due and number(translate(../@as-of, '-', '')) &gt; number(translate(@due, '-', ''))"><div><b class="warning"><span lang="zh-CN">▲ 已超期</span><span lang="en">▲ missed</span></b></div></xsl:if></td>
                      <td><a><xsl:attribute name="href">../../bundles/<xsl:value-of select="@bundle"/><xsl:if test="substring(@bundle, string-length(@bundle) - 3) != '.zip'">/index.html</xsl:if></xsl:attribute><code><xsl:value-of select="@bundle"/></code></a></td>
                      <td><xsl:for-each select="r:paper"><xsl:if test="position() &gt; 1"><br/></xsl:if><xsl:apply-templates select="." mode="link"><xsl:with-param name="case" select="string(../@case)"/></xsl:apply-templates></xsl:for-each></td>
                      <td><xsl:for-each select="r:member"><xsl:if test="position() &gt; 1"><br/></xsl:if><xsl:call-template name="name"><xsl:with-param name="text" select="string(@name)"/></xsl:call-template></xsl:for-each></td>
                    </tr>
                  </xsl:for-each>
                </tbody>
              </table>
            </div>
          </section>
        </main>
        <xsl:call-template name="foot"/>
      </body>
    </html>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- What a revision changed: what closed, what is new, what remains, which files came or were replaced. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:r="urn:dossier:record:1" exclude-result-prefixes="r">

  <xsl:key name="finding" match="/r:record/r:findings/r:finding" use="@n"/>

  <xsl:template match="r:differences" mode="section">
    <xsl:call-template name="line"/>
    <section id="changes" aria-labelledby="changes-title">
      <h2 id="changes-title">
        <span lang="zh-CN">与第 <xsl:value-of select="@from"/> 版相比</span>
        <span lang="en">Since revision <xsl:value-of select="@from"/></span>
      </h2>
      <ul class="tally">
        <li class="mark closed"><span lang="zh-CN">已关闭 </span><span lang="en">Closed </span><xsl:value-of select="count(r:closed)"/></li>
        <li class="mark new"><span lang="zh-CN">新增 </span><span lang="en">New </span><xsl:value-of select="count(r:new)"/></li>
        <li class="mark remains"><span lang="zh-CN">仍存在 </span><span lang="en">Remaining </span><xsl:value-of select="count(r:remains)"/></li>
        <li class="mark added"><span lang="zh-CN">新增文件 </span><span lang="en">Files added </span><xsl:value-of select="count(r:added)"/></li>
        <li class="mark replaced"><span lang="zh-CN">替换文件 </span><span lang="en">Files replaced </span><xsl:value-of select="count(r:replaced)"/></li>
      </ul>
      <div class="wide" tabindex="0">
        <table>
          <caption class="unseen"><span lang="zh-CN">每一项变化</span><span lang="en">Each change</span></caption>
          <thead>
            <tr>
              <th scope="col"><span lang="zh-CN">变化</span><span lang="en">Change</span></th>
              <th scope="col"><span lang="zh-CN">内容</span><span lang="en">What</span></th>
              <th scope="col"><span lang="zh-CN">要求</span><span lang="en">Requirement</span></th>
            </tr>
          </thead>
          <tbody>
            <xsl:for-each select="r:new">
              <tr>
                <th scope="row"><span class="mark new"><span lang="zh-CN">新增</span><span lang="en">New</span></span></th>
                <xsl:apply-templates select="key('finding', @n)" mode="change"/>
              </tr>
            </xsl:for-each>
            <xsl:for-each select="r:remains">
              <tr>
                <th scope="row"><span class="mark remains"><span lang="zh-CN">仍存在</span><span lang="en">Remains</span></span></th>
                <xsl:apply-templates select="key('finding', @n)" mode="change"/>
              </tr>
            </xsl:for-each>
            <xsl:for-each select="r:closed">
              <tr>
                <th scope="row"><span class="mark closed"><span lang="zh-CN">已关闭</span><span lang="en">Closed</span></span></th>
                <td class="text"><xsl:apply-templates select="r:fact" mode="both"/><xsl:text> </xsl:text><code class="soft"><xsl:value-of select="@id"/></code></td>
                <td><xsl:if test="@requirement"><xsl:call-template name="requirement-link"><xsl:with-param name="requirement" select="string(@requirement)"/></xsl:call-template></xsl:if></td>
              </tr>
            </xsl:for-each>
            <xsl:for-each select="r:replaced">
              <tr>
                <th scope="row"><span class="mark replaced"><span lang="zh-CN">替换文件</span><span lang="en">File replaced</span></span></th>
                <td>
                  <xsl:apply-templates select="key('file', @file)" mode="link"/>
                  <span lang="zh-CN"> 改为 </span><span lang="en"> by </span>
                  <xsl:apply-templates select="key('file', @by)" mode="link"/>
                </td>
                <td><xsl:if test="key('file', @by)/@requirement"><xsl:call-template name="requirement-link"><xsl:with-param name="requirement" select="string(key('file', @by)/@requirement)"/></xsl:call-template></xsl:if></td>
              </tr>
            </xsl:for-each>
            <xsl:for-each select="r:added">
              <tr>
                <th scope="row"><span class="mark added"><span lang="zh-CN">新增文件</span><span lang="en">File added</span></span></th>
                <td><xsl:apply-templates select="key('file', @file)" mode="link"/></td>
                <td><xsl:if test="key('file', @file)/@requirement"><xsl:call-template name="requirement-link"><xsl:with-param name="requirement" select="string(key('file', @file)/@requirement)"/></xsl:call-template></xsl:if></td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </div>
    </section>
  </xsl:template>

  <xsl:template match="r:finding" mode="change">
    <td class="text"><xsl:apply-templates select="@severity" mode="mark"/><xsl:text> </xsl:text><a href="#finding-{@n}"><xsl:apply-templates select="r:fact" mode="both"/></a></td>
    <td><xsl:if test="@requirement"><xsl:call-template name="requirement-link"><xsl:with-param name="requirement" select="string(@requirement)"/></xsl:call-template></xsl:if></td>
  </xsl:template>
</xsl:stylesheet>

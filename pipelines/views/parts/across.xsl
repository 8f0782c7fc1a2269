<?xml version="1.0" encoding="UTF-8"?>
<!-- What a case has in common with others: for staff. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:r="urn:dossier:record:1" exclude-result-prefixes="r">

  <xsl:template match="r:match/@kind | r:across/@kind" mode="across-kind">
    <xsl:choose>
      <xsl:when test=". = 'person'"><span lang="zh-CN">专职人员</span><span lang="en">full-time person</span></xsl:when>
      <xsl:when test=". = 'project'"><span lang="zh-CN">项目或合同</span><span lang="en">project or contract</span></xsl:when>
      <xsl:when test=". = 'document'"><span lang="zh-CN">文件</span><span lang="en">document</span></xsl:when>
      <xsl:when test=". = 'customer'"><span lang="zh-CN">客户与供方</span><span lang="en">customer and supplier</span></xsl:when>
      <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Rows of what a case shares; the rest stands in the file. -->
  <xsl:variable name="most-matches" select="100"/>

  <!-- The file with the whole list, which lies beside the page of the case. -->
  <xsl:template name="across-list">
    <xsl:param name="links"/>
    <xsl:choose><xsl:when test="$links"><a href="across.xml">across.xml</a></xsl:when><xsl:otherwise>across.xml</xsl:otherwise></xsl:choose>
  </xsl:template>

  <!-- Each value of the facts came from a form: `both` shows its odd characters. -->
  <xsl:template name="across-table">
    <!-- Whether the page lies beside those of the other cases. -->
    <xsl:param name="links" select="false()"/>
    <div class="wide" tabindex="0">
      <table>
        <caption><span lang="zh-CN">与其他案件相同之处</span><span lang="en">In common with other cases</span></caption>
        <thead><tr>
          <th scope="col"><span lang="zh-CN">类别</span><span lang="en">Kind</span></th>
          <th scope="col"><span lang="zh-CN">事实</span><span lang="en">Fact</span></th>
          <th scope="col"><span lang="zh-CN">另一案</span><span lang="en">Other case</span></th>
          <th scope="col"><span lang="zh-CN">发现</span><span lang="en">Found</span></th>
        </tr></thead>
        <tbody>
          <xsl:for-each select="r:match[position() &lt;= $most-matches]">
            <xsl:call-template name="line"/>
            <tr>
              <th scope="row"><span class="mark warning"><xsl:apply-templates select="@kind" mode="across-kind"/></span></th>
              <td><xsl:apply-templates select="r:fact" mode="both"/>
                <div class="small soft"><xsl:apply-templates select="r:way" mode="both-ours"/></div></td>
              <td><xsl:for-each select="r:other">
                <xsl:choose>
                  <xsl:when test="$links and @page"><a href="{@page}"><code><xsl:value-of select="@case"/></code></a></xsl:when>
                  <xsl:otherwise><code><xsl:value-of select="@case"/></code></xsl:otherwise>
                </xsl:choose>
                <div class="small soft"><span lang="zh-CN">收到 </span><span lang="en">received </span><xsl:call-template name="date"><xsl:with-param name="of" select="@received"/></xsl:call-template></div>
              </xsl:for-each></td>
              <td><xsl:call-template name="date"><xsl:with-param name="of" select="@found"/></xsl:call-template>
                <div class="small soft"><xsl:choose>
                  <xsl:when test="@first = 'yes'"><span lang="zh-CN">本案在先</span><span lang="en">this case came first</span></xsl:when>
                  <xsl:when test="r:other"><span lang="zh-CN">本案在后</span><span lang="en">this case came second</span></xsl:when>
                </xsl:choose></div></td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </div>
    <xsl:if test="count(r:match) &gt; $most-matches"><p class="small soft"><span lang="zh-CN">另有 <xsl:value-of select="count(r:match) - $most-matches"/> 处，全部见 <xsl:call-template name="across-list"><xsl:with-param name="links" select="$links"/></xsl:call-template>。</span><span lang="en"><xsl:value-of select="count(r:match) - $most-matches"/> more: all of them are in <xsl:call-template name="across-list"><xsl:with-param name="links" select="$links"/></xsl:call-template>.</span></p></xsl:if>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- What the evaluation of a product has come to: units, tests, inspections, and what a person must rule on. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:r="urn:dossier:record:1" xmlns:d="urn:dossier:desk:1" exclude-result-prefixes="r d">

  <xsl:template match="r:particulars" mode="section">
    <xsl:variable name="record" select="/r:record"/>
    <xsl:variable name="documents" select="$record/r:process/r:document/r:content"/>
    <xsl:call-template name="line"/>
    <section id="product" aria-labelledby="product-title">
      <h2 id="product-title"><span lang="zh-CN">产品</span><span lang="en">Product</span></h2>
      <p class="prose"><xsl:call-template name="name"><xsl:with-param name="text" select="string(@product)"/></xsl:call-template><xsl:text> </xsl:text><xsl:call-template name="name"><xsl:with-param name="text" select="string(@version)"/></xsl:call-template><span class="soft small"><xsl:text> · </xsl:text><span lang="zh-CN">制造商 </span><span lang="en">made by </span><xsl:call-template name="name"><xsl:with-param name="text" select="string(r:manufacturer/@name)"/></xsl:call-template><xsl:text> (</xsl:text><xsl:value-of select="r:manufacturer/@country"/><xsl:text>)</xsl:text></span></p>
      <xsl:for-each select="$record/r:routing">
        <p class="prose"><span lang="zh-CN">归属依据日期 </span><span lang="en">Routed by </span><xsl:call-template name="date"><xsl:with-param name="of" select="@on"/></xsl:call-template><xsl:if test="@provisional = 'yes'"><span lang="zh-CN">（暂按收到日期，受理后再核）</span><span lang="en"> (provisionally, by receipt; again on acceptance)</span></xsl:if><span lang="zh-CN">：</span><span lang="en">: </span><xsl:for-each select="r:route"><xsl:if test="position() &gt; 1"><span lang="zh-CN">；</span><span lang="en">; </span></xsl:if><xsl:apply-templates select="r:title" mode="both-ours"/></xsl:for-each></p>
      </xsl:for-each>
      <xsl:variable name="doubts" select="$record/r:findings/r:finding[starts-with(@id, 'product-')]"/>
      <xsl:if test="$doubts">
        <h3><span lang="zh-CN">内部文件显示的情况</span><span lang="en">What staff documents showed</span></h3>
        <ul>
          <xsl:for-each select="$doubts">
            <li><xsl:apply-templates select="r:fact" mode="both-ours"/>
              <xsl:choose>
                <xsl:when test="r:ruling[@lapsed = 'no']"><span class="soft"><span lang="zh-CN"> 已裁定：</span><span lang="en"> Ruled: </span><xsl:choose><xsl:when test="r:ruling/@effect = 'waive'"><span lang="zh-CN">免除</span><span lang="en">waived</span></xsl:when><xsl:when test="r:ruling/@effect = 'downgrade'"><span lang="zh-CN">降级</span><span lang="en">downgraded</span></xsl:when><xsl:otherwise><span lang="zh-CN">维持</span><span lang="en">upheld</span></xsl:otherwise></xsl:choose><span lang="zh-CN">，</span><span lang="en">, </span><xsl:call-template name="name"><xsl:with-param name="text" select="string(r:ruling/@name)"/></xsl:call-template><xsl:text> </xsl:text><xsl:call-template name="date"><xsl:with-param name="of" select="r:ruling/@on"/></xsl:call-template></span></xsl:when>
                <xsl:when test="@auditor = 'yes'"><b class="warning"><span lang="zh-CN"> ▲ 须由人裁定（问题 <code><xsl:value-of select="@key"/></code>）</span><span lang="en"> ▲ a person must rule (finding <code><xsl:value-of select="@key"/></code>)</span></b></xsl:when>
              </xsl:choose>
            </li>
          </xsl:for-each>
        </ul>
      </xsl:if>
      <div class="wide">
        <table>
          <caption><span lang="zh-CN">认证单元与型式试验</span><span lang="en">Certification units and type tests</span></caption>
          <thead><tr><th scope="col"><span lang="zh-CN">单元</span><span lang="en">Unit</span></th><th scope="col"><span lang="zh-CN">型号</span><span lang="en">Models</span></th><th scope="col"><span lang="zh-CN">报告</span><span lang="en">Report</span></th><th scope="col"><span lang="zh-CN">实验室</span><span lang="en">Laboratory</span></th><th scope="col"><span lang="zh-CN">签发</span><span lang="en">Issued</span></th><th scope="col"><span lang="zh-CN">结论</span><span lang="en">Verdict</span></th></tr></thead>
          <tbody>
            <xsl:for-each select="$record/r:scope/r:item">
              <xsl:variable name="item" select="."/>
              <xsl:variable name="reports" select="$documents/d:test-report/d:report[@unit = $item/@id]"/>
              <xsl:call-template name="line"/>
              <xsl:if test="not($reports)">
                <tr><th scope="row"><xsl:value-of select="@id"/></th><td><xsl:call-template name="models-of-unit"/></td><td colspan="4"><span class="soft"><span lang="zh-CN">没有收到的报告</span><span lang="en">no report over the desk</span></span></td></tr>
              </xsl:if>
              <xsl:for-each select="$reports">
                <tr><th scope="row"><xsl:value-of select="@unit"/></th><td><xsl:for-each select="$item"><xsl:call-template name="models-of-unit"/></xsl:for-each></td><td><xsl:call-template name="name"><xsl:with-param name="text" select="string(@number)"/></xsl:call-template><br/><span class="soft small"><xsl:call-template name="name"><xsl:with-param name="text" select="string(concat(@standard, '-', @year))"/></xsl:call-template></span></td><td><xsl:call-template name="name"><xsl:with-param name="text" select="string(@lab)"/></xsl:call-template></td><td><xsl:call-template name="date"><xsl:with-param name="of" select="@issued"/></xsl:call-template></td><td><xsl:call-template name="passes"><xsl:with-param name="is" select="@verdict = 'pass'"/></xsl:call-template></td></tr>
              </xsl:for-each>
            </xsl:for-each>
            <xsl:for-each select="r:report">
              <xsl:call-template name="line"/>
              <tr><th scope="row"><span lang="zh-CN">随申请</span><span lang="en">enclosed</span></th><td><xsl:for-each select="r:model"><xsl:if test="position() &gt; 1"><span lang="zh-CN">、</span><span lang="en">, </span></xsl:if><xsl:call-template name="name"><xsl:with-param name="text" select="string(.)"/></xsl:call-template></xsl:for-each></td><td><xsl:call-template name="name"><xsl:with-param name="text" select="string(@number)"/></xsl:call-template><br/><span class="soft small"><xsl:call-template name="name"><xsl:with-param name="text" select="string(@standard)"/></xsl:call-template></span></td><td><xsl:call-template name="name"><xsl:with-param name="text" select="string(@lab)"/></xsl:call-template></td><td><xsl:call-template name="name"><xsl:with-param name="text" select="string(@issued)"/></xsl:call-template></td><td><xsl:call-template name="passes"><xsl:with-param name="is" select="@verdict = 'pass'"/></xsl:call-template></td></tr>
            </xsl:for-each>
          </tbody>
        </table>
      </div>
      <xsl:if test="$documents/d:cipher-test">
        <div class="wide">
          <table>
            <caption><span lang="zh-CN">密码检测</span><span lang="en">Cipher tests</span></caption>
            <thead><tr><th scope="col"><span lang="zh-CN">报告</span><span lang="en">Report</span></th><th scope="col"><span lang="zh-CN">机构</span><span lang="en">Issued by</span></th><th scope="col"><span lang="zh-CN">签发</span><span lang="en">Issued</span></th><th scope="col"><span lang="zh-CN">型号</span><span lang="en">Models</span></th><th scope="col"><span lang="zh-CN">结论</span><span lang="en">Verdict</span></th></tr></thead>
            <tbody>
              <xsl:for-each select="$documents/d:cipher-test">
                <xsl:call-template name="line"/>
                <tr><th scope="row"><xsl:call-template name="name"><xsl:with-param name="text" select="string(@report)"/></xsl:call-template></th><td><xsl:call-template name="name"><xsl:with-param name="text" select="string(@lab)"/></xsl:call-template></td><td><xsl:call-template name="date"><xsl:with-param name="of" select="@issued"/></xsl:call-template></td><td><xsl:for-each select="d:model"><xsl:if test="position() &gt; 1"><span lang="zh-CN">、</span><span lang="en">, </span></xsl:if><xsl:call-template name="name"><xsl:with-param name="text" select="string(.)"/></xsl:call-template></xsl:for-each></td><td><xsl:call-template name="passes"><xsl:with-param name="is" select="@outcome = 'met'"/></xsl:call-template></td></tr>
              </xsl:for-each>
            </tbody>
          </table>
        </div>
      </xsl:if>
      <xsl:if test="$documents/d:inspection-report">
        <div class="wide">
          <table>
            <caption><span lang="zh-CN">工厂检查</span><span lang="en">Factory inspections</span></caption>
            <thead><tr><th scope="col"><span lang="zh-CN">场所</span><span lang="en">Site</span></th><th scope="col"><span lang="zh-CN">日期</span><span lang="en">Days</span></th><th scope="col"><span lang="zh-CN">质量保证能力</span><span lang="en">Quality assurance</span></th><th scope="col"><span lang="zh-CN">产品一致性</span><span lang="en">Consistency</span></th><th scope="col"><span lang="zh-CN">不符合</span><span lang="en">Nonconformities</span></th></tr></thead>
            <tbody>
              <xsl:for-each select="$documents/d:inspection-report/d:site">
                <xsl:variable name="site" select="$record/r:particulars/r:site[@id = current()/@id]"/>
                <xsl:call-template name="line"/>
                <tr><th scope="row"><xsl:call-template name="name"><xsl:with-param name="text" select="string($site/@name)"/></xsl:call-template><xsl:text> </xsl:text><span class="soft small"><xsl:value-of select="@id"/></span></th><td><xsl:call-template name="date"><xsl:with-param name="of" select="@from"/></xsl:call-template><br/><xsl:call-template name="date"><xsl:with-param name="of" select="@until"/></xsl:call-template></td>
                  <td><xsl:call-template name="passes"><xsl:with-param name="is" select="@quality = 'conforming'"/></xsl:call-template></td><td><xsl:call-template name="passes"><xsl:with-param name="is" select="@consistency = 'conforming'"/></xsl:call-template></td>
                  <td>
                    <xsl:if test="not(d:nonconformity)"><span lang="zh-CN">无</span><span lang="en">none</span></xsl:if>
                    <xsl:for-each select="d:nonconformity">
                      <xsl:variable name="closed" select="$documents/d:correction/d:item[@requirement = current()/@id][@result = 'closed'][last()]"/>
                      <div><b><xsl:value-of select="@id"/></b><xsl:text> </xsl:text><xsl:choose><xsl:when test="@grade = 'major'"><span lang="zh-CN">严重</span><span lang="en">major</span></xsl:when><xsl:otherwise><span lang="zh-CN">一般</span><span lang="en">minor</span></xsl:otherwise></xsl:choose><span lang="zh-CN">：</span><span lang="en">: </span><xsl:call-template name="name"><xsl:with-param name="text" select="string(.)"/></xsl:call-template><xsl:text> </xsl:text><span class="soft small"><xsl:choose><xsl:when test="$closed"><span lang="zh-CN">已关闭</span><span lang="en">closed</span><xsl:text> </xsl:text><xsl:value-of select="$closed/@corrected"/></xsl:when><xsl:otherwise><span lang="zh-CN">未关闭，期限</span><span lang="en">open, until</span><xsl:text> </xsl:text><xsl:value-of select="@until"/></xsl:otherwise></xsl:choose></span></div>
                    </xsl:for-each>
                  </td></tr>
              </xsl:for-each>
            </tbody>
          </table>
        </div>
      </xsl:if>
    </section>
  </xsl:template>

  <xsl:template name="models-of-unit">
    <xsl:choose>
      <xsl:when test="r:unit"><xsl:for-each select="r:unit/r:model"><xsl:if test="position() &gt; 1"><span lang="zh-CN">、</span><span lang="en">, </span></xsl:if><xsl:call-template name="name"><xsl:with-param name="text" select="string(.)"/></xsl:call-template></xsl:for-each></xsl:when>
      <xsl:otherwise><span class="soft"><span lang="zh-CN">尚未划分</span><span lang="en">not divided yet</span></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="passes">
    <xsl:param name="is"/>
    <xsl:choose><xsl:when test="$is"><span lang="zh-CN">符合</span><span lang="en">conforming</span></xsl:when><xsl:otherwise><b class="warning"><span lang="zh-CN">▲ 不符合</span><span lang="en">▲ not conforming</span></b></xsl:otherwise></xsl:choose>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- Where a case stands in its process: the state, what is awaited from whom until when, the way so far. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:r="urn:dossier:record:1" exclude-result-prefixes="r">

  <xsl:template match="r:process" mode="section">
    <xsl:call-template name="line"/>
    <section id="process" aria-labelledby="process-title">
      <h2 id="process-title"><span lang="zh-CN">流程</span><span lang="en">Process</span></h2>
      <xsl:apply-templates select="." mode="standing"/>
      <xsl:apply-templates select="." mode="limits"/>
      <xsl:apply-templates select="." mode="team"/>
      <xsl:apply-templates select="." mode="certificates"/>
      <xsl:apply-templates select="." mode="way"/>
    </section>
  </xsl:template>

  <xsl:template match="r:process" mode="standing">
    <p class="prose">
      <span lang="zh-CN">现在：</span><span lang="en">Now: </span>
      <b><xsl:apply-templates select="r:entered[last()]/r:title" mode="both-ours"/></b>
      <span lang="zh-CN">，自 </span><span lang="en">, since </span><xsl:call-template name="date"><xsl:with-param name="of" select="r:entered[last()]/@on"/></xsl:call-template>
      <span class="soft small"><xsl:text> · </xsl:text><xsl:apply-templates select="r:title" mode="both-ours"/></span>
    </p>
    <xsl:choose>
      <xsl:when test="@ended = 'yes'"><p><span lang="zh-CN">流程已结束，不再等待文件。</span><span lang="en">The process has ended; nothing is awaited.</span></p></xsl:when>
      <xsl:otherwise>
        <ul class="awaited">
          <xsl:for-each select="r:awaited">
            <li>
              <span lang="zh-CN">等待 </span><span lang="en">Awaited: </span>
              <b><xsl:choose>
                <xsl:when test="r:title"><xsl:apply-templates select="r:title" mode="both-ours"/></xsl:when>
                <xsl:otherwise><span lang="zh-CN">补充材料</span><span lang="en">an answer</span></xsl:otherwise>
              </xsl:choose></b>
              <span lang="zh-CN">，由 </span><span lang="en"> from </span><xsl:apply-templates select="r:actor" mode="both-ours"/>
              <xsl:if test="@persons">
                <xsl:variable name="ids" select="concat(' ', @persons, ' ')"/>
                <xsl:text> </xsl:text><span class="soft"><xsl:for-each select="../r:member[contains($ids, concat(' ', @person, ' '))]"><xsl:if test="position() &gt; 1"><span lang="zh-CN">、</span><span lang="en">, </span></xsl:if><xsl:call-template name="name"><xsl:with-param name="text" select="string(@name)"/></xsl:call-template></xsl:for-each></span>
              </xsl:if>
            </li>
          </xsl:for-each>
        </ul>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="r:process" mode="limits">
    <xsl:if test="r:limit">
      <div class="wide" tabindex="0">
        <table>
          <caption><span lang="zh-CN">期限</span><span lang="en">Time limits</span></caption>
          <thead><tr>
            <th scope="col"><span lang="zh-CN">期限</span><span lang="en">Limit</span></th>
            <th scope="col"><span lang="zh-CN">起算</span><span lang="en">From</span></th>
            <th scope="col"><span lang="zh-CN">最后一日</span><span lang="en">Last day</span></th>
            <th scope="col"><span lang="zh-CN">状况</span><span lang="en">State</span></th>
          </tr></thead>
          <tbody>
            <xsl:for-each select="r:limit">
              <xsl:call-template name="line"/>
              <tr>
                <th scope="row"><xsl:apply-templates select="r:title" mode="both-ours"/>
                  <xsl:if test="@sure = 'no'"><div class="soft small"><span lang="zh-CN">来源不确定，仅提醒</span><span lang="en">source not sure: only warns</span></div></xsl:if></th>
                <td><xsl:call-template name="date"><xsl:with-param name="of" select="@from"/></xsl:call-template></td>
                <td>
                  <xsl:choose>
                    <xsl:when test="@due"><xsl:call-template name="date"><xsl:with-param name="of" select="@due"/></xsl:call-template>
                      <xsl:if test="@provisional = 'yes'"><div class="soft small"><span lang="zh-CN">暂定：该年节假日未公布</span><span lang="en">provisional: holidays of that year not known</span></div></xsl:if></xsl:when>
                    <xsl:otherwise><span lang="zh-CN">停算中</span><span lang="en">stands still</span></xsl:otherwise>
                  </xsl:choose>
                </td>
                <td>
                  <xsl:variable name="until"><xsl:choose><xsl:when test="@ended"><xsl:value-of select="@ended"/></xsl:when><xsl:otherwise><xsl:value-of select="/r:record/@as-of"/></xsl:otherwise></xsl:choose></xsl:variable>
                  <xsl:choose>
                    <xsl:when test="@due and number(translate($until, '-', '')) &gt; number(translate(@due, '-', ''))"><b class="warning"><span lang="zh-CN">▲ 已超期</span><span lang="en">▲ missed</span></b></xsl:when>
                    <xsl:when test="@ended"><span lang="zh-CN">按时完成 <xsl:value-of select="@ended"/></span><span lang="en">kept, <xsl:value-of select="@ended"/></span></xsl:when>
                    <xsl:otherwise><span lang="zh-CN">进行中</span><span lang="en">running</span></xsl:otherwise>
                  </xsl:choose>
                  <xsl:if test="@stopped-days &gt; 0"><div class="soft small"><span lang="zh-CN">等待申请方 <xsl:value-of select="@stopped-days"/> 天不计</span><span lang="en"><xsl:value-of select="@stopped-days"/> days of waiting for the applicant do not count</span></div></xsl:if>
                </td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </div>
    </xsl:if>
  </xsl:template>

  <xsl:template match="r:process" mode="team">
    <xsl:if test="r:member">
      <div class="wide" tabindex="0">
        <table>
          <caption><span lang="zh-CN">审核组</span><span lang="en">Audit team</span></caption>
          <thead><tr>
            <th scope="col"><span lang="zh-CN">姓名</span><span lang="en">Name</span></th>
            <th scope="col"><span lang="zh-CN">身份</span><span lang="en">As</span></th>
            <th scope="col"><span lang="zh-CN">本案声明</span><span lang="en">Declaration for this case</span></th>
          </tr></thead>
          <tbody>
            <xsl:for-each select="r:member">
              <xsl:call-template name="line"/>
              <tr>
                <th scope="row"><xsl:call-template name="name"><xsl:with-param name="text" select="string(@name)"/></xsl:call-template><xsl:text> </xsl:text><span class="soft small"><xsl:value-of select="@person"/></span></th>
                <td>
                  <xsl:choose>
                    <xsl:when test="@as = 'leader'"><span lang="zh-CN">组长</span><span lang="en">leader</span></xsl:when>
                    <xsl:when test="@as = 'auditor'"><span lang="zh-CN">审核员</span><span lang="en">auditor</span></xsl:when>
                    <xsl:when test="@as = 'technical-expert'"><span lang="zh-CN">技术专家</span><span lang="en">technical expert</span></xsl:when>
                    <xsl:otherwise><xsl:value-of select="@as"/></xsl:otherwise>
                  </xsl:choose>
                </td>
                <td>
                  <xsl:choose>
                    <xsl:when test="@declared"><xsl:call-template name="date"><xsl:with-param name="of" select="@declared"/></xsl:call-template></xsl:when>
                    <xsl:otherwise><span lang="zh-CN">尚未声明</span><span lang="en">not yet</span></xsl:otherwise>
                  </xsl:choose>
                </td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </div>
    </xsl:if>
  </xsl:template>

  <xsl:template match="r:process" mode="certificates">
    <xsl:if test="r:certificate">
      <div class="wide" tabindex="0">
        <table>
          <caption><span lang="zh-CN">证书</span><span lang="en">Certificates</span></caption>
          <thead><tr>
            <th scope="col"><span lang="zh-CN">编号</span><span lang="en">Number</span></th>
            <th scope="col"><span lang="zh-CN">范围</span><span lang="en">Scope</span></th>
            <th scope="col"><span lang="zh-CN">状态</span><span lang="en">State</span></th>
            <th scope="col"><span lang="zh-CN">发证</span><span lang="en">Granted</span></th>
            <th scope="col"><span lang="zh-CN">有效期至</span><span lang="en">Expires</span></th>
          </tr></thead>
          <tbody>
            <xsl:for-each select="r:certificate">
              <xsl:call-template name="line"/>
              <tr>
                <th scope="row"><code><xsl:value-of select="@number"/></code></th>
                <td><xsl:apply-templates select="/r:record/r:scope/r:item[@id = current()/@scope]/r:title" mode="both-ours"/></td>
                <td>
                  <xsl:choose>
                    <xsl:when test="@state = 'draft'"><span lang="zh-CN">草稿，未生效</span><span lang="en">draft, not in force</span></xsl:when>
                    <xsl:when test="@state = 'in-force'"><span lang="zh-CN">有效</span><span lang="en">in force</span></xsl:when>
                    <xsl:when test="@state = 'suspended'"><span lang="zh-CN">暂停</span><span lang="en">suspended</span></xsl:when>
                    <xsl:when test="@state = 'withdrawn'"><span lang="zh-CN">撤销</span><span lang="en">withdrawn</span></xsl:when>
                    <xsl:when test="@state = 'cancelled'"><span lang="zh-CN">注销</span><span lang="en">cancelled</span></xsl:when>
                    <xsl:otherwise><span lang="zh-CN">到期</span><span lang="en">expired</span></xsl:otherwise>
                  </xsl:choose>
                </td>
                <td><xsl:call-template name="date"><xsl:with-param name="of" select="@granted"/></xsl:call-template></td>
                <td><xsl:call-template name="date"><xsl:with-param name="of" select="@expires"/></xsl:call-template></td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </div>
    </xsl:if>
  </xsl:template>

  <xsl:template match="r:process" mode="way">
    <div class="wide" tabindex="0">
      <table>
        <caption><span lang="zh-CN">经过的状态</span><span lang="en">The way so far</span></caption>
        <thead><tr><th scope="col"><span lang="zh-CN">日期</span><span lang="en">Date</span></th><th scope="col"><span lang="zh-CN">状态</span><span lang="en">State</span></th></tr></thead>
        <tbody>
          <xsl:for-each select="r:entered">
            <xsl:call-template name="line"/>
            <tr><th scope="row"><xsl:call-template name="date"><xsl:with-param name="of" select="@on"/></xsl:call-template></th><td><xsl:apply-templates select="r:title" mode="both-ours"/></td></tr>
          </xsl:for-each>
        </tbody>
      </table>
    </div>
    <xsl:if test="r:document">
      <div class="wide" tabindex="0">
        <table>
          <caption><span lang="zh-CN">已生效的内部文件</span><span lang="en">Staff documents in effect</span></caption>
          <thead><tr>
            <th scope="col"><span lang="zh-CN">文件</span><span lang="en">Document</span></th>
            <th scope="col"><span lang="zh-CN">编号</span><span lang="en">Number</span></th>
            <th scope="col"><span lang="zh-CN">签署</span><span lang="en">Signed</span></th>
            <th scope="col">SHA-256</th>
          </tr></thead>
          <tbody>
            <xsl:for-each select="r:document">
              <xsl:call-template name="line"/>
              <tr>
                <th scope="row"><xsl:apply-templates select="r:title" mode="both-ours"/></th>
                <td><code><xsl:value-of select="@number"/></code></td>
                <td><xsl:call-template name="name"><xsl:with-param name="text" select="string(@name)"/></xsl:call-template><xsl:text> </xsl:text><span class="soft small"><xsl:value-of select="@by"/></span><br/><xsl:call-template name="date"><xsl:with-param name="of" select="@signed"/></xsl:call-template></td>
                <td><xsl:call-template name="digest"><xsl:with-param name="of" select="@digest"/></xsl:call-template></td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </div>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>

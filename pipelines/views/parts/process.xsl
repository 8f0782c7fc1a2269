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
      <xsl:apply-templates select="." mode="days"/>
      <xsl:apply-templates select="." mode="links"/>
      <xsl:apply-templates select="." mode="linked"/>
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
                <xsl:when test="@actor = 'applicant'"><span lang="zh-CN">补充材料</span><span lang="en">an answer</span></xsl:when>
                <xsl:otherwise><span lang="zh-CN">查看并处理</span><span lang="en">action</span></xsl:otherwise>
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
                    <xsl:when test="@as = 'inspector'"><span lang="zh-CN">检查员</span><span lang="en">inspector</span></xsl:when>
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
                <td><xsl:choose><xsl:when test="string(r:title[1]) != ''"><xsl:apply-templates select="r:title" mode="both"/></xsl:when><xsl:otherwise><xsl:apply-templates select="/r:record/r:scope/r:item[@id = current()/@scope]/r:title" mode="both-ours"/></xsl:otherwise></xsl:choose></td>
                <td>
                  <xsl:apply-templates select="@state" mode="certificate-state"/>
                  <xsl:if test="@since"><div class="soft small"><span lang="zh-CN">自 </span><span lang="en">since </span><xsl:call-template name="date"><xsl:with-param name="of" select="@since"/></xsl:call-template><xsl:if test="@until"><span lang="zh-CN"> 至 </span><span lang="en"> until </span><xsl:call-template name="date"><xsl:with-param name="of" select="@until"/></xsl:call-template></xsl:if></div></xsl:if>
                  <xsl:if test="@replaced-by"><div class="soft small"><span lang="zh-CN">由 </span><span lang="en">replaced by </span><code><xsl:value-of select="@replaced-by"/></code><span lang="zh-CN"> 替代</span></div></xsl:if>
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

  <!-- What falls due for the certificates, and what is owed. -->
  <xsl:template match="r:process" mode="days">
    <xsl:if test="r:certificate/r:day">
      <div class="wide" tabindex="0">
        <table>
          <caption><span lang="zh-CN">证书的日子</span><span lang="en">Days of the certificates</span></caption>
          <thead><tr>
            <th scope="col"><span lang="zh-CN">日期</span><span lang="en">Day</span></th>
            <th scope="col"><span lang="zh-CN">证书</span><span lang="en">Certificate</span></th>
            <th scope="col"><span lang="zh-CN">事项</span><span lang="en">What</span></th>
            <th scope="col"><span lang="zh-CN">处理</span><span lang="en">Done</span></th>
          </tr></thead>
          <tbody>
            <xsl:for-each select="r:certificate/r:day">
              <xsl:sort select="@on"/><xsl:sort select="../@number"/>
              <xsl:call-template name="line"/>
              <tr>
                <th scope="row"><xsl:call-template name="date"><xsl:with-param name="of" select="@on"/></xsl:call-template></th>
                <td><code><xsl:value-of select="../@number"/></code></td>
                <td><xsl:apply-templates select="@name" mode="day-name"/></td>
                <td><xsl:choose>
                  <xsl:when test="@applied"><xsl:call-template name="date"><xsl:with-param name="of" select="@applied"/></xsl:call-template></xsl:when>
                  <xsl:otherwise><span class="soft"><span lang="zh-CN">尚未到来</span><span lang="en">to come</span></span></xsl:otherwise>
                </xsl:choose></td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </div>
    </xsl:if>
    <xsl:for-each select="/r:record/r:scope/r:item/r:obligation[@due-on or @met-on]">
      <div class="obligation">
        <b><span lang="zh-CN">义务（<xsl:value-of select="../@id"/>），</span><span lang="en">Obligation (<xsl:value-of select="../@id"/>), </span>
          <xsl:choose>
            <xsl:when test="@met-on"><span lang="zh-CN">已于 <xsl:value-of select="@met-on"/> 履行，见 </span><span lang="en">met on <xsl:value-of select="@met-on"/>, see </span><xsl:call-template name="case-link"><xsl:with-param name="id" select="@met-by"/></xsl:call-template></xsl:when>
            <xsl:otherwise><span lang="zh-CN">最后一日 <xsl:value-of select="@due-on"/></span><span lang="en">due by <xsl:value-of select="@due-on"/></span></xsl:otherwise>
          </xsl:choose></b>
        <div><xsl:apply-templates select="r:text" mode="both"/></div>
      </div>
    </xsl:for-each>
  </xsl:template>

  <!-- The certificates that the application rests on, and what their last audit found. -->
  <xsl:template match="r:process" mode="links">
    <xsl:if test="r:certificate-link">
      <div class="wide" tabindex="0">
        <table>
          <caption><span lang="zh-CN">所依据的证书</span><span lang="en">Certificates that the application rests on</span></caption>
          <thead><tr>
            <th scope="col"><span lang="zh-CN">范围项</span><span lang="en">Scope</span></th>
            <th scope="col"><span lang="zh-CN">证书</span><span lang="en">Certificate</span></th>
            <th scope="col"><span lang="zh-CN">核对</span><span lang="en">Found</span></th>
            <th scope="col"><span lang="zh-CN">案件</span><span lang="en">Case</span></th>
          </tr></thead>
          <tbody>
            <xsl:for-each select="r:certificate-link">
              <xsl:call-template name="line"/>
              <tr>
                <th scope="row"><xsl:value-of select="@scope"/></th>
                <td><xsl:choose><xsl:when test="@number"><code><xsl:call-template name="name"><xsl:with-param name="text" select="string(@number)"/></xsl:call-template></code></xsl:when><xsl:otherwise>–</xsl:otherwise></xsl:choose>
                  <xsl:if test="@granted"><div class="soft small"><xsl:value-of select="@category"/><xsl:text> </xsl:text><xsl:value-of select="@grade"/><xsl:text> · </xsl:text><xsl:value-of select="@granted"/>–<xsl:value-of select="@expires"/></div></xsl:if></td>
                <td><span><xsl:attribute name="class"><xsl:choose><xsl:when test="@status = 'linked'">mark complete</xsl:when><xsl:otherwise>mark warning</xsl:otherwise></xsl:choose></xsl:attribute><xsl:apply-templates select="@status" mode="link-status"/></span>
                  <xsl:if test="r:fact"><div class="small"><xsl:apply-templates select="r:fact" mode="both"/></div></xsl:if>
                  <xsl:for-each select="r:owed"><div class="obligation"><b><span lang="zh-CN">须履行的义务，最后一日 </span><span lang="en">Owed, due by </span><xsl:value-of select="@due-on"/></b><div><xsl:apply-templates select="r:text" mode="both"/></div></div></xsl:for-each></td>
                <td><xsl:if test="@case"><xsl:call-template name="case-link"><xsl:with-param name="id" select="@case"/></xsl:call-template></xsl:if></td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </div>
    </xsl:if>
    <xsl:call-template name="earlier"/>
  </xsl:template>

  <!-- Nonconformities and observations of the last audit, each with the correction that the form states. -->
  <xsl:template name="earlier">
    <xsl:if test="r:certificate-link/r:earlier">
      <div class="wide" tabindex="0">
        <table>
          <caption><span lang="zh-CN">上次审核的不符合与观察项</span><span lang="en">Nonconformities and observations of the last audit</span></caption>
          <thead><tr>
            <th scope="col"><span lang="zh-CN">要求</span><span lang="en">Requirement</span></th>
            <th scope="col"><span lang="zh-CN">结论</span><span lang="en">Conclusion</span></th>
            <th scope="col"><span lang="zh-CN">事实</span><span lang="en">What was found</span></th>
            <th scope="col"><span lang="zh-CN">申请方所述的纠正</span><span lang="en">Correction as the applicant states it</span></th>
          </tr></thead>
          <tbody>
            <xsl:for-each select="r:certificate-link/r:earlier">
              <xsl:call-template name="line"/>
              <tr>
                <th scope="row"><code><xsl:value-of select="@requirement"/></code></th>
                <td><xsl:apply-templates select="@result" mode="audit-result"/><xsl:if test="@closed"><div class="soft small"><span lang="zh-CN">已关闭 </span><span lang="en">closed </span><xsl:value-of select="@closed"/></div></xsl:if></td>
                <td class="text"><xsl:for-each select="r:said"><xsl:call-template name="shown"/></xsl:for-each></td>
                <td class="text"><xsl:choose>
                  <xsl:when test="string(r:corrected) != '' or @evidence"><xsl:for-each select="r:corrected"><xsl:call-template name="shown"/></xsl:for-each><xsl:if test="@evidence"><div class="soft small"><xsl:value-of select="@evidence"/></div></xsl:if></xsl:when>
                  <xsl:otherwise><span class="warning">▲ <span lang="zh-CN">表中没有</span><span lang="en">nothing in the form</span></span></xsl:otherwise>
                </xsl:choose></td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </div>
    </xsl:if>
  </xsl:template>

  <!-- The cases that rest on certificates of this one. -->
  <xsl:template match="r:process" mode="linked">
    <xsl:if test="r:linked">
      <div class="wide" tabindex="0">
        <table>
          <caption><span lang="zh-CN">以本案证书为依据的案件</span><span lang="en">Cases that rest on these certificates</span></caption>
          <thead><tr>
            <th scope="col"><span lang="zh-CN">案件</span><span lang="en">Case</span></th>
            <th scope="col"><span lang="zh-CN">证书</span><span lang="en">Certificate</span></th>
            <th scope="col"><span lang="zh-CN">收到</span><span lang="en">Received</span></th>
            <th scope="col"><span lang="zh-CN">结果</span><span lang="en">Result</span></th>
          </tr></thead>
          <tbody>
            <xsl:for-each select="r:linked">
              <xsl:call-template name="line"/>
              <tr>
                <th scope="row"><xsl:call-template name="case-link"><xsl:with-param name="id" select="@case"/></xsl:call-template><div class="soft small"><xsl:apply-templates select="@phase" mode="phase"/></div></th>
                <td><code><xsl:value-of select="@certificate"/></code></td>
                <td><xsl:call-template name="date"><xsl:with-param name="of" select="@received"/></xsl:call-template></td>
                <td><xsl:apply-templates select="@result" mode="linked-result"/><xsl:if test="@on"><xsl:text> </xsl:text><xsl:call-template name="date"><xsl:with-param name="of" select="@on"/></xsl:call-template></xsl:if></td>
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
                <th scope="row"><xsl:apply-templates select="r:title" mode="both-ours"/>
                  <xsl:if test="r:note"><div class="soft small"><span lang="zh-CN">表格中的改动：</span><span lang="en">Changed in the sheet: </span><xsl:apply-templates select="r:note" mode="both-ours"/></div></xsl:if></th>
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

  <!-- Another case: a link where the page lies among the cases, which `$cases` leads to; else its id. -->
  <xsl:template name="case-link">
    <xsl:param name="id"/>
    <xsl:choose>
      <xsl:when test="$cases != ''"><a href="{$cases}{$id}/index.html"><code><xsl:value-of select="$id"/></code></a></xsl:when>
      <xsl:otherwise><code><xsl:value-of select="$id"/></code></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- The codes of the record in words, in both languages. A code that is not here is shown as it is, so that a
     record of a newer edition can still be read. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- What intake concluded of a scope item, a case or an arrival. -->
  <xsl:template match="@*" mode="conclusion">
    <xsl:choose>
      <xsl:when test=". = 'complete'"><span lang="zh-CN">材料齐全</span><span lang="en">Complete</span></xsl:when>
      <xsl:when test=". = 'return'"><span lang="zh-CN">退回补正</span><span lang="en">Return for supplement</span></xsl:when>
      <xsl:when test=". = 'auditor'"><span lang="zh-CN">须审核员裁定</span><span lang="en">Needs an auditor</span></xsl:when>
      <xsl:when test=". = 'quarantined'"><span lang="zh-CN">已隔离</span><span lang="en">Quarantined</span></xsl:when>
      <xsl:when test=". = 'refused'"><span lang="zh-CN">不予采用</span><span lang="en">Refused</span></xsl:when>
      <xsl:otherwise><xsl:call-template name="shown"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What that means for the person who reads it. -->
  <xsl:template match="@*" mode="conclusion-means">
    <xsl:choose>
      <xsl:when test=". = 'complete'"><span lang="zh-CN">没有须补正或须裁定的问题，可以开始审核。</span><span lang="en">Nothing to supply and nothing to rule on: the audit can begin.</span></xsl:when>
      <xsl:when test=". = 'return'"><span lang="zh-CN">存在申请方能够补正的问题，补正前不宜开始审核。</span><span lang="en">The applicant must supply something before the audit begins.</span></xsl:when>
      <xsl:when test=". = 'auditor'"><span lang="zh-CN">没有须补正的问题，但有须由人裁定的事项。</span><span lang="en">Nothing to supply, but a person must rule on something first.</span></xsl:when>
      <xsl:when test=". = 'refused'"><span lang="zh-CN">内部文件不符合规定，没有生效。</span><span lang="en">The staff document breaks a rule and has no effect.</span></xsl:when>
      <xsl:when test=". = 'quarantined'"><span lang="zh-CN">材料不能安全打开，或无法归入任何案件。</span><span lang="en">It cannot be opened safely, or belongs to no case.</span></xsl:when>
      <xsl:otherwise><xsl:call-template name="shown"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The type of an application. -->
  <xsl:template match="@*" mode="phase">
    <xsl:choose>
      <xsl:when test=". = 'initial'"><span lang="zh-CN">初次认证</span><span lang="en">Initial certification</span></xsl:when>
      <xsl:when test=". = 'surveillance'"><span lang="zh-CN">监督审核</span><span lang="en">Surveillance</span></xsl:when>
      <xsl:when test=". = 'recertification'"><span lang="zh-CN">再认证</span><span lang="en">Recertification</span></xsl:when>
      <xsl:when test=". = 'upgrade'"><span lang="zh-CN">级别提升</span><span lang="en">Upgrade</span></xsl:when>
      <xsl:when test=". = 'extension'"><span lang="zh-CN">扩大范围</span><span lang="en">Extension of scope</span></xsl:when>
      <xsl:when test=". = 'change'"><span lang="zh-CN">变更</span><span lang="en">Change</span></xsl:when>
      <xsl:otherwise><xsl:call-template name="shown"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A category of the scheme, or the part common to all. -->
  <xsl:template match="@*" mode="category">
    <xsl:choose>
      <xsl:when test=". = 'none'"><span lang="zh-CN">未写明</span><span lang="en">Not stated</span></xsl:when>
      <xsl:when test=". = 'common'"><span lang="zh-CN">公共管理</span><span lang="en">Common requirements</span></xsl:when>
      <xsl:when test=". = 'RA'"><span lang="zh-CN">风险评估</span><span lang="en">Risk assessment</span></xsl:when>
      <xsl:when test=". = 'ER'"><span lang="zh-CN">应急处理</span><span lang="en">Emergency response</span></xsl:when>
      <xsl:when test=". = 'SI'"><span lang="zh-CN">安全集成</span><span lang="en">Security integration</span></xsl:when>
      <xsl:when test=". = 'SM'"><span lang="zh-CN">安全运维</span><span lang="en">Security operation and maintenance</span></xsl:when>
      <xsl:when test=". = 'SD'"><span lang="zh-CN">软件安全开发</span><span lang="en">Software security development</span></xsl:when>
      <xsl:when test=". = 'DR'"><span lang="zh-CN">灾难备份与恢复</span><span lang="en">Disaster backup and recovery</span></xsl:when>
      <xsl:when test=". = 'AU'"><span lang="zh-CN">网络安全审计</span><span lang="en">Network security audit</span></xsl:when>
      <xsl:when test=". = 'IC'"><span lang="zh-CN">工业控制安全</span><span lang="en">Industrial control system security</span></xsl:when>
      <xsl:otherwise><xsl:call-template name="shown"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A grade. -->
  <xsl:template match="@*" mode="grade">
    <xsl:choose>
      <xsl:when test=". = 'none'"><span lang="zh-CN">未写明</span><span lang="en">Not stated</span></xsl:when>
      <xsl:when test=". = 'III'"><span lang="zh-CN">三级</span><span lang="en">Grade III</span></xsl:when>
      <xsl:when test=". = 'II'"><span lang="zh-CN">二级</span><span lang="en">Grade II</span></xsl:when>
      <xsl:when test=". = 'I'"><span lang="zh-CN">一级</span><span lang="en">Grade I</span></xsl:when>
      <xsl:otherwise><xsl:call-template name="shown"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The conclusion that the applicant ticked. -->
  <xsl:template match="@*" mode="said">
    <xsl:choose>
      <xsl:when test=". = 'conforming'"><span lang="zh-CN">符合</span><span lang="en">Conforming</span></xsl:when>
      <xsl:when test=". = 'nonconforming'"><span lang="zh-CN">不符合</span><span lang="en">Nonconforming</span></xsl:when>
      <xsl:when test=". = 'not-applicable'"><span lang="zh-CN">不适用</span><span lang="en">Not applicable</span></xsl:when>
      <xsl:when test=". = 'missing'"><span lang="zh-CN">未填写</span><span lang="en">Not filled in</span></xsl:when>
      <xsl:otherwise><xsl:call-template name="shown"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What the machine found for a requirement. -->
  <xsl:template match="@*" mode="verdict">
    <xsl:choose>
      <xsl:when test=". = 'met'"><span lang="zh-CN">规则成立</span><span lang="en">Rules hold</span></xsl:when>
      <xsl:when test=". = 'not-met'"><span lang="zh-CN">规则不成立</span><span lang="en">Rules do not hold</span></xsl:when>
      <xsl:when test=". = 'needs-auditor'"><span lang="zh-CN">须审核员裁定</span><span lang="en">Needs an auditor</span></xsl:when>
      <xsl:when test=". = 'not-assessed'"><span lang="zh-CN">未评价</span><span lang="en">Not assessed</span></xsl:when>
      <xsl:when test=". = 'no-rule'"><span lang="zh-CN">由人判断</span><span lang="en">For a person</span></xsl:when>
      <xsl:otherwise><xsl:call-template name="shown"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What became of one assertion. -->
  <xsl:template match="@*" mode="result">
    <xsl:choose>
      <xsl:when test=". = 'held'"><span lang="zh-CN">成立</span><span lang="en">Held</span></xsl:when>
      <xsl:when test=". = 'failed'"><span lang="zh-CN">不成立</span><span lang="en">Failed</span></xsl:when>
      <xsl:when test=". = 'reported'"><span lang="zh-CN">已报告</span><span lang="en">Reported</span></xsl:when>
      <xsl:when test=". = 'not-evaluated'"><span lang="zh-CN">未评价</span><span lang="en">Not evaluated</span></xsl:when>
      <xsl:otherwise><xsl:call-template name="shown"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Whether the form must have a row for the requirement. -->
  <xsl:template match="@*" mode="row">
    <xsl:choose>
      <xsl:when test=". = 'required'"><span lang="zh-CN">必填</span><span lang="en">Row required</span></xsl:when>
      <xsl:when test=". = 'optional'"><span lang="zh-CN">选填</span><span lang="en">Row optional</span></xsl:when>
      <xsl:when test=". = 'none'"><span lang="zh-CN">表中无此行</span><span lang="en">No row in the form</span></xsl:when>
      <xsl:otherwise><xsl:call-template name="shown"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- How badly a finding weighs; the fifth level is a finding on which a person must rule. -->
  <xsl:template match="@*" mode="level">
    <xsl:choose>
      <xsl:when test=". = 'fatal'"><span lang="zh-CN">致命</span><span lang="en">Fatal</span></xsl:when>
      <xsl:when test=". = 'error'"><span lang="zh-CN">须补正</span><span lang="en">Error</span></xsl:when>
      <xsl:when test=". = 'auditor'"><span lang="zh-CN">须裁定</span><span lang="en">Auditor</span></xsl:when>
      <xsl:when test=". = 'warning'"><span lang="zh-CN">提醒</span><span lang="en">Warning</span></xsl:when>
      <xsl:when test=". = 'info'"><span lang="zh-CN">说明</span><span lang="en">Note</span></xsl:when>
      <xsl:otherwise><xsl:call-template name="shown"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Whether a finding stood in the revision before. -->
  <xsl:template match="@*" mode="state">
    <xsl:choose>
      <xsl:when test=". = 'new'"><span lang="zh-CN">新增</span><span lang="en">New</span></xsl:when>
      <xsl:when test=". = 'remains'"><span lang="zh-CN">仍存在</span><span lang="en">Remains</span></xsl:when>
      <xsl:otherwise><xsl:call-template name="shown"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What became of a file that was received. -->
  <xsl:template match="@*" mode="status">
    <xsl:choose>
      <xsl:when test=". = 'ok'"><span lang="zh-CN">已收入</span><span lang="en">Filed</span></xsl:when>
      <xsl:when test=". = 'form'"><span lang="zh-CN">自评估表</span><span lang="en">Form</span></xsl:when>
      <xsl:when test=". = 'archive'"><span lang="zh-CN">压缩包，其中文件逐一列出</span><span lang="en">Archive; its entries are listed one by one</span></xsl:when>
      <xsl:when test=". = 'junk'"><span lang="zh-CN">操作系统产生的杂项文件，不是证据</span><span lang="en">Left by an operating system, not evidence</span></xsl:when>
      <xsl:when test=". = 'encrypted'"><span lang="zh-CN">已加密，无法读取</span><span lang="en">Encrypted, cannot be read</span></xsl:when>
      <xsl:when test=". = 'damaged'"><span lang="zh-CN">已损坏</span><span lang="en">Damaged</span></xsl:when>
      <xsl:when test=". = 'infected'"><span lang="zh-CN">含恶意代码</span><span lang="en">Infected</span></xsl:when>
      <xsl:when test=". = 'too-large'"><span lang="zh-CN">超过限制</span><span lang="en">Over a limit</span></xsl:when>
      <xsl:when test=". = 'not-accepted'"><span lang="zh-CN">此类型不作为证据</span><span lang="en">Type not accepted as evidence</span></xsl:when>
      <xsl:when test=". = 'replaced'"><span lang="zh-CN">已被替换</span><span lang="en">Replaced</span></xsl:when>
      <xsl:when test=". = 'link'"><span lang="zh-CN">符号链接，不跟随</span><span lang="en">Symbolic link, not followed</span></xsl:when>
      <xsl:when test=". = 'folder'"><span lang="zh-CN">文件夹</span><span lang="en">Folder</span></xsl:when>
      <xsl:otherwise><xsl:call-template name="shown"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What the malware scanner said of a file. -->
  <xsl:template match="@*" mode="scan">
    <xsl:choose>
      <xsl:when test=". = 'clean'"><span class="soft"><span lang="zh-CN">扫描未见恶意代码</span><span lang="en">Scanned: clean</span></span></xsl:when>
      <xsl:when test=". = 'infected'"><b class="fatal"><span lang="zh-CN">✖ 扫描发现恶意代码</span><span lang="en">✖ Scanned: infected</span></b></xsl:when>
      <xsl:when test=". = 'too-large'"><b class="warning"><span lang="zh-CN">▲ 超过扫描上限</span><span lang="en">▲ Too large to scan</span></b></xsl:when>
      <xsl:when test=". = 'not-scanned'"><b class="warning"><span lang="zh-CN">▲ 未扫描</span><span lang="en">▲ Not scanned</span></b></xsl:when>
      <xsl:otherwise><xsl:call-template name="shown"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- An event in the life of a case. -->
  <xsl:template match="@*" mode="event">
    <xsl:choose>
      <xsl:when test=". = 'received'"><span lang="zh-CN">收到</span><span lang="en">Received</span></xsl:when>
      <xsl:when test=". = 'inventoried'"><span lang="zh-CN">登记</span><span lang="en">Inventoried</span></xsl:when>
      <xsl:when test=". = 'validated'"><span lang="zh-CN">验证</span><span lang="en">Validated</span></xsl:when>
      <xsl:when test=". = 'concluded'"><span lang="zh-CN">得出结论</span><span lang="en">Concluded</span></xsl:when>
      <xsl:when test=". = 'supplemented'"><span lang="zh-CN">补充</span><span lang="en">Supplemented</span></xsl:when>
      <xsl:when test=". = 'resubmitted'"><span lang="zh-CN">重新提交</span><span lang="en">Resubmitted</span></xsl:when>
      <xsl:when test=". = 'documented'"><span lang="zh-CN">内部文件生效</span><span lang="en">Staff document in effect</span></xsl:when>
      <xsl:when test=". = 'advanced'"><span lang="zh-CN">进入状态</span><span lang="en">Entered a state</span></xsl:when>
      <xsl:otherwise><xsl:call-template name="shown"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Who did it. -->
  <xsl:template match="@*" mode="agent">
    <xsl:choose>
      <xsl:when test=". = 'applicant'"><span lang="zh-CN">申请方</span><span lang="en">Applicant</span></xsl:when>
      <xsl:when test=". = 'dossier'"><span lang="zh-CN">本系统</span><span lang="en">Dossier</span></xsl:when>
      <xsl:otherwise><xsl:call-template name="shown"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- When an obligation falls due. -->
  <xsl:template match="@*" mode="due">
    <xsl:choose>
      <xsl:when test=". = 'first-on-site-surveillance'"><span lang="zh-CN">首次现场监督审核时</span><span lang="en">at the first on-site surveillance</span></xsl:when>
      <xsl:otherwise><xsl:call-template name="shown"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- How sure the catalogue is of a value. -->
  <xsl:template match="@*" mode="confidence">
    <xsl:choose>
      <xsl:when test=". = 'confirmed'"><span lang="zh-CN">已核实</span><span lang="en">confirmed</span></xsl:when>
      <xsl:when test=". = 'recalled'"><span lang="zh-CN">凭记忆，待核实</span><span lang="en">recalled, to be confirmed</span></xsl:when>
      <xsl:when test=". = 'uncertain'"><span lang="zh-CN">来源不一</span><span lang="en">sources differ</span></xsl:when>
      <xsl:otherwise><xsl:call-template name="shown"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The unit of a parameter. -->
  <xsl:template match="@*" mode="unit">
    <xsl:choose>
      <xsl:when test=". = 'persons'"><span lang="zh-CN">人</span><span lang="en">persons</span></xsl:when>
      <xsl:when test=". = 'months'"><span lang="zh-CN">个月</span><span lang="en">months</span></xsl:when>
      <xsl:when test=". = 'years'"><span lang="zh-CN">年</span><span lang="en">years</span></xsl:when>
      <xsl:when test=". = 'weeks'"><span lang="zh-CN">周</span><span lang="en">weeks</span></xsl:when>
      <xsl:when test=". = 'month'"><span lang="zh-CN">月</span><span lang="en">month</span></xsl:when>
      <xsl:when test=". = 'level' or . = 'levels'"><span lang="zh-CN">级</span><span lang="en"><xsl:value-of select="."/></span></xsl:when>
      <xsl:when test=". = 'days'"><span lang="zh-CN">天</span><span lang="en">days</span></xsl:when>
      <xsl:when test=". = 'hours'"><span lang="zh-CN">小时</span><span lang="en">hours</span></xsl:when>
      <xsl:when test=". = 'projects'"><span lang="zh-CN">个项目</span><span lang="en">projects</span></xsl:when>
      <xsl:when test=". = 'users'"><span lang="zh-CN">用户</span><span lang="en">users</span></xsl:when>
      <xsl:when test=". = 'sets'"><span lang="zh-CN">套</span><span lang="en">sets</span></xsl:when>
      <xsl:when test=". = 'industries'"><span lang="zh-CN">个行业</span><span lang="en">industries</span></xsl:when>
      <xsl:when test=". = 'yuan'"><span lang="zh-CN">元</span><span lang="en">yuan</span></xsl:when>
      <xsl:when test=". = 'certificates'"><span lang="zh-CN">张证书</span><span lang="en">certificates</span></xsl:when>
      <xsl:when test=". = 'percent'"><span lang="zh-CN">%</span><span lang="en">%</span></xsl:when>
      <xsl:otherwise><xsl:call-template name="shown"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Why an arrival waits. -->
  <xsl:template match="@*" mode="waiting">
    <xsl:choose>
      <xsl:when test=". = 'part-file'"><span lang="zh-CN">仍有 *.part 文件，正在复制</span><span lang="en">A *.part file is there: still being copied</span></xsl:when>
      <xsl:when test=". = 'no-marker'"><span lang="zh-CN">尚无 .complete 标记</span><span lang="en">No .complete marker yet</span></xsl:when>
      <xsl:when test=". = 'settling'"><span lang="zh-CN">静置时间未满</span><span lang="en">Not quiet for long enough</span></xsl:when>
      <xsl:when test=". = 'changed'"><span lang="zh-CN">读取时内容有变</span><span lang="en">It changed while it was read</span></xsl:when>
      <xsl:otherwise><xsl:call-template name="shown"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>

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
      <xsl:when test=". = 'common' and /*/@scheme = 'product'"><span lang="zh-CN">受理要求</span><span lang="en">Requirements of intake</span></xsl:when>
      <xsl:when test=". = 'common'"><span lang="zh-CN">公共管理</span><span lang="en">Common requirements</span></xsl:when>
      <xsl:when test=". = 'RA'"><span lang="zh-CN">风险评估</span><span lang="en">Risk assessment</span></xsl:when>
      <xsl:when test=". = 'ER'"><span lang="zh-CN">应急处理</span><span lang="en">Emergency response</span></xsl:when>
      <xsl:when test=". = 'SI'"><span lang="zh-CN">安全集成</span><span lang="en">Security integration</span></xsl:when>
      <xsl:when test=". = 'SM'"><span lang="zh-CN">安全运维</span><span lang="en">Security operation and maintenance</span></xsl:when>
      <xsl:when test=". = 'SD'"><span lang="zh-CN">软件安全开发</span><span lang="en">Software security development</span></xsl:when>
      <xsl:when test=". = 'DR'"><span lang="zh-CN">灾难备份与恢复</span><span lang="en">Disaster backup and recovery</span></xsl:when>
      <xsl:when test=". = 'AU'"><span lang="zh-CN">网络安全审计</span><span lang="en">Network security audit</span></xsl:when>
      <xsl:when test=". = 'IC'"><span lang="zh-CN">工业控制安全</span><span lang="en">Industrial control system security</span></xsl:when>
      <!-- The categories of the other scheme are types of product. -->
      <xsl:otherwise><xsl:apply-templates select="." mode="product-type"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A type of product. -->
  <xsl:template match="@*" mode="product-type">
    <xsl:choose>
      <xsl:when test=". = 'FW'"><span lang="zh-CN">防火墙</span><span lang="en">Firewall</span></xsl:when>
      <xsl:when test=". = 'ISOCARD'"><span lang="zh-CN">网络安全隔离卡与线路选择器</span><span lang="en">Network isolation card and line selector</span></xsl:when>
      <xsl:when test=". = 'GAP'"><span lang="zh-CN">安全隔离与信息交换产品（网闸）</span><span lang="en">Security isolation and information exchange (gap)</span></xsl:when>
      <xsl:when test=". = 'SROUTER'"><span lang="zh-CN">安全路由器</span><span lang="en">Secure router</span></xsl:when>
      <xsl:when test=". = 'COS'"><span lang="zh-CN">智能卡 COS</span><span lang="en">Smart card chip operating system</span></xsl:when>
      <xsl:when test=". = 'BACKUP'"><span lang="zh-CN">数据备份与恢复产品</span><span lang="en">Data backup and recovery</span></xsl:when>
      <xsl:when test=". = 'SOS'"><span lang="zh-CN">安全操作系统</span><span lang="en">Secure operating system</span></xsl:when>
      <xsl:when test=". = 'SDB'"><span lang="zh-CN">安全数据库系统</span><span lang="en">Secure database system</span></xsl:when>
      <xsl:when test=". = 'SPAM'"><span lang="zh-CN">反垃圾邮件产品</span><span lang="en">Anti-spam</span></xsl:when>
      <xsl:when test=". = 'IDS'"><span lang="zh-CN">入侵检测系统</span><span lang="en">Intrusion detection system</span></xsl:when>
      <xsl:when test=". = 'SCAN'"><span lang="zh-CN">网络脆弱性扫描产品</span><span lang="en">Network vulnerability scanner</span></xsl:when>
      <xsl:when test=". = 'AUDIT'"><span lang="zh-CN">安全审计产品</span><span lang="en">Security audit</span></xsl:when>
      <xsl:when test=". = 'WEBREC'"><span lang="zh-CN">网站恢复产品</span><span lang="en">Website recovery</span></xsl:when>
      <xsl:when test=". = 'ROUTER'"><span lang="zh-CN">路由器</span><span lang="en">Router</span></xsl:when>
      <xsl:when test=". = 'SWITCH'"><span lang="zh-CN">交换机</span><span lang="en">Switch</span></xsl:when>
      <xsl:when test=". = 'SERVER'"><span lang="zh-CN">服务器（机架式）</span><span lang="en">Rack server</span></xsl:when>
      <xsl:when test=". = 'PLC'"><span lang="zh-CN">可编程逻辑控制器（PLC 设备）</span><span lang="en">Programmable logic controller (PLC)</span></xsl:when>
      <xsl:when test=". = 'WAF'"><span lang="zh-CN">Web 应用防火墙</span><span lang="en">Web application firewall</span></xsl:when>
      <xsl:when test=". = 'IPS'"><span lang="zh-CN">入侵防御系统</span><span lang="en">Intrusion prevention system</span></xsl:when>
      <xsl:when test=". = 'VPN'"><span lang="zh-CN">虚拟专用网产品</span><span lang="en">Virtual private network product</span></xsl:when>
      <xsl:when test=". = 'AVGATE'"><span lang="zh-CN">防病毒网关</span><span lang="en">Anti-virus gateway</span></xsl:when>
      <xsl:when test=". = 'UTM'"><span lang="zh-CN">统一威胁管理产品</span><span lang="en">Unified threat management</span></xsl:when>
      <xsl:when test=". = 'AV'"><span lang="zh-CN">病毒防治产品</span><span lang="en">Virus prevention product</span></xsl:when>
      <xsl:when test=". = 'NETSTORE'"><span lang="zh-CN">安全网络存储</span><span lang="en">Secure network storage</span></xsl:when>
      <xsl:when test=". = 'PKI'"><span lang="zh-CN">公钥基础设施</span><span lang="en">Public key infrastructure</span></xsl:when>
      <xsl:when test=". = 'SITUATION'"><span lang="zh-CN">网络安全态势感知产品</span><span lang="en">Security situational awareness</span></xsl:when>
      <xsl:when test=". = 'SMP'"><span lang="zh-CN">信息系统安全管理平台</span><span lang="en">Security management platform</span></xsl:when>
      <xsl:when test=". = 'TRAFFIC'"><span lang="zh-CN">网络型流量控制产品</span><span lang="en">Network traffic control</span></xsl:when>
      <xsl:when test=". = 'BALANCE'"><span lang="zh-CN">负载均衡产品</span><span lang="en">Load balancing</span></xsl:when>
      <xsl:when test=". = 'FILTER'"><span lang="zh-CN">信息过滤产品</span><span lang="en">Information filtering</span></xsl:when>
      <xsl:when test=". = 'ANTIDDOS'"><span lang="zh-CN">抗拒绝服务攻击产品</span><span lang="en">Anti-DDoS</span></xsl:when>
      <xsl:when test=". = 'NAC'"><span lang="zh-CN">终端接入控制产品</span><span lang="en">Terminal access control</span></xsl:when>
      <xsl:when test=". = 'REMOVABLE'"><span lang="zh-CN">USB 移动存储介质管理系统</span><span lang="en">USB removable-media management</span></xsl:when>
      <xsl:when test=". = 'FILECRYPT'"><span lang="zh-CN">文件加密产品</span><span lang="en">File encryption</span></xsl:when>
      <xsl:when test=". = 'DLP'"><span lang="zh-CN">数据泄露防护产品</span><span lang="en">Data leakage prevention</span></xsl:when>
      <xsl:when test=". = 'WIPE'"><span lang="zh-CN">数据销毁软件产品</span><span lang="en">Data destruction software</span></xsl:when>
      <xsl:when test=". = 'BASELINE'"><span lang="zh-CN">安全配置检查产品</span><span lang="en">Security configuration check</span></xsl:when>
      <xsl:when test=". = 'OPSAUDIT'"><span lang="zh-CN">运维安全管理产品</span><span lang="en">Operation and maintenance security management</span></xsl:when>
      <xsl:when test=". = 'LOG'"><span lang="zh-CN">日志分析产品</span><span lang="en">Log analysis</span></xsl:when>
      <xsl:when test=". = 'AUTHN'"><span lang="zh-CN">身份鉴别产品</span><span lang="en">Identity authentication</span></xsl:when>
      <xsl:when test=". = 'TERMINAL'"><span lang="zh-CN">终端安全监测产品</span><span lang="en">Terminal security monitoring</span></xsl:when>
      <xsl:when test=". = 'EDOC'"><span lang="zh-CN">电子文档安全管理产品</span><span lang="en">Electronic document security management</span></xsl:when>
      <xsl:when test=". = 'OTHER'"><span lang="zh-CN">其他信息技术产品</span><span lang="en">Other information technology product</span></xsl:when>
      <xsl:otherwise><xsl:call-template name="shown"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Where a product belongs. -->
  <xsl:template match="@*" mode="outcome">
    <xsl:choose>
      <xsl:when test=". = 'out-of-scope'"><span lang="zh-CN">不在受理范围</span><span lang="en">Out of scope</span></xsl:when>
      <xsl:when test=". = 'key-equipment'"><span lang="zh-CN">网络关键设备</span><span lang="en">Network key equipment</span></xsl:when>
      <xsl:when test=". = 'specialised-product'"><span lang="zh-CN">网络安全专用产品</span><span lang="en">Specialised product</span></xsl:when>
      <xsl:when test=". = 'ccis-compulsory'"><span lang="zh-CN">政府采购强制认证</span><span lang="en">Compulsory for procurement</span></xsl:when>
      <xsl:when test=". = 'ccis-voluntary'"><span lang="zh-CN">自愿认证（CCIS）</span><span lang="en">Voluntary (CCIS)</span></xsl:when>
      <xsl:when test=". = 'voluntary'"><span lang="zh-CN">自愿认证</span><span lang="en">Voluntary</span></xsl:when>
      <xsl:when test=". = 'person'"><span lang="zh-CN">由人判断</span><span lang="en">For a person</span></xsl:when>
      <xsl:when test=". = 'cipher-check'"><span lang="zh-CN">另核密码</span><span lang="en">Cipher check beside</span></xsl:when>
      <xsl:otherwise><xsl:call-template name="shown"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A grade. -->
  <xsl:template match="@*" mode="grade">
    <xsl:choose>
      <xsl:when test=". = 'not-stated'"><span lang="zh-CN">未写明</span><span lang="en">Not stated</span></xsl:when>
      <xsl:when test=". = 'none'"><span lang="zh-CN">不分级</span><span lang="en">No grade</span></xsl:when>
      <xsl:when test=". = 'basic'"><span lang="zh-CN">基本级</span><span lang="en">Basic grade</span></xsl:when>
      <xsl:when test=". = 'enhanced'"><span lang="zh-CN">增强级</span><span lang="en">Enhanced grade</span></xsl:when>
      <xsl:when test=". = 'level-1'"><span lang="zh-CN">第一级</span><span lang="en">Level 1</span></xsl:when>
      <xsl:when test=". = 'level-2'"><span lang="zh-CN">第二级</span><span lang="en">Level 2</span></xsl:when>
      <xsl:when test=". = 'level-3'"><span lang="zh-CN">第三级</span><span lang="en">Level 3</span></xsl:when>
      <xsl:when test=". = 'level-4'"><span lang="zh-CN">第四级</span><span lang="en">Level 4</span></xsl:when>
      <xsl:when test=". = 'level-5'"><span lang="zh-CN">第五级</span><span lang="en">Level 5</span></xsl:when>
      <xsl:when test=". = 'all'"><span lang="zh-CN">各级别</span><span lang="en">All grades</span></xsl:when>
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
      <xsl:when test=". = 'form'"><span lang="zh-CN">申请表</span><span lang="en">Form</span></xsl:when>
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
      <xsl:when test=". = 'day'"><span lang="zh-CN">日期到来</span><span lang="en">A day came</span></xsl:when>
      <xsl:when test=". = 'linked'"><span lang="zh-CN">关联案件</span><span lang="en">Linked case</span></xsl:when>
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

  <!-- What a certificate is worth. -->
  <xsl:template match="@*" mode="certificate-state">
    <xsl:choose>
      <xsl:when test=". = 'draft'"><span lang="zh-CN">草稿，未生效</span><span lang="en">draft, not in force</span></xsl:when>
      <xsl:when test=". = 'in-force'"><span lang="zh-CN">有效</span><span lang="en">in force</span></xsl:when>
      <xsl:when test=". = 'suspended'"><span lang="zh-CN">暂停</span><span lang="en">suspended</span></xsl:when>
      <xsl:when test=". = 'withdrawn'"><span lang="zh-CN">撤销</span><span lang="en">withdrawn</span></xsl:when>
      <xsl:when test=". = 'cancelled'"><span lang="zh-CN">注销</span><span lang="en">cancelled</span></xsl:when>
      <xsl:when test=". = 'expired'"><span lang="zh-CN">到期</span><span lang="en">expired</span></xsl:when>
      <xsl:otherwise><xsl:call-template name="shown"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What falls due on a day. -->
  <xsl:template match="@*" mode="day-name">
    <xsl:variable name="name" select="substring-before(concat(., '-missed'), '-missed')"/>
    <xsl:choose>
      <xsl:when test="$name = 'expired'"><span lang="zh-CN">到期失效</span><span lang="en">expired</span></xsl:when>
      <xsl:when test="$name = 'suspension-ended'"><span lang="zh-CN">暂停期满</span><span lang="en">suspension ended</span></xsl:when>
      <xsl:when test="$name = 'surveillance-reminder'"><span lang="zh-CN">提醒监督</span><span lang="en">reminder of surveillance</span></xsl:when>
      <xsl:when test="$name = 'surveillance-overdue'"><span lang="zh-CN">监督逾期</span><span lang="en">surveillance overdue</span></xsl:when>
      <xsl:when test="$name = 'obligation-unmet'"><span lang="zh-CN">项目义务未履行</span><span lang="en">project owed not shown</span></xsl:when>
      <xsl:when test="$name = 'renewal-reminder'"><span lang="zh-CN">提醒换证</span><span lang="en">reminder of renewal</span></xsl:when>
      <xsl:otherwise><xsl:call-template name="shown"/></xsl:otherwise>
    </xsl:choose>
    <xsl:if test=". != $name"><span lang="zh-CN">（错过，只记入历史）</span><span lang="en"> (too late by then)</span></xsl:if>
  </xsl:template>

  <!-- Whether a certificate that a form names can be relied on. -->
  <xsl:template match="@*" mode="link-status">
    <xsl:choose>
      <xsl:when test=". = 'linked'"><span lang="zh-CN">已关联</span><span lang="en">linked</span></xsl:when>
      <xsl:when test=". = 'unknown'"><span lang="zh-CN">名录中没有</span><span lang="en">not in the register</span></xsl:when>
      <xsl:when test=". = 'foreign'"><span lang="zh-CN">不属于本申请方</span><span lang="en">not this applicant’s</span></xsl:when>
      <xsl:when test=". = 'ended'"><span lang="zh-CN">已失效</span><span lang="en">no longer in force</span></xsl:when>
      <xsl:when test=". = 'missing'"><span lang="zh-CN">没有写明</span><span lang="en">none named</span></xsl:when>
      <xsl:otherwise><xsl:call-template name="shown"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What an audit concluded on a requirement. -->
  <xsl:template match="@*" mode="audit-result">
    <xsl:choose>
      <xsl:when test=". = 'conforming'"><span lang="zh-CN">符合</span><span lang="en">conforming</span></xsl:when>
      <xsl:when test=". = 'observation'"><span lang="zh-CN">观察项</span><span lang="en">observation</span></xsl:when>
      <xsl:when test=". = 'minor'"><span lang="zh-CN">轻微不符合</span><span lang="en">minor nonconformity</span></xsl:when>
      <xsl:when test=". = 'major'"><span lang="zh-CN">严重不符合</span><span lang="en">major nonconformity</span></xsl:when>
      <xsl:when test=". = 'not-applicable'"><span lang="zh-CN">不适用</span><span lang="en">not applicable</span></xsl:when>
      <xsl:otherwise><xsl:call-template name="shown"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- How far a linked case has come. -->
  <xsl:template match="@*" mode="linked-result">
    <xsl:choose>
      <xsl:when test=". = 'open'"><span lang="zh-CN">进行中</span><span lang="en">under way</span></xsl:when>
      <xsl:when test=". = 'passed'"><span lang="zh-CN">通过</span><span lang="en">passed</span></xsl:when>
      <xsl:when test=". = 'refused'"><span lang="zh-CN">不通过</span><span lang="en">refused</span></xsl:when>
      <xsl:when test=". = 'ended'"><span lang="zh-CN">已终止</span><span lang="en">ended</span></xsl:when>
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

  <!-- The unit of a parameter. Words have none. -->
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
      <xsl:when test=". = 'copies'"><span lang="zh-CN">份</span><span lang="en">copies</span></xsl:when>
      <xsl:when test=". = 'ps'"><span lang="zh-CN">皮秒</span><span lang="en">ps</span></xsl:when>
      <xsl:otherwise><xsl:call-template name="shown"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Why an arrival waits. -->
  <xsl:template match="@*" mode="waiting">
    <xsl:choose>
      <xsl:when test=". = 'part-file'"><span lang="zh-CN">仍有 *.part 文件，正在复制</span><span lang="en">A *.part file is there: still being copied</span></xsl:when>
      <xsl:when test=". = 'no-marker'"><span lang="zh-CN">尚无 .complete 标记</span><span lang="en">No .complete marker yet</span></xsl:when>
      <xsl:when test=". = 'settling'"><span lang="zh-CN">静置时间未满</span><span lang="en">Not quiet for long enough</span></xsl:when>
      <xsl:when test=". = 'hidden'"><span lang="zh-CN">名称以点开头</span><span lang="en">Its name begins with a dot</span></xsl:when>
      <xsl:when test=". = 'changed'"><span lang="zh-CN">读取时内容有变</span><span lang="en">It changed while it was read</span></xsl:when>
      <xsl:otherwise><xsl:call-template name="shown"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>

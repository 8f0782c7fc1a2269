<?xml version="1.0" encoding="UTF-8"?>
<!-- The inventory of what was received: what the bundle holds, what no requirement names, what was left out. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:r="urn:dossier:record:1" xmlns:str="http://exslt.org/strings" exclude-result-prefixes="r str">

  <xsl:key name="finding-by-id" match="/r:record/r:findings/r:finding | /r:arrival-report/r:findings/r:finding" use="@id"/>

  <xsl:template match="r:inventory" mode="section">
    <xsl:variable name="in" select="r:file[@path]"/>
    <xsl:variable name="out" select="r:file[not(@path)]"/>
    <xsl:variable name="unfiled" select="$in[starts-with(@path, 'data/unfiled/')]"/>
    <xsl:variable name="replaced" select="$in[@status = 'replaced']"/>
    <xsl:call-template name="line"/>
    <section id="inventory" aria-labelledby="inventory-title">
      <h2 id="inventory-title"><span lang="zh-CN">文件清单</span><span lang="en">Inventory</span></h2>
      <xsl:choose>
        <xsl:when test="$bundled">
          <p class="sum">
            <span lang="zh-CN">收到 <b><xsl:value-of select="count(r:file)"/></b> = 在包内归入要求 <xsl:value-of select="count($in) - count($unfiled) - count($replaced)"/> + 在包内未归入 <xsl:value-of select="count($unfiled)"/> + 已被替换而保留 <xsl:value-of select="count($replaced)"/> + 未收入 <xsl:value-of select="count($out)"/></span>
            <span lang="en"><b><xsl:value-of select="count(r:file)"/></b> received = <xsl:value-of select="count($in) - count($unfiled) - count($replaced)"/> filed in the bundle + <xsl:value-of select="count($unfiled)"/> in it but unfiled + <xsl:value-of select="count($replaced)"/> replaced and kept + <xsl:value-of select="count($out)"/> left out</span>
            <span class="soft small"><xsl:text> · </xsl:text><xsl:call-template name="size"><xsl:with-param name="bytes" select="@bytes"/></xsl:call-template></span>
          </p>
        </xsl:when>
        <xsl:otherwise>
          <p class="sum"><span lang="zh-CN">收到 <b><xsl:value-of select="count(r:file)"/></b> 个文件</span><span lang="en"><b><xsl:value-of select="count(r:file)"/></b> files received</span></p>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:call-template name="inventory-table">
        <xsl:with-param name="files" select="$in[not(starts-with(@path, 'data/unfiled/')) and @status != 'replaced']"/>
        <xsl:with-param name="id" select="'filed'"/>
        <xsl:with-param name="caption"><span lang="zh-CN">在包内</span><span lang="en">In the bundle</span></xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="inventory-table">
        <xsl:with-param name="files" select="$unfiled"/>
        <xsl:with-param name="id" select="'unfiled'"/>
        <xsl:with-param name="caption"><span lang="zh-CN">在包内，但没有任何要求引用（<code>data/unfiled/</code>）</span><span lang="en">In the bundle, but named by no requirement (<code>data/unfiled/</code>)</span></xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="inventory-table">
        <xsl:with-param name="files" select="$replaced"/>
        <xsl:with-param name="id" select="'replaced'"/>
        <xsl:with-param name="caption"><span lang="zh-CN">已被后来的文件替换，仍保留（<code>data/replaced/</code>）</span><span lang="en">Replaced by a later file, and kept (<code>data/replaced/</code>)</span></xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="inventory-table">
        <xsl:with-param name="files" select="$out"/>
        <xsl:with-param name="id" select="'left-out'"/>
        <xsl:with-param name="caption">
          <xsl:choose>
            <xsl:when test="$bundled"><span lang="zh-CN">未收入包内，及其原因</span><span lang="en">Left out of the bundle, and why</span></xsl:when>
            <xsl:otherwise><span lang="zh-CN">收到的文件</span><span lang="en">What was received</span></xsl:otherwise>
          </xsl:choose>
        </xsl:with-param>
      </xsl:call-template>
    </section>
  </xsl:template>

  <!-- A table of files. Each row: id; name received and place in the bundle; type, size and what the malware scanner said; what it serves, or why
       it is left out; digest. -->
  <xsl:template name="inventory-table">
    <xsl:param name="files"/>
    <xsl:param name="id"/>
    <xsl:param name="caption"/>
    <xsl:if test="$files">
      <div class="wide" tabindex="0" role="region" aria-labelledby="files-{$id}">
        <table class="inventory compact">
          <caption id="files-{$id}"><xsl:copy-of select="$caption"/><span class="soft"> · <xsl:value-of select="count($files)"/></span></caption>
          <colgroup><col class="w-no"/><col/><col class="w-type"/><col class="w-use"/><col class="w-digest"/></colgroup>
          <thead>
            <tr>
              <th scope="col"><span lang="zh-CN">号</span><span lang="en">No.</span></th>
              <th scope="col"><span lang="zh-CN">收到时的位置与名称</span><span lang="en">Place and name as received</span></th>
              <th scope="col"><span lang="zh-CN">类型、大小</span><span lang="en">Type, size</span></th>
              <th scope="col">
                <xsl:choose>
                  <xsl:when test="not($bundled)"><span lang="zh-CN">情况</span><span lang="en">State</span></xsl:when>
                  <xsl:when test="$id = 'left-out'"><span lang="zh-CN">原因</span><span lang="en">Reason</span></xsl:when>
                  <xsl:otherwise><span lang="zh-CN">用于</span><span lang="en">Serves</span></xsl:otherwise>
                </xsl:choose>
              </th>
              <th scope="col">SHA-256</th>
            </tr>
          </thead>
          <tbody><xsl:apply-templates select="$files" mode="row"/></tbody>
        </table>
      </div>
    </xsl:if>
  </xsl:template>

  <xsl:template match="r:file" mode="row">
    <xsl:call-template name="line"/>
    <tr id="{@id}">
      <th scope="row">
        <xsl:value-of select="@id"/>
        <xsl:if test="@round &gt; 1"><div class="soft small"><span lang="zh-CN">第 <xsl:value-of select="@round"/> 轮</span><span lang="en">round <xsl:value-of select="@round"/></span></div></xsl:if>
      </th>
      <td>
        <xsl:choose>
          <xsl:when test="starts-with(@path, 'data/')">
            <a>
              <xsl:attribute name="href"><xsl:call-template name="url"><xsl:with-param name="path" select="@path"/></xsl:call-template></xsl:attribute>
              <xsl:call-template name="name"><xsl:with-param name="text" select="string(@place)"/></xsl:call-template>
            </a>
          </xsl:when>
          <xsl:otherwise><xsl:call-template name="name"><xsl:with-param name="text" select="string(@place)"/></xsl:call-template></xsl:otherwise>
        </xsl:choose>
        <xsl:if test="@raw or @doubt = 'yes'">
          <div class="soft small">
            <xsl:if test="@doubt = 'yes'"><b class="warning"><span lang="zh-CN">▲ 名称的编码有疑问 </span><span lang="en">▲ Encoding of the name in doubt </span></b></xsl:if>
            <xsl:if test="@raw"><span lang="zh-CN">原始字节</span><span lang="en">raw bytes</span><xsl:text> (</xsl:text><xsl:value-of select="@encoding"/><xsl:text>) </xsl:text><code><xsl:value-of select="@raw"/></code></xsl:if>
          </div>
        </xsl:if>
        <xsl:if test="@replaced-by"><div class="small"><span lang="zh-CN">替换它的文件：</span><span lang="en">Replaced by </span><a href="#{@replaced-by}"><xsl:value-of select="@replaced-by"/></a></div></xsl:if>
      </td>
      <td>
        <xsl:value-of select="translate(@type, 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')"/>
        <div class="soft" title="{@size} B"><xsl:if test="@size != ''"><xsl:call-template name="size"><xsl:with-param name="bytes" select="@size"/></xsl:call-template></xsl:if></div>
        <xsl:if test="@scan"><div class="small"><xsl:apply-templates select="@scan" mode="scan"/></div></xsl:if>
      </td>
      <td>
        <xsl:choose>
          <xsl:when test="@path">
            <xsl:if test="@requirement"><xsl:call-template name="requirement-link"><xsl:with-param name="requirement" select="string(@requirement)"/></xsl:call-template></xsl:if>
            <xsl:if test="@status = 'form'"><xsl:apply-templates select="@status" mode="status"/></xsl:if>
            <xsl:if test="@evidence"><div class="soft small"><span lang="zh-CN">证据 </span><span lang="en">evidence </span><xsl:call-template name="shown"><xsl:with-param name="text" select="string(@evidence)"/></xsl:call-template></div></xsl:if>
          </xsl:when>
          <xsl:otherwise>
            <xsl:choose>
              <xsl:when test="not($bundled) and @status = 'ok'"><span lang="zh-CN">可读</span><span lang="en">Readable</span></xsl:when>
              <xsl:otherwise><xsl:apply-templates select="@status" mode="status"/></xsl:otherwise>
            </xsl:choose>
            <xsl:if test="@reason">
              <xsl:variable name="same" select="key('finding-by-id', @reason)"/>
              <xsl:variable name="own" select="$same[@evidence-file = current()/@id]"/>
              <xsl:for-each select="$own | $same[not($own)]">
                <xsl:if test="position() = 1">
                  <div class="small"><a href="#finding-{@n}"><span lang="zh-CN">问题 </span><span lang="en">Finding </span><xsl:value-of select="@n"/></a><xsl:text> </xsl:text><code class="soft"><xsl:value-of select="@id"/></code></div>
                </xsl:if>
              </xsl:for-each>
              <xsl:if test="not($same)"><div class="small"><code class="soft"><xsl:value-of select="@reason"/></code></div></xsl:if>
            </xsl:if>
          </xsl:otherwise>
        </xsl:choose>
      </td>
      <td>
        <xsl:choose>
          <xsl:when test="string(@sha256) != ''"><xsl:call-template name="digest"><xsl:with-param name="of" select="@sha256"/></xsl:call-template></xsl:when>
          <xsl:otherwise><span class="soft"><span lang="zh-CN">未能读出</span><span lang="en">could not be read</span></span></xsl:otherwise>
        </xsl:choose>
      </td>
    </tr>
  </xsl:template>
</xsl:stylesheet>

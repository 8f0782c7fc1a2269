<?xml version="1.0" encoding="UTF-8"?>
<!-- A finding, wherever a page lists findings. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:r="urn:dossier:record:1" xmlns:str="http://exslt.org/strings" exclude-result-prefixes="r str">

  <xsl:key name="file" match="/r:record/r:inventory/r:file | /r:arrival-report/r:inventory/r:file" use="@id"/>
  <xsl:key name="item" match="/r:record/r:checklist/r:item" use="@requirement"/>
  <xsl:key name="scope-item" match="/r:record/r:scope/r:item" use="@id"/>

  <!-- Whether there is a bundle: a quarantined arrival has none. -->
  <xsl:variable name="bundled" select="boolean(/r:record)"/>

  <!-- The anchor of a requirement's place in the checklist. -->
  <xsl:template match="r:item" mode="anchor">
    <xsl:value-of select="concat('req-', @requirement)"/>
    <xsl:if test="count(key('item', @requirement)) &gt; 1 and generate-id() != generate-id(key('item', @requirement)[1])">
      <xsl:value-of select="concat('-', translate(normalize-space(@scope), ' ', '-'))"/>
    </xsl:if>
  </xsl:template>

  <!-- A link to a requirement where the page has it, else its id. -->
  <xsl:template name="requirement-link">
    <xsl:param name="requirement"/>
    <xsl:variable name="item" select="key('item', $requirement)[1]"/>
    <xsl:choose>
      <xsl:when test="$item">
        <a href="#req-{$requirement}"><xsl:value-of select="$item/@clause"/><xsl:text> </xsl:text><xsl:apply-templates select="$item/r:title" mode="both-ours"/></a>
      </xsl:when>
      <xsl:otherwise><code><xsl:value-of select="$requirement"/></code></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A link that opens a received file in the bundle, or its row in the inventory where the bundle has it not. -->
  <xsl:template match="r:file" mode="link">
    <xsl:choose>
      <xsl:when test="starts-with(@path, 'data/')">
        <a>
          <xsl:attribute name="href"><xsl:call-template name="url"><xsl:with-param name="path" select="@path"/></xsl:call-template></xsl:attribute>
          <xsl:call-template name="name"><xsl:with-param name="text" select="string(@name)"/></xsl:call-template>
        </a>
        <xsl:text> </xsl:text><a class="soft" href="#{@id}"><xsl:value-of select="@id"/></a>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="name"><xsl:with-param name="text" select="string(@name)"/></xsl:call-template>
        <xsl:text> </xsl:text><a class="soft" href="#{@id}"><xsl:value-of select="@id"/><xsl:if test="$bundled"><span lang="zh-CN">，不在包内</span><span lang="en">, not in the bundle</span></xsl:if></a>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What a person ruled; a ruling on a file that changed since no longer counts. -->
  <xsl:template match="r:ruling">
    <p class="ruling">
      <b>
        <xsl:choose>
          <xsl:when test="@effect = 'waive'"><span lang="zh-CN">裁定：免除</span><span lang="en">Ruling: waived</span></xsl:when>
          <xsl:when test="@effect = 'downgrade'"><span lang="zh-CN">裁定：降级为</span><span lang="en">Ruling: downgraded to </span><xsl:apply-templates select="@severity" mode="level"/></xsl:when>
          <xsl:otherwise><span lang="zh-CN">裁定：维持</span><span lang="en">Ruling: upheld</span></xsl:otherwise>
        </xsl:choose>
      </b>
      <xsl:text> · </xsl:text><xsl:call-template name="name"><xsl:with-param name="text" select="string(@name)"/></xsl:call-template>
      <xsl:text> · </xsl:text><xsl:call-template name="date"><xsl:with-param name="of" select="@on"/></xsl:call-template>
      <xsl:text> · </xsl:text><code><xsl:value-of select="@number"/></code>
      <xsl:if test="@lapsed = 'yes'"><xsl:text> </xsl:text><b class="warning"><span lang="zh-CN">▲ 所涉文件已变，裁定失效</span><span lang="en">▲ lapsed: the file changed</span></b></xsl:if>
      <br/><span class="text"><xsl:call-template name="shown"><xsl:with-param name="text" select="string(.)"/></xsl:call-template></span>
    </p>
  </xsl:template>

  <!-- A threshold with its value, its source, and how sure that is. -->
  <xsl:template match="r:parameter" mode="threshold">
    <xsl:apply-templates select="r:title" mode="both-ours"/>
    <xsl:text> </xsl:text><b><xsl:value-of select="@value"/></b>
    <xsl:text> </xsl:text><span class="soft"><xsl:value-of select="@source"/><xsl:if test="@confidence = 'uncertain'"><span lang="zh-CN">，不确定</span><span lang="en">, uncertain</span></xsl:if></span>
  </xsl:template>

  <xsl:template match="r:finding" mode="card">
    <xsl:call-template name="line"/>
    <article class="finding" id="finding-{@n}" aria-labelledby="finding-{@n}-fact">
      <div>
        <xsl:apply-templates select="@severity" mode="mark"/>
        <span class="ordinal">
          <xsl:value-of select="@n"/>
          <xsl:if test="@state = 'new' and ../../@revision &gt; 1"><xsl:text> </xsl:text><span class="state"><xsl:apply-templates select="@state" mode="state"/></span></xsl:if>
        </span>
      </div>
      <div>
        <h3 class="text" id="finding-{@n}-fact"><xsl:apply-templates select="r:fact" mode="both"/></h3>
        <xsl:if test="r:way-out">
          <p class="way text"><b><span lang="zh-CN">办法：</span><span lang="en">Way out: </span></b><xsl:apply-templates select="r:way-out" mode="both"/></p>
        </xsl:if>
        <xsl:apply-templates select="r:ruling"/>
        <xsl:if test="@auditor = 'yes' and (@severity = 'error' or @severity = 'fatal')">
          <p class="small auditor"><span lang="zh-CN">◆ 此外须由审核员裁定。</span><span lang="en">◆ An auditor must also rule on this.</span></p>
        </xsl:if>
      </div>
      <aside>
        <dl class="pairs">
          <xsl:if test="@requirement">
            <dt><span lang="zh-CN">要求</span><span lang="en">Requires</span></dt>
            <dd><xsl:call-template name="requirement-link"><xsl:with-param name="requirement" select="string(@requirement)"/></xsl:call-template></dd>
          </xsl:if>
          <xsl:if test="@file or @entries">
            <dt><span lang="zh-CN">位置</span><span lang="en">Place</span></dt>
            <dd><xsl:call-template name="place"/></dd>
          </xsl:if>
          <xsl:if test="@evidence-file">
            <dt><span lang="zh-CN">文件</span><span lang="en">File</span></dt>
            <dd><xsl:apply-templates select="key('file', @evidence-file)" mode="link"/></dd>
          </xsl:if>
          <xsl:if test="@scope">
            <dt><span lang="zh-CN">范围</span><span lang="en">Scope</span></dt>
            <dd>
              <xsl:choose>
                <xsl:when test="key('scope-item', str:tokenize(@scope, ' '))">
                  <xsl:for-each select="key('scope-item', str:tokenize(@scope, ' '))">
                    <xsl:if test="position() &gt; 1">; </xsl:if>
                    <xsl:apply-templates select="r:title" mode="both-ours"/>
                  </xsl:for-each>
                </xsl:when>
                <xsl:otherwise><xsl:value-of select="@scope"/></xsl:otherwise>
              </xsl:choose>
            </dd>
          </xsl:if>
          <xsl:if test="@profile">
            <dt><span lang="zh-CN">依据</span><span lang="en">Judged by</span></dt>
            <dd>
              <xsl:value-of select="@profile"/>
              <xsl:for-each select="r:parameter"><br/><xsl:apply-templates select="." mode="threshold"/></xsl:for-each>
            </dd>
          </xsl:if>
          <dt><span lang="zh-CN">编号</span><span lang="en">Id</span></dt>
          <dd><code><xsl:value-of select="@id"/></code></dd>
        </dl>
      </aside>
    </article>
  </xsl:template>
</xsl:stylesheet>

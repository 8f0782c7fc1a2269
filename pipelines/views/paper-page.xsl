<?xml version="1.0" encoding="UTF-8"?>
<!-- A paper as a page: the same paper document in both languages, of which the reader's choice shows one. Any view that
     makes a paper becomes a page by this one. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:p="urn:dossier:paper:1" exclude-result-prefixes="p">
  <xsl:include href="parts/page.xsl"/>

  <xsl:template match="/"><xsl:apply-templates select="p:papers"/></xsl:template>

  <xsl:template match="p:papers">
    <html lang="zh-CN">
      <xsl:call-template name="head">
        <xsl:with-param name="title" select="concat(p:paper[@language = 'zh-CN']/p:title, ' · ', p:paper[@language = 'en']/p:title, ' · ', p:paper[1]/@reference)"/>
        <xsl:with-param name="foot" select="string(p:paper[1]/@reference)"/>
      </xsl:call-template>
      <body>
        <xsl:call-template name="body-start"/>
        <div class="bar">
          <div>
            <span class="id"><xsl:value-of select="p:paper[1]/@reference"/></span>
            <nav aria-label="日期 Date"><time datetime="{p:paper[1]/@date}"><xsl:value-of select="p:paper[1]/@date"/></time></nav>
            <xsl:call-template name="language-switch"/>
          </div>
        </div>
        <main id="main">
          <xsl:apply-templates select="p:paper"/>
        </main>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="p:paper">
    <xsl:call-template name="line"/>
    <article class="paper {@layout}" lang="{@language}">
      <header class="letterhead">
        <p><b><xsl:value-of select="p:letterhead/@name"/></b></p>
        <xsl:for-each select="p:letterhead/p:line"><p class="soft small"><xsl:value-of select="."/></p></xsl:for-each>
      </header>
      <xsl:if test="@draft = 'yes'">
        <p class="draft"><xsl:choose><xsl:when test="@language = 'en'">Draft</xsl:when><xsl:otherwise>草稿</xsl:otherwise></xsl:choose></p>
      </xsl:if>
      <h1><xsl:value-of select="p:title"/></h1>
      <xsl:apply-templates select="*[not(self::p:title or self::p:letterhead)]"/>
      <footer class="soft small"><p><xsl:value-of select="@reference"/> · <time datetime="{@date}"><xsl:value-of select="@date"/></time></p></footer>
    </article>
  </xsl:template>

  <xsl:template match="p:heading"><xsl:call-template name="line"/><h2><xsl:apply-templates mode="inline"/></h2></xsl:template>
  <xsl:template match="p:heading[@level = 2]"><xsl:call-template name="line"/><h3><xsl:apply-templates mode="inline"/></h3></xsl:template>
  <xsl:template match="p:paragraph"><xsl:call-template name="line"/><p><xsl:if test="@style"><xsl:attribute name="class"><xsl:value-of select="concat('p-', @style)"/></xsl:attribute></xsl:if><xsl:apply-templates mode="inline"/></p></xsl:template>

  <xsl:template match="p:list">
    <xsl:call-template name="line"/>
    <xsl:choose>
      <xsl:when test="@kind = 'numbered'"><ol><xsl:apply-templates select="p:item"/></ol></xsl:when>
      <xsl:otherwise><ul><xsl:apply-templates select="p:item"/></ul></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="p:item"><li><xsl:apply-templates mode="inline"/></li></xsl:template>

  <xsl:template match="p:definitions">
    <xsl:call-template name="line"/>
    <dl class="pairs"><xsl:for-each select="p:definition"><dt><xsl:apply-templates select="p:term/node()" mode="inline"/></dt><dd><xsl:apply-templates select="p:value/node()" mode="inline"/></dd></xsl:for-each></dl>
  </xsl:template>

  <xsl:template match="p:table">
    <xsl:call-template name="line"/>
    <div class="wide" tabindex="0">
      <table>
        <xsl:choose>
          <xsl:when test="p:caption"><caption><xsl:apply-templates select="p:caption/node()" mode="inline"/></caption></xsl:when>
          <!-- What it stands under says what it is, also to somebody who goes from table to table. -->
          <xsl:otherwise><caption class="unseen"><xsl:value-of select="(preceding-sibling::p:heading[1] | ../p:title)[last()]"/></caption></xsl:otherwise>
        </xsl:choose>
        <xsl:call-template name="columns"><xsl:with-param name="widths" select="concat(normalize-space(@widths), ' ')"/><xsl:with-param name="sum"><xsl:call-template name="sum"><xsl:with-param name="widths" select="concat(normalize-space(@widths), ' ')"/></xsl:call-template></xsl:with-param></xsl:call-template>
        <xsl:if test="p:head"><thead><tr><xsl:for-each select="p:head/p:cell"><th scope="col"><xsl:apply-templates mode="inline"/></th></xsl:for-each></tr></thead></xsl:if>
        <tbody>
          <xsl:for-each select="p:row">
            <xsl:call-template name="line"/>
            <tr><xsl:for-each select="p:cell"><td><xsl:apply-templates mode="inline"/></td></xsl:for-each></tr>
          </xsl:for-each>
        </tbody>
      </table>
    </div>
  </xsl:template>

  <xsl:template name="columns">
    <xsl:param name="widths"/>
    <xsl:param name="sum"/>
    <colgroup><xsl:call-template name="column"><xsl:with-param name="widths" select="$widths"/><xsl:with-param name="sum" select="$sum"/></xsl:call-template></colgroup>
  </xsl:template>
  <xsl:template name="column">
    <xsl:param name="widths"/>
    <xsl:param name="sum"/>
    <xsl:if test="$widths != ''">
      <col style="width:{format-number(100 * number(substring-before($widths, ' ')) div $sum, '0.#')}%"/>
      <xsl:call-template name="column"><xsl:with-param name="widths" select="substring-after($widths, ' ')"/><xsl:with-param name="sum" select="$sum"/></xsl:call-template>
    </xsl:if>
  </xsl:template>
  <xsl:template name="sum">
    <xsl:param name="widths"/>
    <xsl:param name="so-far" select="0"/>
    <xsl:choose>
      <xsl:when test="$widths = ''"><xsl:value-of select="$so-far"/></xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="sum"><xsl:with-param name="widths" select="substring-after($widths, ' ')"/><xsl:with-param name="so-far" select="$so-far + number(substring-before($widths, ' '))"/></xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="p:signature">
    <xsl:call-template name="line"/>
    <dl class="sign"><xsl:for-each select="p:line"><div><dt><xsl:value-of select="."/></dt><dd/></div></xsl:for-each></dl>
  </xsl:template>
  <xsl:template match="p:page-break"/>

  <xsl:template match="p:strong" mode="inline"><b><xsl:apply-templates mode="inline"/></b></xsl:template>
  <xsl:template match="p:break" mode="inline"><br/></xsl:template>
  <xsl:template match="text()" mode="inline"><xsl:value-of select="."/></xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- What every page has: its head, its look, the switch of languages, the marks of severity.
     A page holds both languages; two radio inputs and style show one of them, without script. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:include href="text.xsl"/>
  <xsl:include href="words.xsl"/>
  <xsl:include href="style.xsl"/>

  <xsl:output method="html" encoding="UTF-8" doctype-system="about:legacy-compat" indent="no"/>

  <!-- The head of a page. `foot` is repeated at the foot of each printed sheet and must be ours. -->
  <xsl:template name="head">
    <xsl:param name="title"/>
    <xsl:param name="foot"/>
    <!-- Style that only this page needs. -->
    <xsl:param name="own-style"/>
    <xsl:variable name="shown-title">
      <xsl:call-template name="shown">
        <xsl:with-param name="text" select="$title"/>
        <xsl:with-param name="odd" select="$odd-in-name"/>
      </xsl:call-template>
    </xsl:variable>
    <head>
      <meta http-equiv="Content-Security-Policy"
        content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="referrer" content="no-referrer"/>
      <meta name="robots" content="noindex"/>
      <title><xsl:value-of select="$shown-title"/></title>
      <xsl:call-template name="style"><xsl:with-param name="foot" select="$foot"/></xsl:call-template>
      <xsl:if test="string($own-style) != ''"><style><xsl:value-of select="$own-style"/></style></xsl:if>
    </head>
    <xsl:call-template name="line"/>
  </xsl:template>

  <!-- What must be the first children of body: the style reads the inputs as elder siblings of the page. -->
  <xsl:template name="body-start">
    <xsl:param name="language" select="'zh-CN'"/>
    <input class="switch" type="radio" name="language" id="language-zh">
      <xsl:if test="$language != 'en'"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if>
    </input>
    <input class="switch" type="radio" name="language" id="language-en">
      <xsl:if test="$language = 'en'"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if>
    </input>
    <a class="skip" href="#main"><span lang="zh-CN">跳到正文</span><span lang="en">Skip to the text</span></a>
  </xsl:template>

  <xsl:template name="language-switch">
    <div class="languages" role="group" aria-label="语言 Language"><label for="language-zh">中文</label><label for="language-en">English</label></div>
  </xsl:template>

  <!-- A mark is a word for everyone; the style puts a shape before it. -->
  <xsl:template match="@conclusion" mode="mark">
    <span class="mark {.}"><xsl:apply-templates select="." mode="conclusion"/></span>
  </xsl:template>

  <xsl:template match="@conclusion" mode="said-mark">
    <span class="mark {.}"><xsl:apply-templates select="." mode="said"/></span>
  </xsl:template>

  <xsl:template match="@verdict" mode="mark">
    <span class="mark {.}"><xsl:apply-templates select="." mode="verdict"/></span>
  </xsl:template>

  <xsl:template match="@result" mode="mark">
    <span class="mark {.}"><xsl:apply-templates select="." mode="result"/></span>
  </xsl:template>

  <!-- The level of a finding. What the applicant can cure stays an error even where a person also rules on it. -->
  <xsl:template match="@severity" mode="mark">
    <xsl:choose>
      <xsl:when test="../@auditor = 'yes' and . != 'fatal' and . != 'error'">
        <span class="mark auditor"><span lang="zh-CN">须裁定</span><span lang="en">Auditor</span></span>
      </xsl:when>
      <xsl:otherwise><span class="mark {.}"><xsl:apply-templates select="." mode="level"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Where in what was received a finding stands: file, entries of archives, line and column. -->
  <xsl:template name="place">
    <xsl:if test="@file or @entries">
      <xsl:variable name="path">
        <xsl:value-of select="@file"/>
        <xsl:if test="@file and @entries">!/</xsl:if>
        <xsl:value-of select="@entries"/>
      </xsl:variable>
      <xsl:call-template name="name"><xsl:with-param name="text" select="string($path)"/></xsl:call-template>
      <xsl:if test="@line">
        <span class="soft">
          <span lang="zh-CN">，第 <xsl:value-of select="@line"/> 行<xsl:if test="@column">第 <xsl:value-of select="@column"/> 列</xsl:if></span>
          <span lang="en">, line <xsl:value-of select="@line"/><xsl:if test="@column">, column <xsl:value-of select="@column"/></xsl:if></span>
        </span>
      </xsl:if>
    </xsl:if>
  </xsl:template>

  <!-- The foot of a page. -->
  <xsl:template name="foot">
    <footer>
      <p>
        <span lang="zh-CN">本页由机器根据收到的材料生成。它不是认证决定，也不代替审核员的判断。</span>
        <span lang="en">Made by a machine from what was received. It decides nothing on certification and replaces no auditor’s judgement.</span>
      </p>
    </footer>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- The message to a person of the roster after a night: what awaits them, what moved, limits, papers. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:dossier:mail:1"
  xmlns:r="urn:dossier:record:1" exclude-result-prefixes="r">
  <xsl:include href="parts/paper.xsl"/>

  <xsl:template match="/"><xsl:apply-templates select="r:digest"/></xsl:template>

  <xsl:template match="r:digest">
    <xsl:variable name="missed" select="count(r:case[r:limit/@state = 'missed'])"/>
    <xsl:variable name="awaited" select="count(r:case/r:awaited)"/>
    <message version="1" address="{@mail}" name="{@name}">
      <xsl:attribute name="subject"><xsl:choose>
        <xsl:when test="$zh"><xsl:value-of select="@as-of"/>：待您处理 <xsl:value-of select="$awaited"/> 件<xsl:if test="$missed &gt; 0">，超期案件 <xsl:value-of select="$missed"/> 个</xsl:if></xsl:when>
        <xsl:otherwise><xsl:value-of select="@as-of"/>: <xsl:value-of select="$awaited"/> for you<xsl:if test="$missed &gt; 0">, <xsl:value-of select="$missed"/> cases past a limit</xsl:if></xsl:otherwise>
      </xsl:choose></xsl:attribute>
      <line><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@name)"/></xsl:call-template><xsl:choose><xsl:when test="$zh">：</xsl:when><xsl:otherwise>,</xsl:otherwise></xsl:choose></line>
      <xsl:if test="r:case[r:awaited]">
        <line/>
        <line><xsl:choose><xsl:when test="$zh">一、待您处理</xsl:when><xsl:otherwise>1. What awaits you</xsl:otherwise></xsl:choose></line>
        <xsl:for-each select="r:case[r:awaited]">
          <xsl:call-template name="head"/>
          <xsl:for-each select="r:awaited">
            <line><xsl:text>  </xsl:text><xsl:choose><xsl:when test="@new = 'yes' and $zh">[新] </xsl:when><xsl:when test="@new = 'yes'">[new] </xsl:when></xsl:choose><xsl:apply-templates select="r:title" mode="one"/><xsl:if test="@kind">  (dossier form new <xsl:value-of select="@kind"/> --case <xsl:value-of select="../@case"/> --by <xsl:value-of select="/r:digest/@person"/>)</xsl:if></line>
          </xsl:for-each>
          <xsl:call-template name="limits"/>
          <xsl:call-template name="links"/>
        </xsl:for-each>
      </xsl:if>
      <xsl:if test="r:case[@news = 'yes' and not(r:awaited)]">
        <line/>
        <line><xsl:choose><xsl:when test="$zh">二、您的案件的进展</xsl:when><xsl:otherwise>2. What moved in your cases</xsl:otherwise></xsl:choose></line>
        <xsl:for-each select="r:case[@news = 'yes' and not(r:awaited)]">
          <xsl:call-template name="head"/>
          <xsl:call-template name="limits"/>
          <xsl:call-template name="links"/>
        </xsl:for-each>
      </xsl:if>
      <line/>
      <line><xsl:choose><xsl:when test="$zh">当夜报告：reports/<xsl:value-of select="@run"/>/index.html</xsl:when><xsl:otherwise>The night’s report: reports/<xsl:value-of select="@run"/>/index.html</xsl:otherwise></xsl:choose></line>
      <xsl:for-each select="r:case/r:paper[@attach = 'yes']">
        <attachment file="{@file}" name="{substring-after(substring-after(@file, 'papers/'), '/')}" type="{@type}"/>
      </xsl:for-each>
    </message>
  </xsl:template>

  <xsl:template name="head">
    <line/>
    <line><xsl:value-of select="@case"/> r<xsl:value-of select="@revision"/><xsl:text>  </xsl:text><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@applicant)"/></xsl:call-template></line>
    <line><xsl:text>  </xsl:text><xsl:choose><xsl:when test="$zh">现在：</xsl:when><xsl:otherwise>Now: </xsl:otherwise></xsl:choose><xsl:apply-templates select="r:state" mode="one"/></line>
    <xsl:if test="@changed = 'yes' and r:document">
      <line><xsl:text>  </xsl:text><xsl:choose><xsl:when test="$zh">本夜生效：</xsl:when><xsl:otherwise>Took effect: </xsl:otherwise></xsl:choose><xsl:for-each select="r:document"><xsl:if test="position() &gt; 1"><xsl:choose><xsl:when test="$zh">、</xsl:when><xsl:otherwise>, </xsl:otherwise></xsl:choose></xsl:if><xsl:apply-templates select="r:title" mode="one"/><xsl:text> (</xsl:text><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@name)"/></xsl:call-template><xsl:text>)</xsl:text></xsl:for-each></line>
    </xsl:if>
  </xsl:template>

  <xsl:template name="limits">
    <xsl:for-each select="r:limit">
      <line><xsl:text>  </xsl:text><xsl:choose>
        <xsl:when test="@state = 'missed' and $zh">▲ 已超期：</xsl:when><xsl:when test="@state = 'missed'">▲ missed: </xsl:when>
        <xsl:when test="$zh">△ 将到期：</xsl:when><xsl:otherwise>△ near: </xsl:otherwise>
      </xsl:choose><xsl:apply-templates select="r:title" mode="one"/><xsl:text> </xsl:text><xsl:value-of select="@due"/><xsl:if test="@sure = 'no'"><xsl:choose><xsl:when test="$zh">（来源不确定，仅提醒）</xsl:when><xsl:otherwise> (source not sure: only warns)</xsl:otherwise></xsl:choose></xsl:if></line>
    </xsl:for-each>
    <xsl:for-each select="r:across">
      <line><xsl:text>  </xsl:text><xsl:choose><xsl:when test="$zh">跨案比对（仅供内部）：</xsl:when><xsl:otherwise>Across cases (for staff): </xsl:otherwise></xsl:choose><xsl:apply-templates select="r:fact" mode="one"/></line>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="links">
    <line><xsl:text>  </xsl:text><xsl:value-of select="@page"/></line>
    <xsl:if test="contains(concat(' ', @roles, ' '), ' leader ') or contains(concat(' ', @roles, ' '), ' auditor ') or contains(concat(' ', @roles, ' '), ' technical-expert ')"><line><xsl:text>  </xsl:text><xsl:value-of select="@bundle"/></line></xsl:if>
    <xsl:for-each select="r:paper"><line><xsl:text>  </xsl:text><xsl:value-of select="@file"/></line></xsl:for-each>
  </xsl:template>
</xsl:stylesheet>

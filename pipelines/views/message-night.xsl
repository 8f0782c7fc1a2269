<?xml version="1.0" encoding="UTF-8"?>
<!-- The message to a member of staff after a night: the cases with the conclusions of `about`, the arrivals that were
     quarantined or failed. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:dossier:mail:1"
  xmlns:r="urn:dossier:record:1" exclude-result-prefixes="r">
  <xsl:include href="parts/paper.xsl"/>

  <xsl:param name="about" select="'complete auditor return quarantined failed'"/>
  <xsl:variable name="wanted" select="concat(' ', $about, ' ')"/>

  <xsl:template match="/"><xsl:apply-templates select="r:night"/></xsl:template>

  <xsl:template match="r:night">
    <xsl:variable name="cases" select="r:case[contains($wanted, concat(' ', @conclusion, ' '))]"/>
    <xsl:variable name="held" select="r:quarantined[contains($wanted, ' quarantined ')]"/>
    <xsl:variable name="failed" select="r:failed[contains($wanted, ' failed ')]"/>
    <xsl:variable name="across" select="r:across[contains($wanted, ' across ')]"/>
    <xsl:variable name="count" select="count($cases) + count($held) + count($failed) + count($across)"/>
    <message version="1">
      <xsl:attribute name="subject"><xsl:choose><xsl:when test="$zh">夜间受理 <xsl:value-of select="@as-of"/>：<xsl:value-of select="$count"/> 件须处理</xsl:when><xsl:otherwise>Night of <xsl:value-of select="@as-of"/>: <xsl:value-of select="$count"/> to look at</xsl:otherwise></xsl:choose></xsl:attribute>
      <xsl:if test="$count &gt; 0">
        <line><xsl:choose><xsl:when test="$zh"><xsl:value-of select="@as-of"/> 夜间受理，与您有关的 <xsl:value-of select="$count"/> 件如下。报告：reports/<xsl:value-of select="@run"/>/index.html</xsl:when><xsl:otherwise>The night of <xsl:value-of select="@as-of"/> has <xsl:value-of select="$count"/> for you. Its report: reports/<xsl:value-of select="@run"/>/index.html</xsl:otherwise></xsl:choose></line>
        <xsl:for-each select="$cases">
          <line/>
          <line><xsl:call-template name="word"><xsl:with-param name="of"><xsl:apply-templates select="@conclusion" mode="conclusion"/></xsl:with-param></xsl:call-template><xsl:text>  </xsl:text><xsl:value-of select="@case"/> r<xsl:value-of select="@revision"/><xsl:text>  </xsl:text><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@applicant)"/></xsl:call-template></line>
          <xsl:for-each select="r:item"><line><xsl:text>  </xsl:text><xsl:apply-templates select="r:title" mode="one"/></line></xsl:for-each>
          <xsl:if test="@bundle"><line><xsl:text>  </xsl:text><xsl:value-of select="@bundle"/></line></xsl:if>
          <xsl:if test="@notice"><line><xsl:text>  </xsl:text><xsl:value-of select="@notice"/></line></xsl:if>
        </xsl:for-each>
        <!-- One submission can share more than anybody reads in a message. -->
        <xsl:for-each select="$across[position() &lt;= 100]">
          <line/>
          <line><xsl:choose><xsl:when test="$zh">跨案比对（仅供内部）  </xsl:when><xsl:otherwise>Across cases (for staff)  </xsl:otherwise></xsl:choose><xsl:value-of select="@case"/><xsl:text>  </xsl:text><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@applicant)"/></xsl:call-template></line>
          <line><xsl:text>  </xsl:text><xsl:apply-templates select="r:fact" mode="one"/></line>
          <line><xsl:text>  </xsl:text><xsl:value-of select="@file"/></line>
        </xsl:for-each>
        <xsl:if test="count($across) &gt; 100">
          <line/>
          <line><xsl:choose><xsl:when test="$zh">跨案比对另有 <xsl:value-of select="count($across) - 100"/> 处，全部见 reports/<xsl:value-of select="@run"/>/night.json</xsl:when><xsl:otherwise>Across cases: <xsl:value-of select="count($across) - 100"/> more, all of them in reports/<xsl:value-of select="@run"/>/night.json</xsl:otherwise></xsl:choose></line>
        </xsl:if>
        <xsl:for-each select="$held | $failed">
          <line/>
          <line><xsl:choose><xsl:when test="self::r:failed and $zh">处理失败</xsl:when><xsl:when test="self::r:failed">Failed</xsl:when><xsl:when test="$zh">已隔离</xsl:when><xsl:otherwise>Quarantined</xsl:otherwise></xsl:choose><xsl:text>  </xsl:text><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@inbox)"/></xsl:call-template></line>
          <line><xsl:text>  </xsl:text><xsl:apply-templates select="r:fact" mode="one"/></line>
          <xsl:if test="@page"><line><xsl:text>  </xsl:text><xsl:value-of select="@page"/></line></xsl:if>
        </xsl:for-each>
      </xsl:if>
    </message>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- Charts as SVG in the page. Each kind of part has a pattern of its own, so that a print in black and white can be
     read; a caption names the chart for a screen reader, and the numbers stand in a table beside it.

     `rows` is a tree of row elements with label elements in both languages and part elements, each with the class
     of its pattern and its value. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:exsl="http://exslt.org/common" xmlns="http://www.w3.org/2000/svg" exclude-result-prefixes="exsl">

  <!-- Once in a page, before the first chart. -->
  <xsl:template name="chart-patterns">
    <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="part-complete" width="8" height="8" patternUnits="userSpaceOnUse"><path d="M0 0h8v8H0z" fill="#d5eadc"/></pattern>
        <pattern id="part-auditor" width="7" height="7" patternUnits="userSpaceOnUse"><path d="M0 0h7v7H0z" fill="#e9e0f5"/><circle cx="3.5" cy="3.5" r="1.4" fill="#5b3a93"/></pattern>
        <pattern id="part-return" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0h6v6H0z" fill="#fbe3e0"/><path d="M0 0h2.4v6H0z" fill="#a1261c"/></pattern>
        <pattern id="part-quarantined" width="8" height="8" patternUnits="userSpaceOnUse"><path d="M0 0h8v8H0z" fill="#3b0a14"/></pattern>
        <pattern id="part-plain" width="8" height="8" patternUnits="userSpaceOnUse"><path d="M0 0h8v8H0z" fill="#cfdbe6"/></pattern>
        <pattern id="part-second" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M0 0h6v6H0z" fill="#fff"/><path d="M0 0h6v2.2H0z" fill="#14507f"/></pattern>
      </defs>
    </svg>
  </xsl:template>

  <!-- Horizontal bars, one below the other. -->
  <xsl:template name="bars">
    <xsl:param name="id"/>
    <xsl:param name="title"/>
    <xsl:param name="rows"/>
    <xsl:param name="unit" select="''"/>
    <xsl:variable name="row" select="exsl:node-set($rows)/*[local-name() = 'row']"/>
    <xsl:variable name="most"><xsl:call-template name="most"><xsl:with-param name="rows" select="$row"/></xsl:call-template></xsl:variable>
    <xsl:variable name="height" select="30 * count($row) + 8"/>
    <svg class="chart" viewBox="0 0 640 {$height}" role="img" aria-labelledby="{$id}-caption">
      <title><xsl:value-of select="$title"/></title>
      <desc><xsl:for-each select="$row"><xsl:if test="position() &gt; 1">; </xsl:if><xsl:value-of select="*[local-name() = 'label'][1]"/><xsl:text> </xsl:text><xsl:value-of select="concat(sum(*/@value), $unit)"/></xsl:for-each></desc>
      <path class="axis" d="M220 2V{$height - 4}"/>
      <xsl:for-each select="$row">
        <xsl:variable name="top" select="30 * (position() - 1) + 6"/>
        <xsl:for-each select="*[local-name() = 'label']">
          <text x="212" y="{$top + 16}" text-anchor="end">
            <xsl:if test="@lang"><xsl:attribute name="lang"><xsl:value-of select="@lang"/></xsl:attribute></xsl:if>
            <!-- What would stick out is set closer; letters are about half as wide as Chinese characters. -->
            <xsl:if test="string-length(.) &gt; 32 or (@lang = 'zh-CN' and string-length(.) &gt; 17)">
              <xsl:attribute name="textLength">208</xsl:attribute>
              <xsl:attribute name="lengthAdjust">spacingAndGlyphs</xsl:attribute>
            </xsl:if>
            <xsl:value-of select="."/>
          </text>
        </xsl:for-each>
        <xsl:for-each select="*[local-name() = 'part'][@value &gt; 0]">
          <rect class="part" fill="url(#part-{@class})" y="{$top}" height="22">
            <xsl:attribute name="x"><xsl:value-of select="format-number(220 + sum(preceding-sibling::*/@value) * 370 div $most, '0.##')"/></xsl:attribute>
            <xsl:attribute name="width"><xsl:value-of select="format-number(@value * 370 div $most, '0.##')"/></xsl:attribute>
          </rect>
        </xsl:for-each>
        <text class="sum" y="{$top + 16}" x="{format-number(226 + sum(*/@value) * 370 div $most, '0.##')}"><xsl:value-of select="concat(sum(*/@value), $unit)"/></text>
      </xsl:for-each>
    </svg>
  </xsl:template>

  <!-- Upright columns, one beside the other: days. -->
  <xsl:template name="columns">
    <xsl:param name="id"/>
    <xsl:param name="title"/>
    <xsl:param name="rows"/>
    <xsl:variable name="row" select="exsl:node-set($rows)/*[local-name() = 'row']"/>
    <xsl:variable name="most"><xsl:call-template name="most"><xsl:with-param name="rows" select="$row"/></xsl:call-template></xsl:variable>
    <xsl:variable name="step" select="600 div count($row)"/>
    <xsl:variable name="wide"><xsl:choose><xsl:when test="$step &gt; 60">44</xsl:when><xsl:otherwise><xsl:value-of select="$step * 0.72"/></xsl:otherwise></xsl:choose></xsl:variable>
    <svg class="chart" viewBox="0 0 640 220" role="img" aria-labelledby="{$id}-caption">
      <title><xsl:value-of select="$title"/></title>
      <desc><xsl:for-each select="$row"><xsl:if test="position() &gt; 1">; </xsl:if><xsl:value-of select="concat(*[local-name() = 'label'][1], ' ', sum(*/@value))"/></xsl:for-each></desc>
      <path class="axis" d="M30 180H634"/>
      <xsl:for-each select="$row">
        <xsl:variable name="middle" select="30 + $step * (position() - 0.5)"/>
        <xsl:for-each select="*[local-name() = 'part'][@value &gt; 0]">
          <rect class="part" fill="url(#part-{@class})" x="{format-number($middle - $wide div 2, '0.##')}" width="{format-number($wide, '0.##')}">
            <xsl:attribute name="y"><xsl:value-of select="format-number(180 - (sum(preceding-sibling::*/@value) + @value) * 150 div $most, '0.##')"/></xsl:attribute>
            <xsl:attribute name="height"><xsl:value-of select="format-number(@value * 150 div $most, '0.##')"/></xsl:attribute>
          </rect>
        </xsl:for-each>
        <xsl:if test="sum(*/@value) &gt; 0">
          <text class="sum" text-anchor="middle" x="{format-number($middle, '0.##')}" y="{format-number(175 - sum(*/@value) * 150 div $most, '0.##')}"><xsl:value-of select="sum(*/@value)"/></text>
        </xsl:if>
        <text text-anchor="middle" x="{format-number($middle, '0.##')}" y="198"><xsl:value-of select="*[local-name() = 'label'][1]"/></text>
      </xsl:for-each>
    </svg>
  </xsl:template>

  <!-- The largest sum of a row, at least 1. -->
  <xsl:template name="most">
    <xsl:param name="rows"/>
    <xsl:variable name="sorted">
      <xsl:for-each select="$rows"><xsl:sort select="sum(*/@value)" data-type="number" order="descending"/><xsl:if test="position() = 1"><xsl:value-of select="sum(*/@value)"/></xsl:if></xsl:for-each>
    </xsl:variable>
    <xsl:choose><xsl:when test="$sorted &gt; 0"><xsl:value-of select="$sorted"/></xsl:when><xsl:otherwise>1</xsl:otherwise></xsl:choose>
  </xsl:template>

  <!-- What a pattern means: a sample of it and a word. -->
  <xsl:template name="swatch">
    <xsl:param name="class"/>
    <svg class="swatch" width="22" height="14" aria-hidden="true" focusable="false"><rect class="part" fill="url(#part-{$class})" x="1" y="1" width="20" height="12"/></svg>
  </xsl:template>
</xsl:stylesheet>

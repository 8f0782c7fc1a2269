<?xml version="1.0" encoding="UTF-8"?>
<!-- How a value becomes text: what is odd in it is shown, what has two languages stands in both. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:str="http://exslt.org/strings" exclude-result-prefixes="str">

  <!-- Characters that a reader cannot see or that reorder what stands around them: soft hyphen, fillers,
       zero-width and bidirectional controls, line and paragraph separators, byte order mark, carriage return.
       XML 1.0 itself keeps the other C0 controls out. Tab and line feed are odd in a name, not in a statement. -->
  <xsl:variable name="odd-in-text" select="'&#x85;&#xAD;&#x61C;&#x115F;&#x180E;&#x200B;&#x200C;&#x200D;&#x200E;&#x200F;&#x2028;&#x2029;&#x202A;&#x202B;&#x202C;&#x202D;&#x202E;&#x2060;&#x2066;&#x2067;&#x2068;&#x2069;&#x3164;&#xFEFF;&#xD;'"/>
  <xsl:variable name="odd-in-name" select="concat($odd-in-text, '&#x9;&#xA;')"/>
  <!-- Their code points, four digits each, in the same order. -->
  <xsl:variable name="odd-codes" select="'008500AD061C115F180E200B200C200D200E200F20282029202A202B202C202D202E206020662067206820693164FEFF000D0009000A'"/>

  <!-- A value from a submission: whole, with its odd characters replaced by tokens such as ‹U+202E›. -->
  <xsl:template name="shown">
    <xsl:param name="text" select="."/>
    <xsl:param name="odd" select="$odd-in-text"/>
    <xsl:choose>
      <xsl:when test="translate($text, $odd, '') = $text"><xsl:value-of select="$text"/></xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="shown-parts">
          <xsl:with-param name="text" select="$text"/>
          <xsl:with-param name="odd" select="$odd"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Halves the text until an odd character stands alone: the depth is the logarithm of the length, so that no
       value reaches the processor's recursion limit. -->
  <xsl:template name="shown-parts">
    <xsl:param name="text"/>
    <xsl:param name="odd"/>
    <xsl:variable name="length" select="string-length($text)"/>
    <xsl:choose>
      <xsl:when test="translate($text, $odd, '') = $text"><xsl:value-of select="$text"/></xsl:when>
      <xsl:when test="$length = 1">
        <span class="odd">
          <xsl:value-of select="concat('‹U+', substring($odd-codes,
            4 * string-length(substring-before($odd-in-name, $text)) + 1, 4), '›')"/>
        </span>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="half" select="floor($length div 2)"/>
        <xsl:call-template name="shown-parts">
          <xsl:with-param name="text" select="substring($text, 1, $half)"/>
          <xsl:with-param name="odd" select="$odd"/>
        </xsl:call-template>
        <xsl:call-template name="shown-parts">
          <xsl:with-param name="text" select="substring($text, $half + 1)"/>
          <xsl:with-param name="odd" select="$odd"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The same as text alone, for what has no spans. -->
  <xsl:template name="plain">
    <xsl:param name="text" select="string(.)"/>
    <xsl:choose>
      <xsl:when test="translate($text, $odd-in-name, '') = $text"><xsl:value-of select="$text"/></xsl:when>
      <xsl:otherwise>
        <xsl:variable name="shown"><xsl:call-template name="shown-parts"><xsl:with-param name="text" select="$text"/><xsl:with-param name="odd" select="$odd-in-name"/></xsl:call-template></xsl:variable>
        <xsl:value-of select="$shown"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The name of a file, person or organisation: kept from running into what stands beside it. -->
  <xsl:template name="name">
    <xsl:param name="text" select="."/>
    <bdi class="name">
      <xsl:call-template name="shown">
        <xsl:with-param name="text" select="$text"/>
        <xsl:with-param name="odd" select="$odd-in-name"/>
      </xsl:call-template>
    </bdi>
  </xsl:template>

  <!-- A text that stands in several languages, one element each: the reader's choice shows one of them. A text
       that has only one language is always shown. -->
  <xsl:template match="*" mode="both">
    <span>
      <xsl:if test="preceding-sibling::*[name() = name(current())] or following-sibling::*[name() = name(current())]">
        <xsl:attribute name="lang"><xsl:value-of select="@xml:lang"/></xsl:attribute>
      </xsl:if>
      <xsl:call-template name="shown"/>
    </span>
  </xsl:template>

  <!-- The same for texts of the catalogue, which are ours. -->
  <xsl:template match="*" mode="both-ours">
    <span lang="{@xml:lang}"><xsl:value-of select="."/></span>
  </xsl:template>

  <!-- A path inside the bundle or the output tree as a relative URL: all but the solidus percent-encoded. -->
  <xsl:template name="url">
    <xsl:param name="path"/>
    <xsl:value-of select="str:replace(str:encode-uri($path, true()), '%2F', '/')"/>
  </xsl:template>

  <!-- A SHA-256 in full, breaking in the middle where the column is narrow. -->
  <xsl:template name="digest">
    <xsl:param name="of"/>
    <code class="digest"><xsl:value-of select="substring($of, 1, 32)"/><wbr/><xsl:value-of select="substring($of, 33)"/></code>
  </xsl:template>

  <!-- A number of bytes as people say it. -->
  <xsl:template name="size">
    <xsl:param name="bytes"/>
    <xsl:choose>
      <xsl:when test="$bytes &gt;= 1073741824"><xsl:value-of select="format-number($bytes div 1073741824, '0.0')"/>&#xA0;GiB</xsl:when>
      <xsl:when test="$bytes &gt;= 1048576"><xsl:value-of select="format-number($bytes div 1048576, '0.0')"/>&#xA0;MiB</xsl:when>
      <xsl:when test="$bytes &gt;= 1024"><xsl:value-of select="format-number($bytes div 1024, '0.0')"/>&#xA0;KiB</xsl:when>
      <xsl:otherwise><xsl:value-of select="$bytes"/>&#xA0;B</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A number with its thousands apart; what is not a number stays as it is. -->
  <xsl:template name="number">
    <xsl:param name="of" select="."/>
    <xsl:choose>
      <xsl:when test="number($of) &gt;= 1000"><xsl:value-of select="format-number($of, '#,##0.##')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$of"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A date, or a dash that says in words that there is none. -->
  <xsl:template name="date">
    <xsl:param name="of"/>
    <xsl:if test="string($of) != ''"><time datetime="{$of}"><xsl:value-of select="$of"/></time></xsl:if>
  </xsl:template>

  <!-- A line of the source text between parts of a page, so that pages can be compared line by line. -->
  <xsl:template name="line"><xsl:text>&#10;</xsl:text></xsl:template>
</xsl:stylesheet>

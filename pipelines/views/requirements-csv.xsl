<?xml version="1.0" encoding="UTF-8"?>
<!-- Requirements as a table: a row each, both languages side by side. Input: c:edition. The program quotes the cells. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:dossier:csv:1"
  xmlns:c="urn:dossier:catalogue:1" exclude-result-prefixes="c">
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:template match="/"><xsl:apply-templates select="c:edition"/></xsl:template>

  <xsl:template match="c:edition">
    <t:table>
      <t:row>
        <t:cell>scheme</t:cell><t:cell>edition</t:cell><t:cell>id</t:cell><t:cell>clause</t:cell><t:cell>category</t:cell><t:cell>sub-type</t:cell>
        <t:cell>grades</t:cell><t:cell>applications</t:cell><t:cell>row</t:cell><t:cell>row optional at</t:cell>
        <t:cell>title zh-CN</t:cell><t:cell>title en</t:cell><t:cell>statement zh-CN</t:cell><t:cell>statement en</t:cell>
        <t:cell>fill zh-CN</t:cell><t:cell>fill en</t:cell><t:cell>evidence</t:cell><t:cell>thresholds</t:cell>
        <t:cell>question zh-CN</t:cell><t:cell>question en</t:cell><t:cell>rules</t:cell>
        <t:cell>source</t:cell><t:cell>confidence</t:cell>
      </t:row>
      <xsl:apply-templates select="c:requirement"/>
    </t:table>
  </xsl:template>

  <xsl:template match="c:requirement">
    <t:row>
      <t:cell><xsl:value-of select="../@scheme"/></t:cell>
      <t:cell><xsl:value-of select="../@profile"/></t:cell>
      <t:cell><xsl:value-of select="@id"/></t:cell>
      <t:cell><xsl:value-of select="@clause"/></t:cell>
      <t:cell><xsl:value-of select="@category"/></t:cell>
      <t:cell><xsl:value-of select="@sub-type"/></t:cell>
      <t:cell><xsl:value-of select="@grades"/></t:cell>
      <t:cell><xsl:value-of select="@phases"/></t:cell>
      <t:cell><xsl:value-of select="@row"/></t:cell>
      <t:cell><xsl:value-of select="@optional-at"/></t:cell>
      <t:cell><xsl:value-of select="c:title[@xml:lang = 'zh-CN']"/></t:cell>
      <t:cell><xsl:value-of select="c:title[@xml:lang = 'en']"/></t:cell>
      <t:cell><xsl:value-of select="c:statement[@xml:lang = 'zh-CN']"/></t:cell>
      <t:cell><xsl:value-of select="c:statement[@xml:lang = 'en']"/></t:cell>
      <t:cell><xsl:value-of select="c:fill[@xml:lang = 'zh-CN']"/></t:cell>
      <t:cell><xsl:value-of select="c:fill[@xml:lang = 'en']"/></t:cell>
      <t:cell><xsl:for-each select="c:evidence"><xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if><xsl:value-of select="@kind"/></xsl:for-each></t:cell>
      <t:cell><xsl:for-each select="c:parameter"><xsl:if test="position() &gt; 1">; </xsl:if><xsl:apply-templates select="."/></xsl:for-each></t:cell>
      <t:cell><xsl:value-of select="c:question[@xml:lang = 'zh-CN']"/></t:cell>
      <t:cell><xsl:value-of select="c:question[@xml:lang = 'en']"/></t:cell>
      <t:cell><xsl:for-each select="c:rule"><xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if><xsl:value-of select="concat(@id, ':', @role)"/></xsl:for-each></t:cell>
      <t:cell><xsl:value-of select="@source"/></t:cell>
      <t:cell><xsl:value-of select="@confidence"/></t:cell>
    </t:row>
  </xsl:template>

  <!-- staff-min III=3 II=6 I=10 persons -->
  <xsl:template match="c:parameter">
    <xsl:value-of select="@name"/>
    <xsl:for-each select="c:value">
      <xsl:text> </xsl:text>
      <xsl:if test="@grades"><xsl:value-of select="@grades"/></xsl:if>
      <xsl:text>=</xsl:text><xsl:value-of select="."/>
    </xsl:for-each>
    <xsl:if test="@unit != 'text'"><xsl:value-of select="concat(' ', @unit)"/></xsl:if>
  </xsl:template>
</xsl:stylesheet>

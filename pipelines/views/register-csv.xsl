<?xml version="1.0" encoding="UTF-8"?>
<!-- register.csv: one row for each certificate. The program quotes the cells. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:c="urn:dossier:csv:1"
  xmlns:r="urn:dossier:record:1" exclude-result-prefixes="r">
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:template match="/"><xsl:apply-templates select="r:register"/></xsl:template>

  <xsl:template match="r:register">
    <c:table>
      <c:row>
        <c:cell>number</c:cell><c:cell>state</c:cell><c:cell>since</c:cell><c:cell>until</c:cell><c:cell>scheme</c:cell>
        <c:cell>category</c:cell><c:cell>sub-type</c:cell><c:cell>grade</c:cell><c:cell>scope-zh</c:cell><c:cell>scope-en</c:cell>
        <c:cell>criteria</c:cell><c:cell>holder</c:cell><c:cell>holder-english</c:cell><c:cell>credit-code</c:cell><c:cell>address</c:cell>
        <c:cell>granted</c:cell><c:cell>expires</c:cell><c:cell>reissued</c:cell><c:cell>replaces</c:cell><c:cell>replaced-by</c:cell>
        <c:cell>dispatched</c:cell><c:cell>case</c:cell>
      </c:row>
      <xsl:for-each select="r:certificate">
        <c:row>
          <c:cell><xsl:value-of select="@number"/></c:cell><c:cell><xsl:value-of select="@state"/></c:cell><c:cell><xsl:value-of select="@since"/></c:cell>
          <c:cell><xsl:value-of select="@until"/></c:cell><c:cell><xsl:value-of select="@scheme"/></c:cell><c:cell><xsl:value-of select="@category"/></c:cell>
          <c:cell><xsl:value-of select="@sub-type"/></c:cell><c:cell><xsl:value-of select="@grade"/></c:cell>
          <c:cell><xsl:value-of select="r:title[@xml:lang = 'zh-CN']"/></c:cell><c:cell><xsl:value-of select="r:title[@xml:lang = 'en']"/></c:cell>
          <c:cell><xsl:value-of select="@criteria"/></c:cell><c:cell><xsl:value-of select="@holder"/></c:cell><c:cell><xsl:value-of select="@holder-english"/></c:cell>
          <c:cell><xsl:value-of select="@credit-code"/></c:cell><c:cell><xsl:value-of select="@address"/></c:cell><c:cell><xsl:value-of select="@granted"/></c:cell>
          <c:cell><xsl:value-of select="@expires"/></c:cell><c:cell><xsl:value-of select="@reissued"/></c:cell><c:cell><xsl:value-of select="@replaces"/></c:cell>
          <c:cell><xsl:value-of select="@replaced-by"/></c:cell><c:cell><xsl:value-of select="@dispatched"/></c:cell><c:cell><xsl:value-of select="@case"/></c:cell>
        </c:row>
      </xsl:for-each>
    </c:table>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- The mailing list: one row for each certificate that is to be sent. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:c="urn:dossier:csv:1"
  xmlns:r="urn:dossier:record:1" exclude-result-prefixes="r">
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:template match="/"><xsl:apply-templates select="r:labels"/></xsl:template>

  <xsl:template match="r:labels">
    <c:table>
      <c:row><c:cell>number</c:cell><c:cell>holder</c:cell><c:cell>contact</c:cell><c:cell>address</c:cell><c:cell>postcode</c:cell><c:cell>scope-zh</c:cell><c:cell>scope-en</c:cell><c:cell>granted</c:cell><c:cell>case</c:cell></c:row>
      <xsl:for-each select="r:label">
        <c:row><c:cell><xsl:value-of select="@number"/></c:cell><c:cell><xsl:value-of select="@holder"/></c:cell><c:cell><xsl:value-of select="@contact"/></c:cell><c:cell><xsl:value-of select="@address"/></c:cell><c:cell><xsl:value-of select="@postcode"/></c:cell><c:cell><xsl:value-of select="r:title[@xml:lang = 'zh-CN']"/></c:cell><c:cell><xsl:value-of select="r:title[@xml:lang = 'en']"/></c:cell><c:cell><xsl:value-of select="@granted"/></c:cell><c:cell><xsl:value-of select="@case"/></c:cell></c:row>
      </xsl:for-each>
    </c:table>
  </xsl:template>
</xsl:stylesheet>

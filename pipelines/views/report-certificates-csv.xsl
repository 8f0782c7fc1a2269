<?xml version="1.0" encoding="UTF-8"?>
<!-- certificates.csv: the certificates that the report tells of, one row each. The program quotes the cells. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:c="urn:dossier:csv:1"
  xmlns:r="urn:dossier:record:1" exclude-result-prefixes="r">
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:template match="/"><xsl:apply-templates select="r:report"/></xsl:template>

  <xsl:template match="r:report">
    <c:table>
      <c:row><c:cell>number</c:cell><c:cell>case</c:cell><c:cell>applicant</c:cell><c:cell>scope</c:cell><c:cell>state</c:cell><c:cell>since</c:cell><c:cell>granted</c:cell><c:cell>expires</c:cell><c:cell>issued</c:cell><c:cell>changed</c:cell><c:cell>expiring</c:cell><c:cell>coming</c:cell></c:row>
      <xsl:for-each select="r:certificate">
        <c:row>
          <c:cell><xsl:value-of select="@number"/></c:cell>
          <c:cell><xsl:value-of select="@case"/></c:cell>
          <c:cell><xsl:value-of select="@applicant"/></c:cell>
          <c:cell><xsl:value-of select="r:title[@xml:lang = 'zh-CN']"/></c:cell>
          <c:cell><xsl:value-of select="@state"/></c:cell>
          <c:cell><xsl:value-of select="@since"/></c:cell>
          <c:cell><xsl:value-of select="@granted"/></c:cell>
          <c:cell><xsl:value-of select="@expires"/></c:cell>
          <c:cell><xsl:value-of select="@issued"/></c:cell>
          <c:cell><xsl:value-of select="@changed"/></c:cell>
          <c:cell><xsl:value-of select="@expiring"/></c:cell>
          <c:cell><xsl:for-each select="r:day"><xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if><xsl:value-of select="concat(@name, ' ', @on)"/></xsl:for-each></c:cell>
        </c:row>
      </xsl:for-each>
    </c:table>
  </xsl:template>
</xsl:stylesheet>

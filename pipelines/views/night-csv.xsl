<?xml version="1.0" encoding="UTF-8"?>
<!-- night.csv: one row for each scope item of each case, one for each revision of the same night whose place another
     took, and one for each arrival that makes no case, so that the rows account for everything the night found. The
     program quotes the cells. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:c="urn:dossier:csv:1"
  xmlns:r="urn:dossier:record:1" exclude-result-prefixes="r">
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:template match="/"><xsl:apply-templates select="r:night"/></xsl:template>

  <xsl:template match="r:night">
    <c:table>
      <c:row>
        <c:cell>kind</c:cell><c:cell>inbox</c:cell><c:cell>case</c:cell><c:cell>revision</c:cell><c:cell>received</c:cell>
        <c:cell>applicant</c:cell><c:cell>application</c:cell><c:cell>item</c:cell><c:cell>category</c:cell><c:cell>grade</c:cell>
        <c:cell>conclusion</c:cell><c:cell>errors</c:cell><c:cell>auditors</c:cell><c:cell>warnings</c:cell>
        <c:cell>bundle</c:cell><c:cell>notice</c:cell><c:cell>since</c:cell><c:cell>note</c:cell>
      </c:row>
      <!-- The findings of a case are counted on its first row alone: one may concern several items, and columns add up. -->
      <xsl:for-each select="r:case/r:item">
        <c:row>
          <c:cell>case</c:cell>
          <c:cell><xsl:value-of select="../@inbox"/></c:cell>
          <c:cell><xsl:value-of select="../@case"/></c:cell>
          <c:cell><xsl:value-of select="../@revision"/></c:cell>
          <c:cell><xsl:value-of select="../@received"/></c:cell>
          <c:cell><xsl:value-of select="../@applicant"/></c:cell>
          <c:cell><xsl:value-of select="../@application"/></c:cell>
          <c:cell><xsl:value-of select="@id"/></c:cell>
          <c:cell><xsl:value-of select="@category"/></c:cell>
          <c:cell><xsl:value-of select="@grade"/></c:cell>
          <c:cell><xsl:value-of select="@conclusion"/></c:cell>
          <xsl:variable name="first" select="not(preceding-sibling::r:item)"/>
          <c:cell><xsl:if test="$first"><xsl:value-of select="../@errors"/></xsl:if></c:cell>
          <c:cell><xsl:if test="$first"><xsl:value-of select="../@auditors"/></xsl:if></c:cell>
          <c:cell><xsl:if test="$first"><xsl:value-of select="../@warnings"/></xsl:if></c:cell>
          <c:cell><xsl:value-of select="../@bundle"/></c:cell>
          <c:cell><xsl:value-of select="../@notice"/></c:cell>
          <c:cell/><c:cell/>
        </c:row>
      </xsl:for-each>
      <xsl:for-each select="r:case/r:earlier">
        <c:row>
          <c:cell>earlier</c:cell>
          <c:cell><xsl:value-of select="@inbox"/></c:cell>
          <c:cell><xsl:value-of select="../@case"/></c:cell>
          <c:cell><xsl:value-of select="@revision"/></c:cell>
          <c:cell><xsl:value-of select="../@received"/></c:cell>
          <c:cell><xsl:value-of select="../@applicant"/></c:cell>
          <c:cell><xsl:value-of select="../@application"/></c:cell>
          <c:cell/><c:cell/><c:cell/>
          <c:cell><xsl:value-of select="@conclusion"/></c:cell>
          <c:cell/><c:cell/><c:cell/>
          <c:cell><xsl:value-of select="@bundle"/></c:cell>
          <c:cell><xsl:value-of select="@notice"/></c:cell>
          <c:cell/><c:cell/>
        </c:row>
      </xsl:for-each>
      <xsl:for-each select="r:quarantined | r:waiting | r:unchanged | r:failed">
        <c:row>
          <c:cell><xsl:value-of select="local-name()"/></c:cell>
          <c:cell><xsl:value-of select="@inbox"/></c:cell>
          <c:cell><xsl:value-of select="self::r:unchanged/@case"/></c:cell>
          <c:cell/><c:cell/><c:cell/><c:cell/><c:cell/><c:cell/><c:cell/>
          <c:cell><xsl:if test="self::r:quarantined">quarantined</xsl:if></c:cell>
          <c:cell/><c:cell/><c:cell/><c:cell/><c:cell/>
          <c:cell><xsl:value-of select="@since"/></c:cell>
          <c:cell><xsl:value-of select="r:fact[1]"/></c:cell>
        </c:row>
      </xsl:for-each>
    </c:table>
  </xsl:template>
</xsl:stylesheet>

<?xml version="1.0" encoding="UTF-8"?>
<!-- report.csv: one row for each scope item of each case, and one for each arrival that waits or failed. The program
     quotes the cells. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:c="urn:dossier:csv:1"
  xmlns:r="urn:dossier:record:1" exclude-result-prefixes="r">
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:template match="/"><xsl:apply-templates select="r:report"/></xsl:template>

  <xsl:template match="r:report">
    <c:table>
      <c:row>
        <c:cell>kind</c:cell><c:cell>case</c:cell><c:cell>revision</c:cell><c:cell>scheme</c:cell><c:cell>profile</c:cell>
        <c:cell>applicant</c:cell><c:cell>application</c:cell><c:cell>phase</c:cell><c:cell>received</c:cell><c:cell>item</c:cell>
        <c:cell>category</c:cell><c:cell>grade</c:cell><c:cell>conclusion</c:cell><c:cell>earlier</c:cell><c:cell>moved</c:cell>
        <c:cell>since</c:cell><c:cell>days</c:cell><c:cell>age</c:cell><c:cell>waits-for</c:cell><c:cell>late</c:cell>
        <c:cell>rounds</c:cell><c:cell>errors</c:cell><c:cell>questions</c:cell><c:cell>obligations</c:cell><c:cell>inbox</c:cell><c:cell>note</c:cell>
      </c:row>
      <xsl:for-each select="r:case/r:item">
        <c:row>
          <c:cell>case</c:cell>
          <c:cell><xsl:value-of select="../@case"/></c:cell>
          <c:cell><xsl:value-of select="../@revision"/></c:cell>
          <c:cell><xsl:value-of select="../@scheme"/></c:cell>
          <c:cell><xsl:value-of select="../@profile"/></c:cell>
          <c:cell><xsl:value-of select="../@applicant"/></c:cell>
          <c:cell><xsl:value-of select="../@application"/></c:cell>
          <c:cell><xsl:value-of select="../@phase"/></c:cell>
          <c:cell><xsl:value-of select="../@received"/></c:cell>
          <c:cell><xsl:value-of select="@id"/></c:cell>
          <c:cell><xsl:value-of select="@category"/></c:cell>
          <c:cell><xsl:value-of select="@grade"/></c:cell>
          <c:cell><xsl:value-of select="@conclusion"/></c:cell>
          <c:cell><xsl:value-of select="../@earlier"/></c:cell>
          <c:cell><xsl:value-of select="../@moved"/></c:cell>
          <c:cell><xsl:value-of select="../@since"/></c:cell>
          <c:cell><xsl:value-of select="../@days"/></c:cell>
          <c:cell><xsl:value-of select="../@age"/></c:cell>
          <c:cell><xsl:value-of select="../@waits-for"/></c:cell>
          <c:cell><xsl:value-of select="../@late"/></c:cell>
          <c:cell><xsl:value-of select="../@rounds"/></c:cell>
          <c:cell><xsl:value-of select="../@errors"/></c:cell>
          <c:cell><xsl:value-of select="../@questions"/></c:cell>
          <c:cell><xsl:for-each select="r:obligation"><xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if><xsl:value-of select="@id"/></xsl:for-each></c:cell>
          <c:cell/><c:cell/>
        </c:row>
      </xsl:for-each>
      <xsl:for-each select="r:waiting | r:failed">
        <c:row>
          <c:cell><xsl:value-of select="local-name()"/></c:cell>
          <c:cell/><c:cell/><c:cell/><c:cell/><c:cell/><c:cell/><c:cell/><c:cell/><c:cell/><c:cell/><c:cell/><c:cell/><c:cell/><c:cell/>
          <c:cell><xsl:value-of select="@since"/></c:cell>
          <c:cell><xsl:value-of select="@days"/></c:cell>
          <c:cell/><c:cell/><c:cell/><c:cell/><c:cell/><c:cell/><c:cell/>
          <c:cell><xsl:value-of select="@inbox"/></c:cell>
          <c:cell><xsl:for-each select="r:fact"><xsl:if test="position() &gt; 1"> / </xsl:if><xsl:value-of select="."/></xsl:for-each></c:cell>
        </c:row>
      </xsl:for-each>
    </c:table>
  </xsl:template>
</xsl:stylesheet>

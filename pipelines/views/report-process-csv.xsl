<?xml version="1.0" encoding="UTF-8"?>
<!-- process.csv: one row for each time limit of each case in the process, or one for a case without any. The program quotes the cells. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:c="urn:dossier:csv:1"
  xmlns:r="urn:dossier:record:1" exclude-result-prefixes="r">
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:template match="/"><xsl:apply-templates select="r:report"/></xsl:template>

  <xsl:template match="r:report">
    <c:table>
      <c:row><c:cell>case</c:cell><c:cell>scheme</c:cell><c:cell>applicant</c:cell><c:cell>application</c:cell><c:cell>state</c:cell><c:cell>since</c:cell><c:cell>days</c:cell><c:cell>ended</c:cell><c:cell>awaited-from</c:cell><c:cell>awaited</c:cell><c:cell>leader</c:cell><c:cell>team</c:cell><c:cell>limit</c:cell><c:cell>limit-state</c:cell><c:cell>due</c:cell><c:cell>over</c:cell><c:cell>sure</c:cell></c:row>
      <xsl:for-each select="r:case/r:process[not(r:limit)] | r:case/r:process/r:limit">
        <!-- The process itself of a case without limits; the parent of a limit. -->
        <xsl:variable name="process" select="self::r:process | parent::r:process"/>
        <c:row>
          <c:cell><xsl:value-of select="$process/../@case"/></c:cell>
          <c:cell><xsl:value-of select="$process/../@scheme"/></c:cell>
          <c:cell><xsl:value-of select="$process/../@applicant"/></c:cell>
          <c:cell><xsl:value-of select="$process/../@application"/></c:cell>
          <c:cell><xsl:value-of select="$process/@state"/></c:cell>
          <c:cell><xsl:value-of select="$process/@since"/></c:cell>
          <c:cell><xsl:value-of select="$process/@days"/></c:cell>
          <c:cell><xsl:value-of select="$process/@ended"/></c:cell>
          <c:cell><xsl:for-each select="$process/r:awaited"><xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if><xsl:value-of select="@actor"/></xsl:for-each></c:cell>
          <c:cell><xsl:for-each select="$process/r:awaited[@kind]"><xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if><xsl:value-of select="@kind"/></xsl:for-each></c:cell>
          <c:cell><xsl:for-each select="$process/r:member[@as = 'leader']"><xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if><xsl:value-of select="@person"/></xsl:for-each></c:cell>
          <c:cell><xsl:for-each select="$process/r:member[@as != 'leader']"><xsl:if test="position() &gt; 1"><xsl:text> </xsl:text></xsl:if><xsl:value-of select="@person"/></xsl:for-each></c:cell>
          <c:cell><xsl:value-of select="self::r:limit/@id"/></c:cell>
          <c:cell><xsl:value-of select="self::r:limit/@state"/></c:cell>
          <c:cell><xsl:value-of select="self::r:limit/@due"/></c:cell>
          <c:cell><xsl:value-of select="self::r:limit/@over"/></c:cell>
          <c:cell><xsl:value-of select="self::r:limit/@sure"/></c:cell>
        </c:row>
      </xsl:for-each>
    </c:table>
  </xsl:template>
</xsl:stylesheet>

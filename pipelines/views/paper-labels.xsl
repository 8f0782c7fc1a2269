<?xml version="1.0" encoding="UTF-8"?>
<!-- Labels for certificates that are to be sent: sheets of A4 with two columns of seven, 100 mm by 38 mm. Other sheets need
     other numbers here. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:dossier:paper:1"
  xmlns:r="urn:dossier:record:1" exclude-result-prefixes="r">
  <xsl:include href="parts/paper.xsl"/>

  <xsl:template match="/"><xsl:apply-templates select="r:labels"/></xsl:template>

  <xsl:template match="r:labels">
    <paper version="1" language="{$language}" layout="labels" columns="2" rows="7" margin="15" side="5" reference="labels" date="{@as-of}">
      <title><xsl:choose><xsl:when test="$zh">邮寄标签</xsl:when><xsl:otherwise>Labels</xsl:otherwise></xsl:choose></title>
      <xsl:for-each select="r:label">
        <paragraph>
          <xsl:call-template name="plain"><xsl:with-param name="text" select="string(@postcode)"/></xsl:call-template><break/>
          <xsl:call-template name="plain"><xsl:with-param name="text" select="string(@address)"/></xsl:call-template><break/>
          <strong><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@holder)"/></xsl:call-template></strong><break/>
          <xsl:call-template name="plain"><xsl:with-param name="text" select="string(@contact)"/></xsl:call-template><xsl:choose><xsl:when test="$zh">（收）</xsl:when><xsl:otherwise> (recipient)</xsl:otherwise></xsl:choose><break/>
          <xsl:value-of select="@number"/>
        </paragraph>
      </xsl:for-each>
    </paper>
  </xsl:template>
</xsl:stylesheet>

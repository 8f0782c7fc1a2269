<?xml version="1.0" encoding="UTF-8"?>
<!-- report.json: the report of a period for programs. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/2005/xpath-functions"
  xmlns:r="urn:dossier:record:1" exclude-result-prefixes="r">
  <xsl:include href="parts/json.xsl"/>

  <xsl:template match="/"><xsl:apply-templates select="r:report"/></xsl:template>

  <xsl:template match="r:report">
    <map>
      <number key="version">1</number>
      <xsl:apply-templates select="@name | @period | @length | @from | @until | @pipeline" mode="string"/>
      <xsl:call-template name="texts"><xsl:with-param name="key" select="'title'"/><xsl:with-param name="of" select="r:title"/></xsl:call-template>
      <map key="intake">
        <xsl:apply-templates select="r:intake/@*" mode="number"/>
        <array key="days"><xsl:for-each select="r:intake/r:day"><map><xsl:apply-templates select="@on" mode="string"/><xsl:apply-templates select="@submissions | @supplements | @quarantined" mode="number"/></map></xsl:for-each></array>
      </map>
      <xsl:if test="r:night"><map key="night"><xsl:apply-templates select="r:night/@*" mode="string"/></map></xsl:if>
      <array key="waiting"><xsl:apply-templates select="r:waiting"/></array>
      <array key="failed"><xsl:apply-templates select="r:failed"/></array>
      <array key="groups"><xsl:for-each select="r:group"><map><xsl:apply-templates select="@by | @key" mode="string"/><xsl:apply-templates select="@items | @complete | @auditor | @return | @quarantined" mode="number"/></map></xsl:for-each></array>
      <array key="ages"><xsl:apply-templates select="r:age"/></array>
      <array key="requirements"><xsl:apply-templates select="r:requirement"/></array>
      <map key="rounds">
        <xsl:apply-templates select="r:rounds/@*" mode="number"/>
        <array key="rounds"><xsl:for-each select="r:rounds/r:round"><map><xsl:apply-templates select="@*" mode="number"/></map></xsl:for-each></array>
      </map>
      <array key="steps"><xsl:for-each select="r:step"><map><xsl:apply-templates select="@scheme | @state" mode="string"/><xsl:apply-templates select="@cases | @entered | @median | @longest" mode="number"/><xsl:apply-templates select="@ended" mode="boolean"/><xsl:call-template name="texts"><xsl:with-param name="key" select="'title'"/><xsl:with-param name="of" select="r:title"/></xsl:call-template></map></xsl:for-each></array>
      <array key="awaited"><xsl:for-each select="r:awaited"><map><xsl:apply-templates select="@actor | @kind" mode="string"/><xsl:apply-templates select="@cases | @longest | @late | @perhaps-late" mode="number"/></map></xsl:for-each></array>
      <array key="limits"><xsl:for-each select="r:limit"><map><xsl:apply-templates select="@id" mode="string"/><xsl:apply-templates select="@sure" mode="boolean"/><xsl:apply-templates select="@running | @missed | @kept | @late | @longest" mode="number"/><xsl:call-template name="texts"><xsl:with-param name="key" select="'title'"/><xsl:with-param name="of" select="r:title"/></xsl:call-template></map></xsl:for-each></array>
      <array key="persons"><xsl:for-each select="r:person"><map><xsl:apply-templates select="@person | @name" mode="string"/><xsl:apply-templates select="@leads | @audits | @awaited | @ended" mode="number"/></map></xsl:for-each></array>
      <map key="certificates"><xsl:apply-templates select="r:certificates/@*" mode="number"/></map>
      <array key="certificates-told"><xsl:for-each select="r:certificate"><map><xsl:apply-templates select="@number | @case | @applicant | @state | @since | @granted | @expires" mode="string"/><xsl:apply-templates select="@issued | @changed | @expiring" mode="boolean"/><array key="days"><xsl:for-each select="r:day"><map><xsl:apply-templates select="@*" mode="string"/></map></xsl:for-each></array></map></xsl:for-each></array>
      <array key="objections"><xsl:for-each select="r:objection"><map><xsl:apply-templates select="@*" mode="string"/></map></xsl:for-each></array>
      <array key="cases"><xsl:apply-templates select="r:case"/></array>
    </map>
  </xsl:template>

  <xsl:template match="r:waiting | r:failed">
    <map>
      <xsl:apply-templates select="@inbox | @since | @reason" mode="string"/>
      <xsl:apply-templates select="@days" mode="number"/>
      <xsl:call-template name="texts"><xsl:with-param name="key" select="'fact'"/><xsl:with-param name="of" select="r:fact"/></xsl:call-template>
    </map>
  </xsl:template>

  <xsl:template match="r:age">
    <map>
      <xsl:apply-templates select="@conclusion | @waits-for" mode="string"/>
      <xsl:apply-templates select="@cases | @median | @longest | @limit | @late" mode="number"/>
      <xsl:call-template name="texts"><xsl:with-param name="key" select="'title'"/><xsl:with-param name="of" select="r:title"/></xsl:call-template>
      <array key="bands"><xsl:for-each select="r:band"><map><xsl:apply-templates select="@*" mode="number"/></map></xsl:for-each></array>
    </map>
  </xsl:template>

  <xsl:template match="r:requirement">
    <map>
      <xsl:apply-templates select="@id | @clause" mode="string"/>
      <xsl:apply-templates select="@applied | @failed | @errors | @asked | @share" mode="number"/>
      <xsl:call-template name="texts"><xsl:with-param name="key" select="'title'"/><xsl:with-param name="of" select="r:title"/></xsl:call-template>
    </map>
  </xsl:template>

  <xsl:template match="r:case">
    <map>
      <xsl:apply-templates select="@case | @scheme | @profile | @applicant | @application | @phase | @received | @conclusion | @earlier | @since | @waits-for | @bundle | @notice" mode="string"/>
      <xsl:apply-templates select="@revision | @rounds | @days | @age | @errors | @questions" mode="number"/>
      <xsl:apply-templates select="@moved | @late" mode="boolean"/>
      <xsl:for-each select="r:process">
        <map key="process">
          <xsl:apply-templates select="@flow | @state | @since" mode="string"/>
          <xsl:apply-templates select="@days" mode="number"/>
          <xsl:apply-templates select="@ended" mode="boolean"/>
          <array key="entered"><xsl:for-each select="r:entered"><map><xsl:apply-templates select="@*" mode="string"/></map></xsl:for-each></array>
          <array key="awaited"><xsl:for-each select="r:awaited"><map><xsl:apply-templates select="@*" mode="string"/></map></xsl:for-each></array>
          <array key="limits"><xsl:for-each select="r:limit"><map><xsl:apply-templates select="@id | @state | @due" mode="string"/><xsl:apply-templates select="@over" mode="number"/><xsl:apply-templates select="@sure" mode="boolean"/></map></xsl:for-each></array>
          <array key="team"><xsl:for-each select="r:member"><map><xsl:apply-templates select="@*" mode="string"/></map></xsl:for-each></array>
        </map>
      </xsl:for-each>
      <array key="scope">
        <xsl:for-each select="r:item">
          <map>
            <xsl:apply-templates select="@id | @category | @grade | @conclusion" mode="string"/>
            <array key="obligations"><xsl:for-each select="r:obligation"><map><xsl:apply-templates select="@id | @due" mode="string"/><xsl:call-template name="texts"><xsl:with-param name="key" select="'text'"/><xsl:with-param name="of" select="r:text"/></xsl:call-template></map></xsl:for-each></array>
          </map>
        </xsl:for-each>
      </array>
    </map>
  </xsl:template>
</xsl:stylesheet>

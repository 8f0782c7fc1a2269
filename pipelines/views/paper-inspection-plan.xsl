<?xml version="1.0" encoding="UTF-8"?>
<!-- The plan of a factory inspection, for the factory and the team: the newest of the case. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:dossier:paper:1"
  xmlns:r="urn:dossier:record:1" xmlns:d="urn:dossier:desk:1" exclude-result-prefixes="r d">
  <xsl:include href="parts/paper.xsl"/>
  <xsl:include href="parts/paper-product.xsl"/>

  <xsl:template match="/"><xsl:apply-templates select="r:record"/></xsl:template>

  <xsl:template match="r:record">
    <xsl:variable name="document" select="r:process/r:document[@kind = 'inspection-plan'][last()]"/>
    <xsl:variable name="plan" select="$document/r:content/d:inspection-plan"/>
    <xsl:variable name="record" select="."/>
    <paper version="1" language="{$language}" reference="{@case} r{@revision}" date="{@as-of}">
      <title><xsl:choose><xsl:when test="$zh">工厂检查计划</xsl:when><xsl:otherwise>Plan of the factory inspection</xsl:otherwise></xsl:choose></title>
      <paragraph style="address"><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:identity/@applicant)"/></xsl:call-template></paragraph>
      <xsl:call-template name="product-particulars"/>
      <heading><xsl:choose><xsl:when test="$zh">一、目的与依据</xsl:when><xsl:otherwise>1. Purpose and criteria</xsl:otherwise></xsl:choose></heading>
      <paragraph><xsl:call-template name="plain"><xsl:with-param name="text" select="string($plan/d:purpose)"/></xsl:call-template></paragraph>
      <definitions>
        <definition><term><xsl:choose><xsl:when test="$zh">计划编号</xsl:when><xsl:otherwise>Plan</xsl:otherwise></xsl:choose></term><value><xsl:call-template name="plain"><xsl:with-param name="text" select="string($document/@number)"/></xsl:call-template></value></definition>
        <definition><term><xsl:choose><xsl:when test="$zh">检查依据</xsl:when><xsl:otherwise>Criteria</xsl:otherwise></xsl:choose></term><value><xsl:call-template name="plain"><xsl:with-param name="text" select="string($plan/@criteria)"/></xsl:call-template></value></definition>
      </definitions>
      <heading><xsl:choose><xsl:when test="$zh">二、认证单元</xsl:when><xsl:otherwise>2. Certification units</xsl:otherwise></xsl:choose></heading>
      <table widths="1 4 5">
        <head><cell><xsl:choose><xsl:when test="$zh">编号</xsl:when><xsl:otherwise>Id</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">范围</xsl:when><xsl:otherwise>Scope</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">型号</xsl:when><xsl:otherwise>Models</xsl:otherwise></xsl:choose></cell></head>
        <xsl:for-each select="r:scope/r:item"><row><cell><xsl:value-of select="@id"/></cell><cell><xsl:choose><xsl:when test="r:unit"><xsl:apply-templates select="r:unit/r:title" mode="one"/></xsl:when><xsl:otherwise><xsl:apply-templates select="r:title" mode="one"/></xsl:otherwise></xsl:choose></cell><cell><xsl:call-template name="unit-models"/></cell></row></xsl:for-each>
      </table>
      <heading><xsl:choose><xsl:when test="$zh">三、场所与日期</xsl:when><xsl:otherwise>3. Sites and days</xsl:otherwise></xsl:choose></heading>
      <table widths="4 5 3 3">
        <head><cell><xsl:choose><xsl:when test="$zh">场所</xsl:when><xsl:otherwise>Site</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">地址</xsl:when><xsl:otherwise>Address</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">日期</xsl:when><xsl:otherwise>Days</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">检查人员</xsl:when><xsl:otherwise>Inspectors</xsl:otherwise></xsl:choose></cell></head>
        <xsl:for-each select="$plan/d:site">
          <xsl:variable name="site" select="$record/r:particulars/r:site[@id = current()/@id]"/>
          <xsl:variable name="persons" select="concat(' ', @persons, ' ')"/>
          <row><cell><xsl:call-template name="plain"><xsl:with-param name="text" select="string($site/@name)"/></xsl:call-template><break/><xsl:choose><xsl:when test="$site/@kind = 'research'"><xsl:choose><xsl:when test="$zh">研发</xsl:when><xsl:otherwise>research and development</xsl:otherwise></xsl:choose></xsl:when><xsl:otherwise><xsl:choose><xsl:when test="$zh">生产</xsl:when><xsl:otherwise>production</xsl:otherwise></xsl:choose></xsl:otherwise></xsl:choose></cell><cell><xsl:call-template name="plain"><xsl:with-param name="text" select="string($site/@address)"/></xsl:call-template><xsl:text> </xsl:text><xsl:value-of select="$site/@country"/></cell><cell><xsl:value-of select="@from"/><break/><xsl:value-of select="@until"/></cell><cell><xsl:for-each select="$record/r:process/r:member[contains($persons, concat(' ', @person, ' '))]"><xsl:if test="position() &gt; 1"><xsl:choose><xsl:when test="$zh">、</xsl:when><xsl:otherwise>, </xsl:otherwise></xsl:choose></xsl:if><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@name)"/></xsl:call-template></xsl:for-each></cell></row>
        </xsl:for-each>
      </table>
      <heading><xsl:choose><xsl:when test="$zh">四、检查组</xsl:when><xsl:otherwise>4. Team</xsl:otherwise></xsl:choose></heading>
      <table widths="3 3 3">
        <head><cell><xsl:choose><xsl:when test="$zh">姓名</xsl:when><xsl:otherwise>Name</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">身份</xsl:when><xsl:otherwise>As</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">本案声明</xsl:when><xsl:otherwise>Declared</xsl:otherwise></xsl:choose></cell></head>
        <xsl:for-each select="r:process/r:member"><row><cell><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@name)"/></xsl:call-template></cell><cell><xsl:choose><xsl:when test="@as = 'leader'"><xsl:choose><xsl:when test="$zh">组长</xsl:when><xsl:otherwise>leader</xsl:otherwise></xsl:choose></xsl:when><xsl:when test="@as = 'technical-expert'"><xsl:choose><xsl:when test="$zh">技术专家</xsl:when><xsl:otherwise>technical expert</xsl:otherwise></xsl:choose></xsl:when><xsl:otherwise><xsl:choose><xsl:when test="$zh">检查员</xsl:when><xsl:otherwise>inspector</xsl:otherwise></xsl:choose></xsl:otherwise></xsl:choose></cell><cell><xsl:value-of select="@declared"/></cell></row></xsl:for-each>
      </table>
      <heading><xsl:choose><xsl:when test="$zh">五、检查内容</xsl:when><xsl:otherwise>5. What is inspected</xsl:otherwise></xsl:choose></heading>
      <list kind="numbered">
        <item><xsl:choose><xsl:when test="$zh">工厂质量保证能力：职责、采购、生产、检验、仪器、不合格品、记录、培训。</xsl:when><xsl:otherwise>Quality assurance of the factory: roles, procurement, production, inspection, calibration, nonconforming products, records, training.</xsl:otherwise></xsl:choose></item>
        <item><xsl:choose><xsl:when test="$zh">产品一致性：铭牌、型号、版本、关键件与申请和样品一致。</xsl:when><xsl:otherwise>Consistency of products: nameplate, model, version and key components as applied for and as sampled.</xsl:otherwise></xsl:choose></item>
        <item><xsl:choose><xsl:when test="$zh">工厂不能证明符合的，检查可延伸到研发场所。</xsl:when><xsl:otherwise>Where the factory cannot show conformity, the inspection may extend to the site of development.</xsl:otherwise></xsl:choose></item>
      </list>
      <heading><xsl:choose><xsl:when test="$zh">六、保密与公正性</xsl:when><xsl:otherwise>6. Confidentiality and impartiality</xsl:otherwise></xsl:choose></heading>
      <paragraph><xsl:call-template name="plain"><xsl:with-param name="text" select="string($plan/d:statement)"/></xsl:call-template></paragraph>
      <xsl:for-each select="$document"><xsl:call-template name="signed"/></xsl:for-each>
    </paper>
  </xsl:template>
</xsl:stylesheet>

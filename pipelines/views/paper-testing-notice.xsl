<?xml version="1.0" encoding="UTF-8"?>
<!-- What the testing route means, for the applicant; and the result, once it came. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="urn:dossier:paper:1"
  xmlns:r="urn:dossier:record:1" xmlns:d="urn:dossier:desk:1" exclude-result-prefixes="r d">
  <xsl:include href="parts/paper.xsl"/>
  <xsl:include href="parts/paper-product.xsl"/>

  <xsl:template match="/"><xsl:apply-templates select="r:record"/></xsl:template>

  <xsl:template match="r:record">
    <xsl:variable name="document" select="r:process/r:document[@kind = 'testing-result'][last()]"/>
    <xsl:variable name="result" select="$document/r:content/d:testing-result"/>
    <paper version="1" language="{$language}" reference="{@case} r{@revision}" date="{@as-of}">
      <title><xsl:choose><xsl:when test="$result"><xsl:choose><xsl:when test="$zh">安全检测结果告知</xsl:when><xsl:otherwise>Result of testing</xsl:otherwise></xsl:choose></xsl:when><xsl:otherwise><xsl:choose><xsl:when test="$zh">安全检测途径告知</xsl:when><xsl:otherwise>Notice of the testing route</xsl:otherwise></xsl:choose></xsl:otherwise></xsl:choose></title>
      <paragraph style="address"><xsl:call-template name="plain"><xsl:with-param name="text" select="string(r:identity/@applicant)"/></xsl:call-template></paragraph>
      <xsl:call-template name="product-particulars"/>
      <paragraph><xsl:choose><xsl:when test="$zh">贵方选择安全检测。认证与检测二者择一，结果互认，不重复进行。</xsl:when><xsl:otherwise>You chose testing. Certification and testing are alternatives whose results are mutually recognised; neither repeats the other.</xsl:otherwise></xsl:choose></paragraph>
      <list>
        <item><xsl:choose><xsl:when test="$zh">检测途径<strong>不颁发证书</strong>；符合要求的，由检测结果列入公布名单证明。</xsl:when><xsl:otherwise>The testing route ends in <strong>no certificate</strong>: a result that passes is shown by its entry in the public list.</xsl:otherwise></xsl:choose></item>
        <item><xsl:choose><xsl:when test="$zh">检测由境内指定实验室按申请的型号和版本进行；不进行工厂检查和监督。</xsl:when><xsl:otherwise>A designated laboratory in China tests the models and version applied for; there is no factory inspection and no surveillance.</xsl:otherwise></xsl:choose></item>
        <item><xsl:choose><xsl:when test="$zh">结果报送主管部门：网络关键设备报工业和信息化主管部门，网络安全专用产品报公安部门。</xsl:when><xsl:otherwise>The result is told to the authority: for network key equipment that of industry and information technology, for specialised cybersecurity products that of public security.</xsl:otherwise></xsl:choose></item>
        <item><xsl:choose><xsl:when test="$zh">产品或版本变更的，原结果不再适用，须另行检测。</xsl:when><xsl:otherwise>A result does not cover a product or version that was changed: it is tested anew.</xsl:otherwise></xsl:choose></item>
      </list>
      <heading><xsl:choose><xsl:when test="$zh">归属</xsl:when><xsl:otherwise>Where the product belongs</xsl:otherwise></xsl:choose></heading>
      <list><xsl:for-each select="r:routing/r:route"><item><xsl:apply-templates select="r:title" mode="one"/></item></xsl:for-each></list>
      <xsl:if test="$result">
        <heading><xsl:choose><xsl:when test="$zh">结果</xsl:when><xsl:otherwise>Result</xsl:otherwise></xsl:choose></heading>
        <table widths="1 4 3 2 2">
          <head><cell><xsl:choose><xsl:when test="$zh">单元</xsl:when><xsl:otherwise>Unit</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">型号</xsl:when><xsl:otherwise>Models</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">检测报告</xsl:when><xsl:otherwise>Test report</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">结论</xsl:when><xsl:otherwise>Verdict</xsl:otherwise></xsl:choose></cell><cell><xsl:choose><xsl:when test="$zh">名单编号</xsl:when><xsl:otherwise>Entry</xsl:otherwise></xsl:choose></cell></head>
          <xsl:variable name="record" select="."/>
          <xsl:for-each select="$result/d:result">
            <row><cell><xsl:value-of select="@unit"/></cell><cell><xsl:for-each select="$record/r:scope/r:item[@id = current()/@unit]"><xsl:call-template name="unit-models"/></xsl:for-each></cell><cell><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@report)"/></xsl:call-template></cell><cell><xsl:choose><xsl:when test="@verdict = 'pass'"><xsl:choose><xsl:when test="$zh">符合</xsl:when><xsl:otherwise>passes</xsl:otherwise></xsl:choose></xsl:when><xsl:otherwise><xsl:choose><xsl:when test="$zh">不符合</xsl:when><xsl:otherwise>does not pass</xsl:otherwise></xsl:choose></xsl:otherwise></xsl:choose></cell><cell><xsl:call-template name="plain"><xsl:with-param name="text" select="string(@entry)"/></xsl:call-template></cell></row>
          </xsl:for-each>
        </table>
        <definitions>
          <definition><term><xsl:choose><xsl:when test="$zh">报送</xsl:when><xsl:otherwise>Told to</xsl:otherwise></xsl:choose></term><value><xsl:call-template name="plain"><xsl:with-param name="text" select="string($result/@reported-to)"/></xsl:call-template><xsl:text> </xsl:text><xsl:value-of select="$result/@reported"/></value></definition>
          <xsl:if test="$result/@list"><definition><term><xsl:choose><xsl:when test="$zh">公布</xsl:when><xsl:otherwise>Published</xsl:otherwise></xsl:choose></term><value><xsl:call-template name="plain"><xsl:with-param name="text" select="string($result/@list)"/></xsl:call-template><xsl:text> </xsl:text><xsl:value-of select="$result/@published"/></value></definition></xsl:if>
        </definitions>
        <xsl:for-each select="$document"><xsl:call-template name="signed"/></xsl:for-each>
      </xsl:if>
    </paper>
  </xsl:template>
</xsl:stylesheet>

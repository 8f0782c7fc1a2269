<?xml version="1.0" encoding="UTF-8"?>
<!-- Words that pages and papers of reports share. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- What a certificate is worth. -->
  <xsl:template match="@*" mode="report-certificate">
    <xsl:choose>
      <xsl:when test=". = 'draft'"><span lang="zh-CN">草稿，未生效</span><span lang="en">draft, not in force</span></xsl:when>
      <xsl:when test=". = 'in-force'"><span lang="zh-CN">有效</span><span lang="en">in force</span></xsl:when>
      <xsl:when test=". = 'suspended'"><span lang="zh-CN">暂停</span><span lang="en">suspended</span></xsl:when>
      <xsl:when test=". = 'withdrawn'"><span lang="zh-CN">撤销</span><span lang="en">withdrawn</span></xsl:when>
      <xsl:when test=". = 'cancelled'"><span lang="zh-CN">注销</span><span lang="en">cancelled</span></xsl:when>
      <xsl:when test=". = 'expired'"><span lang="zh-CN">到期</span><span lang="en">expired</span></xsl:when>
      <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What comes on a day. -->
  <xsl:template match="@*" mode="report-day">
    <xsl:choose>
      <xsl:when test=". = 'expired'"><span lang="zh-CN">到期失效</span><span lang="en">expires</span></xsl:when>
      <xsl:when test=". = 'suspension-ended'"><span lang="zh-CN">暂停期满</span><span lang="en">suspension ends</span></xsl:when>
      <xsl:when test=". = 'surveillance-reminder'"><span lang="zh-CN">提醒监督</span><span lang="en">reminder of surveillance</span></xsl:when>
      <xsl:when test=". = 'surveillance-overdue'"><span lang="zh-CN">监督到期</span><span lang="en">surveillance due</span></xsl:when>
      <xsl:when test=". = 'obligation-unmet'"><span lang="zh-CN">项目义务到期</span><span lang="en">project owed</span></xsl:when>
      <xsl:when test=". = 'renewal-reminder'"><span lang="zh-CN">提醒换证</span><span lang="en">reminder of renewal</span></xsl:when>
      <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- What became of an objection. -->
  <xsl:template match="@*" mode="report-outcome">
    <xsl:choose>
      <xsl:when test=". = 'filed'"><span lang="zh-CN">已提出</span><span lang="en">filed</span></xsl:when>
      <xsl:when test=". = 'upheld'"><span lang="zh-CN">成立</span><span lang="en">upheld</span></xsl:when>
      <xsl:when test=". = 'dismissed'"><span lang="zh-CN">不成立</span><span lang="en">dismissed</span></xsl:when>
      <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>

/// A form that its schema and the small catalogue find nothing wrong with, if it has two pieces of evidence.
struct ValidForm {
    let text: String

    /// - Parameters:
    ///   - more: what the application says after the consultancy.
    ///   - ending: what stands before the declaration.
    init(
        number: String, evidence: Int, type: String = "initial", grade: String = "III",
        code: String = "91110108MA01A2B3C4", name: String = "样例公司", more: String = "", ending: String = ""
    ) {
        let pieces = (1..<max(1, evidence)).map {
            "  <evidence id=\"X\($0)\" kind=\"other\" file=\"02/\($0).pdf\"><title>x</title></evidence>\n"
        }.joined()
        text = """
            <assessment xmlns="urn:dossier:service-form:1" version="1" criteria="CCRC-ISV-C01:2018">
             <application number="\(number)" type="\(type)">
              <scope><item id="S1" category="RA" grade="\(grade)"/></scope>
              <contact><name>沈佳怡</name><phone>010-60000176</phone><email>s@example.cn</email></contact>
              <consultancy used="no"/>\(more)
             </application>
             <applicant>
              <name>\(name)</name><creditCode>\(code)</creditCode><legalRepresentative>周启明</legalRepresentative>
              <enterpriseType>有限责任公司</enterpriseType><capital>20000000.00</capital><founded>2018-03-12</founded>
              <registeredAddress>北京市</registeredAddress><officeAddress>北京市</officeAddress><mailingAddress>北京市</mailingAddress><postcode>100190</postcode><staffTotal>46</staffTotal><businessScope>评估</businessScope>
             </applicant>
             <common grade="\(grade)" assessedOn="2026-10-05">
              <assessor><department>质量管理部</department><person>何敏</person></assessor>
              <row requirement="GEN-LEGAL-1"><conclusion>conforming</conclusion><statement>有</statement><evidence ref="E1"/></row>
             </common>
             <personnel/><projects/>\(ending)
             <declaration role="legal-representative">
              <signer>周启明</signer><signedOn>2026-10-05</signedOn><sealed>yes</sealed><evidence ref="E1"/>
             </declaration>
             <evidenceList>
              <evidence id="E1" kind="business-licence" file="01/执照.pdf"><title>执照</title></evidence>
            \(pieces) </evidenceList>
            </assessment>
            """
    }
}

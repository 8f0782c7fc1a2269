/// A form that keeps to its schema and says little: enough to be a case, so that only what is hostile matters.
struct Form {
    /// The applicant's own application number; with the credit code it makes the case.
    var number: String
    var creditCode = "91110108MA0H7XY07X"
    var applicant = "北京敌意测试科技有限公司"
    /// Evidence by its place in the submission.
    var evidence: [String] = []
    /// XML that is put in after the root's start tag, as it is.
    var opening = ""
    var rows = ""
    var personnel = ""
    var projects = ""
    var declaration = #"<?xml version="1.0" encoding="UTF-8"?>"#
    /// Between the declaration and the root.
    var prologue = ""

    init(_ number: String, evidence: [String] = []) {
        self.number = number
        self.evidence = evidence
    }

    func with(_ change: (inout Form) -> Void) -> Form {
        var copy = self
        change(&copy)
        return copy
    }

    var bytes: [UInt8] { Array(text.utf8) }

    var text: String {
        var list = ""
        for (index, place) in evidence.enumerated() {
            list += #"  <evidence id="E\#(index + 1)" kind="other" file="\#(Form.escaped(place))"/>"# + "\n"
        }
        return """
            \(declaration)
            \(prologue)<assessment xmlns="urn:dossier:service-form:1" version="1" criteria="CCRC-ISV-C01:2018">\(opening)
             <application number="\(number)" type="initial">
              <scope><item id="S1" category="RA" grade="III"/></scope>
              <contact><name>郑一</name><phone>010-55509999</phone></contact>
              <consultancy used="no"/>
             </application>
             <applicant>
              <name>\(applicant)</name>
              <creditCode>\(creditCode)</creditCode>
              <legalRepresentative>郑一</legalRepresentative>
              <enterpriseType>有限责任公司</enterpriseType>
              <capital>1000000.00</capital>
              <founded>2018-01-02</founded>
              <registeredAddress>北京市海淀区试验路1号</registeredAddress>
              <officeAddress>北京市海淀区试验路1号</officeAddress>
              <mailingAddress>北京市海淀区试验路1号</mailingAddress>
              <postcode>100080</postcode>
              <staffTotal>10</staffTotal>
              <businessScope>信息安全服务</businessScope>
             </applicant>
             <common grade="III" assessedOn="2026-11-01">\(rows)
             </common>
             <personnel>\(personnel)
             </personnel>
             <projects>\(projects)
             </projects>
             <declaration role="legal-representative">
              <signer>郑一</signer>
              <sealed>yes</sealed>
             </declaration>
             <evidenceList>
            \(list) </evidenceList>
            </assessment>

            """
    }

    /// For an attribute's value.
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text.unicodeScalars {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case "\"": result += "&quot;"
            default: result.unicodeScalars.append(character)
            }
        }
        return result
    }
}

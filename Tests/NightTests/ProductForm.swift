/// An application for product certification that its schema takes, with what the tests vary.
struct ProductForm {
    var number = "PC-1"
    var type = "initial"
    var route = "certify"
    var intakeMode = "central"
    var certification = "specialised-product"
    /// Ids and names.
    var models = [("M1", "NGFW-1"), ("M2", "NGFW-2")]
    /// Ids, countries and kinds.
    var sites = [("W1", "CN", "production")]
    var traits = ""
    var algorithms: [String] = []
    /// The manufacturer's country; a foreign one is known by a registration number.
    var country = "CN"
    /// Who makes the product, where that is not who applies.
    var maker: String?
    /// The days of sampling, test and issue of a report in the file; nil where it has none.
    var report: (sampled: String, from: String, until: String, issued: String)?

    private var party: String {
        country == "CN"
            ? "<name>样例网安公司</name><creditCode>91110108MA01A2B3C4</creditCode><address>北京市海淀区样例路1号</address>"
            : "<name>Sample Networks AB</name><registrationNumber>556000-0001</registrationNumber><address>1 Sample Street, Stockholm</address>"
    }

    private var making: String {
        maker.map { party.replacing("样例网安公司", with: $0).replacing("91110108MA01A2B3C4", with: "91110108MA0A00Y10F") }
            ?? party
    }

    private var agent: String {
        country == "CN"
            ? "" : "<agent country=\"CN\"><name>样例代理公司</name><creditCode>91110108MA01A2B3C4</creditCode></agent>"
    }

    private var tested: String {
        guard let report else { return "" }
        return """
            <testReports><testReport id="T1" country="CN"><number>JC-0</number><lab>样例检测中心</lab>
             <standard>GB/T 20281</standard><year>2020</year><grade>enhanced</grade>
             <sampled>\(report.sampled)</sampled><testedFrom>\(report.from)</testedFrom><testedTo>\(report.until)</testedTo>
             <issued>\(report.issued)</issued>
             <sample><serial>SN-0</serial><model>\(models[0].1)</model><version>V1.0</version></sample>
             \(models.map { "<model>\($0.1)</model>" }.joined())<verdict>pass</verdict>
            </testReport></testReports>
            """
    }

    var text: String {
        """
        <dossier version="1" xmlns="urn:dossier:product-form:1">
         <application number="\(number)" type="\(type)" certification="\(certification)" purpose="other" intakeMode="\(intakeMode)">
          <scope><item id="S1" category="FW" grade="enhanced"/></scope>
          <route>\(route)</route>
          <contact><name>联系人</name><phone>010-1</phone><email>a@example.com</email></contact>
         </application>
         <applicant country="\(country)" role="manufacturer">\(party)</applicant>
         <manufacturer country="\(country)">\(making)</manufacturer>
         <factories>\(sites.map { "<factory id=\"\($0.0)\" country=\"\($0.1)\" site=\"\($0.2)\">\(party)</factory>" }.joined())</factories>
         \(agent)
         <product form="system" classified="no"\(traits.isEmpty ? "" : " traits=\"\(traits)\"")><name>样例防火墙</name><version>V1.0</version></product>
         <models>\(models.map { "<model id=\"\($0.0)\"><name>\($0.1)</name></model>" }.joined())</models>
         <units><unit id="U1">\(models.map { "<member model=\"\($0.0)\"/>" }.joined())<difference>接口数量不同</difference></unit></units>
         <cryptography present="\(algorithms.isEmpty ? "no" : "yes")">\(algorithms.map { "<algorithm>\($0)</algorithm>" }.joined())</cryptography>
         <standards><standard id="N1" use="product"><number>GB/T 20281</number><year>2020</year><grade>enhanced</grade></standard></standards>
         \(tested)
         <declaration sealed="yes"><signer>法人</signer></declaration>
         <evidenceList><evidence id="E1" kind="D01" file="01/申请书.pdf"/></evidenceList>
        </dossier>
        """
    }
}

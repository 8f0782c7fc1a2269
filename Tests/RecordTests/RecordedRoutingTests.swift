import Findings
import Record
import Testing
import XML

@Test("A record keeps where its product belongs, word for word")
func keepsRouting() throws {
    let routing = RecordedRouting(
        product: "防火墙", models: "A、B", version: "V1", day: "2026-11-20", isProvisional: true,
        regimes: [RecordedRouting.Regime(id: "R6", from: "2023-07-03", until: "", title: Text("目录", "Catalogue"))],
        routes: [
            RecordedRouting.Route(
                id: "T06", outcome: "person", kind: "ROUTER", isDoubtful: true, confidence: "uncertain",
                items: ["key router partial", "2017 6 below"], title: Text("部分", "Some"), advice: Text("人", "A person")),
            RecordedRouting.Route(
                id: "T18", outcome: "cipher-check", kind: "", isDoubtful: false, confidence: "confirmed", items: [],
                title: Text("密码", "Cipher"), advice: Text("", "")),
        ])
    var record = CaseRecord.ofProduct
    record.routing = routing
    #expect(try CaseRecord(reading: try record.document()).routing == routing)
}

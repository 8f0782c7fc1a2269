import Findings
import Record
import Testing
import XML

@Test("A record keeps its certification units and what is said of the product, word for word")
func keepsUnits() throws {
    var record = CaseRecord.ofProduct
    var item = ScopeItem(id: "U1", category: "FW", subType: "", grade: "basic", title: Text("墙:A", "Wall: A"))
    item.unit = CertificationUnit(origin: "S1", originTitle: Text("墙", "Wall"), models: ["A & <B>", "C"])
    record.scope = [item, ScopeItem(id: "S2", category: "IDS", subType: "", grade: "none", title: Text("检", "D"))]
    record.particulars = ProductParticulars(
        product: "墙", version: "V1",
        manufacturer: .init(name: "Maker \"AB\"", country: "SE", address: "1 Street"),
        sites: [.init(id: "W1", kind: "research", party: .init(name: "厂", country: "CN", address: "路 1 号"))],
        models: [.init(id: "M1", name: "A & <B>")], standards: [.init(number: "GB 42250", year: "2022")],
        reports: [
            .init(
                number: "JC-1", lab: "检测中心", standard: "GB/T 20281-2020", issued: "2026-08-28", verdict: "pass",
                models: ["A & <B>", "C"])
        ])
    let read = try CaseRecord(reading: try record.document())
    #expect(read.scope == record.scope)
    #expect(read.particulars == record.particulars)
}

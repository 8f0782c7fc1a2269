import Files
import Ledger
import Support
import Testing

@Suite("The ledger")
struct LedgerTests {
    private let scratch: Scratch
    private let ledger: Ledger

    init() throws {
        scratch = try Scratch()
        ledger = try Ledger(file: scratch.path + "/ledger.sqlite")
    }

    private let sighting = Ledger.Sighting(name: "b.zip", signature: "s1", arrival: "a-1", received: "2026-11-20")
    private let arrival = Ledger.Arrival(
        id: "a-1", name: "b.zip", received: "2026-11-20", outcome: "case", caseID: "svc-1")

    private func state(_ revision: Int, _ findings: [String]) -> Ledger.CaseState {
        Ledger.CaseState(
            id: "svc-1", scheme: "service", applicant: "某公司|'\"", application: "2026-1", revision: revision,
            conclusion: "return", received: "2026-11-20",
            findings: findings.map {
                Ledger.FindingState(key: $0, id: "V-1", severity: "error", requirement: $0 == "k1" ? "GEN-1" : nil)
            })
    }

    @Test("gives back what was taken in, also after it was opened again")
    func entries() throws {
        try ledger.record([.sighting(sighting), .arrival(arrival), .caseState(state(1, ["k1"]))])
        try ledger.close()
        let again = try Ledger(file: scratch.path + "/ledger.sqlite")
        #expect(try again.sightings() == ["b.zip": sighting])
        #expect(try again.arrival("a-1") == arrival)
        #expect(try again.arrival("a-2") == nil)
        #expect(try again.cases() == [state(1, [])])
    }

    @Test("a newer entry takes the place of an older one, findings and all")
    func replacing() throws {
        try ledger.record([.sighting(sighting), .arrival(arrival), .caseState(state(1, ["k1", "k2"]))])
        let newer = Ledger.Sighting(name: "b.zip", signature: "s2", arrival: "a-2", received: "2026-11-21")
        try ledger.record([.sighting(newer), .caseState(state(2, ["k2", "k3"]))])
        #expect(
            try ledger.dump() == [
                "sighting|name=b.zip|signature=s2|arrival=a-2|received=2026-11-21",
                "arrival|id=a-1|name=b.zip|received=2026-11-20|outcome=case|caseID=svc-1",
                "caseState|id=svc-1|scheme=service|applicant=某公司|'\"|application=2026-1|revision=2|conclusion=return"
                    + "|received=2026-11-20",
                "caseFinding|caseID=svc-1|key=k2|id=V-1|severity=error|requirement=",
                "caseFinding|caseID=svc-1|key=k3|id=V-1|severity=error|requirement=",
            ])
    }

    @Test("the dump has one order, whatever the order of taking in")
    func order() throws {
        let other = try Ledger(file: ":memory:")
        let entries: [Ledger.Entry] = [
            .sighting(sighting), .arrival(arrival), .caseState(state(1, ["k1", "k2"])),
            .arrival(Ledger.Arrival(id: "a-0", name: "x", received: "", outcome: "quarantined", caseID: nil)),
        ]
        try ledger.record(entries)
        try other.record(entries.reversed())
        #expect(try ledger.dump() == other.dump())
        #expect(try ledger.dump().count == 6)
    }

    @Test("a key twice in one case does not keep a night from being taken in")
    func keyTwice() throws {
        try ledger.record([.caseState(state(1, ["k1", "k1"]))])
        #expect(try ledger.dump().count == 2)
    }

    @Test("cleared, it is empty and can be filled again")
    func clearing() throws {
        try ledger.record([.sighting(sighting), .arrival(arrival), .caseState(state(1, ["k1"]))])
        let before = try ledger.dump()
        try ledger.clear()
        #expect(try ledger.dump() == [])
        try ledger.record([.sighting(sighting), .arrival(arrival), .caseState(state(1, ["k1"]))])
        #expect(try ledger.dump() == before)
    }

    @Test("a file that is no ledger is an error that names the way out")
    func damaged() throws {
        let path = scratch.path + "/other.sqlite"
        var file = try StagedFile(in: scratch.path, named: "other.sqlite")
        try file.write(Array("no database at all, but long enough to be one of a few pages".utf8))
        try file.putAside()
        let error = #expect(throws: LedgerError.self) { try Ledger(file: path) }
        #expect(error?.file == path)
        #expect(error?.description.contains("dossier ledger rebuild") == true)
    }
}

internal import Findings
internal import Record
internal import XML

/// Puts beside each rule that held what it would have said had it not, for the page of a case.
///
/// Only the page has them: they are the catalogue's, and a record with them would be a third longer.
struct RuleSentences {
    /// By assertion.
    let sentences: [String: Text]

    /// - Returns: what is to be taken off again, before the record is written.
    func put(on record: Element) -> [Element] {
        var put: [Element] = []
        for item in record.first(named: "checklist")?.children(named: "item") ?? [] {
            for verdict in item.children(named: "verdict") where verdict["result"] == "held" {
                guard let sentence = verdict["assertion"].flatMap({ sentences[$0] }) else { continue }
                verdict.add("says", text: sentence)
                put += verdict.children(named: "says")
            }
        }
        return put
    }
}

package import Findings

/// The unit of a threshold in words; the catalogue names it by a code.
package enum Unit {
    /// The word for a code; the code itself where there is none.
    package static func words(_ code: String) -> Text { table[code] ?? Text(code, code) }

    private static let table: [String: Text] = [
        "persons": Text("人", "persons"), "months": Text("个月", "months"), "years": Text("年", "years"),
        "weeks": Text("周", "weeks"), "days": Text("天", "days"), "hours": Text("小时", "hours"),
        "projects": Text("个项目", "projects"), "users": Text("用户", "users"), "sets": Text("套", "sets"),
        "industries": Text("个行业", "industries"), "certificates": Text("张证书", "certificates"),
        "levels": Text("级", "levels"), "level": Text("级", "level"), "month": Text("月", "month"),
        "yuan": Text("元", "yuan"), "percent": Text("%", "%"), "copies": Text("份", "copies"), "ps": Text("皮秒", "ps"),
    ]
}

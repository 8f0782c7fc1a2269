import Files
import Findings
import Stages
import Testing

@Suite("The kinds of findings")
struct FindingKindTests {
    @Test("each have an id of their own, in kebab-case")
    func ids() {
        let ids = FindingKind.all.map(\.id)
        #expect(ids.filter { id in ids.count { $0 == id } > 1 } == [])
        #expect(ids.filter { $0.wholeMatch(of: /[a-z]+(-[a-z0-9]+)*/) == nil } == [])
    }

    @Test("say what is the case and what to do about it in both languages")
    func languages() {
        let silent = FindingKind.all.filter { kind in
            Language.allCases.contains { kind.fact[$0].isEmpty || kind.wayOut[$0].isEmpty }
        }
        #expect(silent.map(\.id) == [])
    }

    @Test("put the same values into both languages")
    func placeholders() {
        let uneven = FindingKind.all.filter { kind in
            [kind.fact, kind.wayOut].contains { names(in: $0.chinese) != names(in: $0.english) }
        }
        #expect(uneven.map(\.id) == [])
    }

    @Test("do not put a language's words into the other's")
    func script() {
        let han = /\p{Han}/
        let mixed = FindingKind.all.filter { kind in
            kind.fact.english.contains(han) || kind.wayOut.english.contains(han)
                || !kind.fact.chinese.contains(han) || !kind.wayOut.chinese.contains(han)
        }
        #expect(mixed.map(\.id) == [])
    }

    @Test("are all in the written list: no source file makes another")
    func complete() throws {
        var made: [String] = []
        for path in try sources(below: Project.root + "/Sources") {
            let text = String(decoding: try File.content(of: path), as: UTF8.self)
            made += text.matches(of: /FindingKind\(\s*"([^"]+)"/).map { String($0.1) }
        }
        let listed = FindingKind.all.map(\.id)
        #expect(made.filter { !listed.contains($0) } == [], "FindingKind.all lacks what a source file makes")
        #expect(listed.filter { !made.contains($0) } == [], "FindingKind.all has what no source file makes")
        #expect(made.count == listed.count)
    }

    private func names(in text: String) -> Set<String> {
        Set(text.matches(of: /\{([^{}]*)\}/).map { String($0.1) })
    }

    private func sources(below folder: String) throws -> [String] {
        try Folder.list(folder).flatMap { entry -> [String] in
            let path = "\(folder)/\(entry.name)"
            if entry.kind == .folder { return try sources(below: path) }
            return path.hasSuffix(".swift") ? [path] : []
        }
    }
}

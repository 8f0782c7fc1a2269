/// A language that everything a person reads exists in.
package enum Language: String, CaseIterable, Sendable {
    case chinese = "zh-CN"
    case english = "en"
}

/// One sentence or title in both languages.
package struct Text: Hashable, Sendable {
    package let chinese: String
    package let english: String

    package init(_ chinese: String, _ english: String) {
        self.chinese = chinese
        self.english = english
    }

    package subscript(language: Language) -> String {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }

    /// The text as a person can read it, whatever a stranger put into it.
    package var shortened: Text { Text(chinese.shortened, english.shortened) }
}

extension String {
    /// Its beginning and end where it has more than about a thousand characters.
    package var shortened: String {
        // A character has many bytes at most where somebody wants it to; then it is cut between them.
        guard utf8.count > 4_000 else { return self }
        let scalars = unicodeScalars
        return "\(String(scalars.prefix(800))) … \(String(scalars.suffix(200)))"
    }
}

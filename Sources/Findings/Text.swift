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
}

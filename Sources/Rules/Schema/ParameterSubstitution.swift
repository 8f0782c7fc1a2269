/// Puts the parameters of an abstract pattern into its texts, as macros: `$name` becomes the value, wherever
/// the name is not part of a longer one (ISO/IEC 19757-3, 5.4.9).
struct ParameterSubstitution {
    private let values: [String: String]

    init(_ values: [String: String]) {
        self.values = values
    }

    func callAsFunction(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "$")) else { return text }
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            guard scalars[index] == "$", index + 1 < scalars.count, scalars[index + 1].isNameStart else {
                result.append(scalars[index])
                index += 1
                continue
            }
            var end = index + 1
            while end < scalars.count, scalars[end].isNamePart { end += 1 }
            var name = String.UnicodeScalarView()
            name.append(contentsOf: scalars[(index + 1)..<end])
            if let value = values[String(name)] {
                result.append(contentsOf: value.unicodeScalars)
            } else {
                result.append(contentsOf: scalars[index..<end])
            }
            index = end
        }
        return String(result)
    }
}

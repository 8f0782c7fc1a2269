internal import Findings
internal import Rules
internal import XML

/// Looks over one requirement: its texts, its parameters, its rules.
struct RequirementLint {
    private let requirement: Element
    private let id: String
    private let vocabulary: Vocabulary
    private(set) var problems: [LintProblem] = []

    private static let roles = ["fatal", "error", "warning", "info", "auditor"]

    /// - Parameter isChanged: true where the edition has the requirement from another and changed it: its rules are
    ///   written for that one's thresholds.
    /// - Parameter shared: the variables that every rule of the edition can use.
    init(_ requirement: Element, _ vocabulary: Vocabulary, shared: Set<String>, isChanged: Bool) {
        self.requirement = requirement
        self.vocabulary = vocabulary
        id = requirement["id"] ?? ""
        problems += TextLint(requirement, ["title", "statement", "fill"]).problems
        checkPurpose()
        checkParameters()
        for assertion in requirement.assertions { check(assertion) }
        if !isChanged { checkUncertain() }
        for pattern in schematron("pattern", in: requirement) {
            problems += RuleLint(pattern, constants: constants).problems
        }
        let rules = requirement.childElements.filter { $0.namespace == schematronNamespace }
        problems += ExpressionLint(rules, vocabulary).problems
        problems += VariableLint(requirement, shared: shared).problems
    }

    private func schematron(_ name: String, in element: Element) -> [Element] {
        element.children(named: name, namespace: schematronNamespace)
    }

    /// A requirement must be judged by someone.
    private mutating func checkPurpose() {
        let question = requirement.text(of: "question")
        let isAsked = Language.allCases.contains { !question[$0].isEmpty }
        if isAsked {
            problems += TextLint(requirement, ["question"]).problems
        } else if requirement.assertions.isEmpty {
            problems.append(
                LintProblem(
                    .nothingToJudge, at: requirement, "\(id) 既没有规则,也没有留给审核员的问题",
                    "\(id) has neither a rule nor a question for the auditor"))
        } else {
            problems += TextLint(requirement, ["question"]).problems
        }
    }

    // MARK: Parameters

    private var constants: Set<String> {
        Set(requirement.children(named: "parameter").filter { $0["value"] != nil }.compactMap { $0["name"] })
    }

    private mutating func checkParameters() {
        var names: Set<String> = []
        let used = Expressions.variables(in: requirement)
        for parameter in requirement.children(named: "parameter") {
            let name = parameter["name"] ?? ""
            problems += TextLint(parameter, ["title"], subject: "\(id)/\(name)").problems
            if !names.insert(name).inserted {
                problems.append(
                    LintProblem(
                        .duplicateID, at: parameter, "\(id):参数 \(name) 出现两次",
                        "\(id): the parameter \(name) is given twice"))
            }
            if !used.contains(name) {
                problems.append(
                    LintProblem(
                        .unusedParameter, at: parameter, "\(id):没有规则用到参数 $\(name)",
                        "\(id): no rule uses the parameter $\(name)"))
            }
            checkThresholds(of: parameter, named: name)
        }
    }

    /// Without a value at a grade the rule would judge by zero.
    private mutating func checkThresholds(of parameter: Element, named name: String) {
        guard parameter["value"] == nil else { return }
        let grades = RequirementLint.grades(of: requirement)
        let missing = grades.filter { parameter[$0.rawValue] == nil }.map(\.rawValue).joined(separator: ", ")
        if !missing.isEmpty {
            problems.append(
                LintProblem(
                    .missingThreshold, at: parameter, "\(id):参数 \(name) 没有级别 \(missing) 的值",
                    "\(id): the parameter \(name) has no value at grade \(missing)"))
        }
    }

    private static func grades(of requirement: Element) -> [Grade] {
        if requirement["grades"] != nil { return requirement.words(of: "grades").compactMap(Grade.init(rawValue:)) }
        let from = requirement["from"].flatMap(Grade.init(rawValue:)) ?? .three
        return Grade.allCases.filter { $0 >= from }
    }

    // MARK: Assertions

    private mutating func check(_ assertion: Element) {
        let name = assertion["id"] ?? ""
        if name.isEmpty {
            problems.append(
                LintProblem(.unknownName, at: assertion, "\(id):断言没有编号", "\(id): an assertion has no id"))
            return
        }
        let role = assertion["role"] ?? ""
        if !Self.roles.contains(role) {
            let known = Self.roles.joined(separator: ", ")
            problems.append(
                LintProblem(
                    .unknownRole, at: assertion, "\(name):role=“\(role)”不是 \(known) 之一",
                    "\(name): role=\"\(role)\" is not one of \(known)"))
        }
        if !hasWords(assertion) { missing(name, "说明(zh-CN)", "a sentence in zh-CN", at: assertion) }
        let wanted = [
            (".en", "en", "英文说明", "a sentence in en"), (".way.zh", "zh-CN", "中文补正办法", "a way out in zh-CN"),
            (".way.en", "en", "英文补正办法", "a way out in en"),
        ]
        let cited = assertion.words(of: "diagnostics")
        for (suffix, language, chinese, english) in wanted {
            let diagnostic = schematron("diagnostic", in: requirement).first { $0["id"] == name + suffix }
            let isThere =
                diagnostic.map { hasWords($0) && $0.attribute("lang", namespace: xmlNamespace) == language } ?? false
            if !isThere || !cited.contains(name + suffix) {
                missing(
                    name, "\(chinese)(\(name + suffix))", "\(english) (\(name + suffix))", at: diagnostic ?? assertion)
            }
        }
    }

    /// What is uncertain only warns; a rule that says otherwise misleads its reader.
    private mutating func checkUncertain() {
        let doubtful = Thresholds.uncertain(in: RequirementContent(requirement))
        for assertion in requirement.assertions where SchematronExport.blocks(assertion) {
            let name = assertion["id"] ?? ""
            guard doubtful.contains(name) else { continue }
            problems.append(
                LintProblem(
                    .uncertainThreshold, at: assertion, "\(name) 所比较的参数标为不确定,只能作提醒(role=\"warning\")",
                    "\(name) compares with a parameter that is marked uncertain, so it can only warn (role=\"warning\")"
                ))
        }
    }

    /// Whether a sentence has more in it than white space and values.
    private func hasWords(_ element: Element) -> Bool {
        element.node.children.contains { $0.kind == .text && !$0.stringValue.allSatisfy(\.isWhitespace) }
    }

    private mutating func missing(_ name: String, _ chinese: String, _ english: String, at element: Element) {
        problems.append(
            LintProblem(.missingTranslation, at: element, "\(name) 缺少\(chinese)", "\(name) lacks \(english)"))
    }
}

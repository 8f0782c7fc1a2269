/// What stages put on a form for its rules to compare: the attributes in the namespace of facts.
package enum FactName: String, CaseIterable, Sendable {
    // On the form itself: the day of receipt, the highest grade applied for.
    case received
    case receivedDay = "received-day"
    case grade
    /// On a scope item whose category or grade the edition does not have: which of the two.
    case unknown
    // Dates, codes and names.
    case day, months, check, norm
    // Persons.
    case insured
    case insuredTo = "insured-to"
    case insuredAny = "insured-any"
    case insuredAnyTo = "insured-any-to"
    case idCheck = "id-check"
    case itMonths = "it-months"
    case infosecMonths = "infosec-months"
    // Evidence: how often it was found and is cited, what it is, its digests.
    case found, cited, type, size, status
    case md5, sha1, sha256, sha384, sha512, sm3
    case sameAs = "same-as"
    // Products: figures in base units, how editions of standards stand.
    case dimension, value, bound, direction, fault
    case edition, grades, designated
    case gradesConfidence = "grades-confidence"
    case editionConfidence = "edition-confidence"
}

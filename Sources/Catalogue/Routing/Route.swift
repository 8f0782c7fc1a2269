package import Findings

/// Where a product belongs, as one row of the routing table says it.
package struct Route: Hashable, Sendable {
    package enum Outcome: String, CaseIterable, Sendable {
        case outOfScope = "out-of-scope"
        case keyEquipment = "key-equipment"
        case specialisedProduct = "specialised-product"
        case ccisCompulsory = "ccis-compulsory"
        case ccisVoluntary = "ccis-voluntary"
        case voluntary
        /// A person says where it belongs.
        case person
        /// Beside another route: cipher evidence is asked for.
        case cipherCheck = "cipher-check"
    }

    package let id: String
    package let outcome: Outcome
    package let title: Text
    package let advice: Text
    package let source: String
    package let confidence: Confidence
    /// True where a person rules, whatever the outcome says.
    package let isDoubtful: Bool
    let conditions: Conditions

    /// When the row applies; what is empty or nil does not matter.
    struct Conditions: Hashable, Sendable {
        var kinds: [String]
        var purpose: String?
        var isClassified: Bool?
        var trait: String?
        var hasCipher: Bool?
        /// Standings to an item of a list that let the row apply, by list.
        var standings: [String: [ListedItem.Standing]]
        var from: String
        var until: String
        /// True for what applies where no other row with an outcome of its own does.
        var isElse: Bool
    }
}

/// What is known of an element before anybody fills it in.
struct Prefill {
    /// Values of attributes by name; a required one that is not here stays empty.
    var attributes: [String: String] = [:]
    /// The comment before the element, one paragraph an item; nil for what the schema says.
    var note: [String]?
    /// True if nothing inside gets a comment.
    var isQuiet = false
    /// True if nothing is inside but what is given here.
    var isClosed = false
    /// Child elements by name, one item for each occurrence; those not named here follow from the schema and the
    /// rules.
    var children: [String: [Prefill]] = [:]
}

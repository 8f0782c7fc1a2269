/// What the malware scanner said of one file; the four never mix, and only the first means that it was looked through.
package enum ScanVerdict: String, CaseIterable, Sendable {
    case clean
    /// The scanner knows what is in it; the file goes into no bundle.
    case infected
    /// Past a size limit of the scanner, which did not look through all of it.
    case tooLarge = "too-large"
    /// The scanner could not be reached, or could not do its part.
    case notScanned = "not-scanned"
}

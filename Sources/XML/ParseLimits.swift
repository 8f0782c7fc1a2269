/// What a document may cost; passing one of these stops the parser at once.
package struct ParseLimits: Hashable, Sendable {
    /// Bytes of the document. libxml2 counts in 32 bits, so more than 2 GiB is never read.
    package var maximumBytes: Int
    /// Elements inside one another. libxml2 itself stops at 256.
    package var maximumDepth: Int
    /// Elements in the whole document.
    package var maximumElements: Int
    /// Attributes and namespace declarations on one element: libxml2 compares each with each.
    package var maximumAttributes: Int
    /// Namespace declarations in scope of one element: libxml2 searches them one after the other.
    package var maximumNamespaces: Int

    package init(
        maximumBytes: Int = 1 << 28, maximumDepth: Int = 200, maximumElements: Int = 2_000_000,
        maximumAttributes: Int = 256, maximumNamespaces: Int = 256
    ) {
        self.maximumBytes = maximumBytes
        self.maximumDepth = maximumDepth
        self.maximumElements = maximumElements
        self.maximumAttributes = maximumAttributes
        self.maximumNamespaces = maximumNamespaces
    }
}

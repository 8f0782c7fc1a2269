internal import Zip

/// What a submission may cost us; past it there is a finding and not a longer night.
package struct ReceivingLimits: Hashable, Sendable {
    /// Files and archive entries in one submission.
    package var entries = 10_000
    /// Bytes after decompression in one submission.
    package var totalBytes = 8 << 30
    /// Bytes after decompression of one file or entry.
    package var fileBytes = 4 << 30
    /// Bytes out for each byte in, looked at above one MiB.
    package var ratio = 100
    /// Archives inside archives: 1 is an archive in the submission's own zip or folder.
    package var nesting = 3
    /// Bytes of the form.
    package var formBytes = 4 << 20
    /// Elements nested in one another in the form.
    package var formDepth = 64
    /// Elements in the form.
    package var formElements = 100_000
    /// Scope items of a form that are judged; each has a checklist of its own.
    package var scopeItems = 64

    package init() {}

    /// The limits as the archive reader wants them; entries are counted by the receiver as well.
    var forArchives: ZipLimits {
        ZipLimits(
            entries: entries, totalBytes: totalBytes, entryBytes: fileBytes, ratio: ratio, nesting: nesting + 1)
    }
}

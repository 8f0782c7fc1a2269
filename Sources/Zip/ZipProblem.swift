/// What is wrong or odd about the structure of an archive that could be opened all the same.
///
/// Entries are named by their index in the directory, offsets count from the first byte of the file.
package enum ZipProblem: Hashable, Sendable {
    // The file as a whole
    /// Bytes before the first entry: a self-extracting program, or something hidden.
    case prependedBytes(count: Int)
    /// Every offset in the archive is off by this much: something was put before it, or its beginning is lost.
    case offsetsShifted(by: Int)
    /// Bytes between entries that belong to none.
    case gapBetweenEntries(offset: Int, count: Int)
    case gapBeforeDirectory(offset: Int, count: Int)
    case gapBeforeEnd(offset: Int, count: Int)
    /// Bytes after the end record and its comment.
    case trailingBytes(offset: Int, count: Int)
    /// The comment is shorter than the end record says.
    case commentTruncated(declared: Int, found: Int)
    /// More than one end record fits: other programs may see another archive in the same bytes.
    case severalEnds(offsets: [Int])
    /// A directory stands where the end record says, and another right before the end record; the first one counts.
    case severalDirectories(offsets: [Int])
    case multiDisk(disks: Int)
    case entryCountMismatch(declared: Int, found: Int)
    /// The directory is not where the end record says, but the entries are.
    case directoryOffsetMismatch(declared: Int, found: Int)
    case directorySizeMismatch(declared: Int, found: Int)
    /// The directory breaks off in the header of this entry.
    case directoryDamaged(entry: Int, offset: Int)
    /// The end record says that a zip64 end record has the true values, and there is none.
    case zip64EndMissing
    /// The two end records give different values.
    case zip64EndMismatch

    // An entry in the directory
    case nameTooLong(entry: Int, bytes: Int)
    case nameEmpty(entry: Int)
    case nameHasNUL(entry: Int)
    case sameName(entry: Int, as: Int)
    /// The extra fields do not fill their space exactly.
    case extraFieldDamaged(entry: Int)
    /// The same field more than once: programs differ on which counts.
    case extraFieldRepeated(entry: Int, id: Int)
    /// A size or an offset is to be found in a zip64 field, and is not there.
    case zip64FieldMissing(entry: Int)
    /// A zip64 field that nothing asks for.
    case zip64FieldUnneeded(entry: Int)
    /// A size or an offset larger than any file can be.
    case numberTooLarge(entry: Int)
    /// The Unicode Path field was made for another name.
    case unicodePathStale(entry: Int)
    /// The Unicode Path field gives another name than the one that stands beside it.
    case unicodePathMismatch(entry: Int)
    /// The Unicode Comment field does not fit the comment, or is damaged.
    case unicodeCommentStale(entry: Int)
    case onOtherDisk(entry: Int, disk: Int)
    /// A folder that holds bytes.
    case folderWithContent(entry: Int, bytes: Int)
    /// Stored without compression, but with two different sizes.
    case storedSizesDiffer(entry: Int, compressed: Int, declared: Int)

    // An entry's local header and bytes
    /// There is no local header at the offset.
    case localHeaderMissing(entry: Int, offset: Int)
    case localNameMismatch(entry: Int)
    case localMethodMismatch(entry: Int, local: Int, central: Int)
    case localFlagsMismatch(entry: Int, local: UInt16, central: UInt16)
    case localTimeMismatch(entry: Int)
    case localChecksumMismatch(entry: Int)
    case localSizeMismatch(entry: Int, local: Int, central: Int)
    case localCompressedSizeMismatch(entry: Int, local: Int, central: Int)
    case localExtraFieldDamaged(entry: Int)
    case localExtraFieldRepeated(entry: Int, id: Int)
    /// Fields that both headers should have, and only one has.
    case localExtraFieldsDiffer(entry: Int)
    case localZip64FieldMissing(entry: Int)
    /// The record after the bytes, that should repeat checksum and sizes, is missing or says otherwise.
    case dataDescriptorMismatch(entry: Int)
    /// The entry's bytes go on after the end of the file.
    case dataOutsideFile(entry: Int)
    case overlapsDirectory(entry: Int)
    case overlap(entry: Int, with: Int)
    case sharedHeader(entry: Int, with: Int)

    // libzip's view, where it is another
    case secondOpinionRefuses(reason: String)
    case secondOpinionEntryCount(ours: Int, theirs: Int)
    case secondOpinionName(entry: Int)
    case secondOpinionSize(entry: Int, ours: Int, theirs: Int)
}

package import Findings
package import Zip

extension EntryPath.Fault {
    /// Why the name may not be used, in words.
    var words: Text {
        switch self {
        case .empty: Text("名称为空", "it is empty")
        case .absolute: Text("是绝对路径", "it is an absolute path")
        case .driveLetter: Text("以盘符开头", "it begins with a drive letter")
        case .parentFolder: Text("含有“..”", "it has “..” in it")
        case .emptyComponent: Text("含有空的或“.”路径段", "it has an empty or “.” component")
        case .backslash: Text("含有反斜杠", "it has a backslash in it")
        case .nul: Text("含有 NUL 字符", "it has a NUL character in it")
        case .controlCharacter(let scalar):
            Text("含有控制字符 \(scalar.code)", "it has the control character \(scalar.code) in it")
        case .deceptiveCharacter(let scalar):
            Text(
                "含有看不见或改变文字方向的字符 \(scalar.code)",
                "it has the invisible or direction-changing character \(scalar.code) in it")
        case .reservedCharacter(let scalar):
            Text("含有 Windows 不允许的字符“\(scalar)”", "it has “\(scalar)” in it, which Windows does not allow")
        case .trailingDotOrSpace: Text("以点或空格结尾", "a component ends in a dot or space")
        case .deviceName(let name): Text("“\(name)”是 Windows 设备名", "“\(name)” is a device name on Windows")
        case .tooLong(let bytes): Text("名称过长(\(bytes) 字节)", "it is too long (\(bytes) bytes)")
        }
    }
}

extension Unicode.Scalar {
    fileprivate var code: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension ZipProblem {
    /// What is wrong with an archive, in words: each kind of problem once, with how many entries have it and the names
    /// of the first few.
    ///
    /// - Parameter names: of its entries as they were decoded; nil where they were not.
    package static func words(of problems: [ZipProblem], in archive: ZipReader, _ names: EntryNames? = nil) -> [Text] {
        // By the sentence, in the order in which they first came.
        var order: [Text] = []
        var entries: [Text: [Int]] = [:]
        var exact: [Text: Text] = [:]
        for problem in problems {
            let kind = problem.sentence(of: .each)
            if entries[kind] == nil {
                order.append(kind)
                exact[kind] = problem.sentence(of: .one)
            }
            if let entry = problem.entry, entries[kind]?.last != entry {
                entries[kind, default: []].append(entry)
            } else if entries[kind] == nil {
                entries[kind] = []
            }
        }
        return order.map { kind in
            let concerned = entries[kind] ?? []
            let shown = concerned.prefix(ZipProblem.shown).map { index in
                let entry = archive.entries.indices.contains(index) ? archive.entries[index] : nil
                let name = entry.map { names?[$0].text ?? String(decoding: $0.rawName.prefix(200), as: UTF8.self) }
                return (index + 1, name ?? "?")
            }
            switch concerned.count {
            case 0: return kind
            case 1:
                let words = exact[kind] ?? kind
                return Text(
                    shown.map { "第 \($0.0) 个条目“\($0.1)”" }.joined() + words.chinese,
                    shown.map { "entry \($0.0), “\($0.1)”, " }.joined() + words.english)
            default:
                let isAll = concerned.count == shown.count
                return Text(
                    "\(concerned.count) 个条目" + kind.chinese + "("
                        + shown.map { "第 \($0.0) 个“\($0.1)”" }.joined(separator: "、") + (isAll ? ")" : "等)"),
                    "each of \(concerned.count) entries " + kind.english + " ("
                        + shown.map { "\($0.0), “\($0.1)”" }.joined(separator: "; ") + (isAll ? ")" : " …)"))
            }
        }
    }

    /// Entries that are named of one kind of problem.
    private static let shown = 5

    private enum Subject { case one, each }

    /// The entry that it is about, by its index.
    private var entry: Int? {
        switch self {
        case .nameTooLong(let entry, _), .nameEmpty(let entry), .nameHasNUL(let entry), .sameName(let entry, _),
            .extraFieldDamaged(let entry), .extraFieldRepeated(let entry, _), .zip64FieldMissing(let entry),
            .zip64FieldUnneeded(let entry), .numberTooLarge(let entry), .unicodePathStale(let entry),
            .unicodePathMismatch(let entry), .unicodeCommentStale(let entry), .onOtherDisk(let entry, _),
            .folderWithContent(let entry, _), .storedSizesDiffer(let entry, _, _), .localHeaderMissing(let entry, _),
            .localNameMismatch(let entry), .localMethodMismatch(let entry, _, _),
            .localFlagsMismatch(let entry, _, _), .localTimeMismatch(let entry), .localChecksumMismatch(let entry),
            .localSizeMismatch(let entry, _, _), .localCompressedSizeMismatch(let entry, _, _),
            .localExtraFieldDamaged(let entry), .localExtraFieldRepeated(let entry, _),
            .localExtraFieldsDiffer(let entry), .localZip64FieldMissing(let entry),
            .dataDescriptorMismatch(let entry), .dataOutsideFile(let entry), .overlapsDirectory(let entry),
            .overlap(let entry, _), .sharedHeader(let entry, _), .secondOpinionName(let entry),
            .secondOpinionSize(let entry, _, _):
            entry
        default: nil
        }
    }

    /// What is wrong; where it is about an entry, what stands after its name. For several entries without what is
    /// different for each.
    private func sentence(of subject: Subject) -> Text {
        func other(_ index: Int) -> Text {
            subject == .one ? Text("第 \(index + 1) 个条目", "entry \(index + 1)") : Text("另一个条目", "another")
        }
        switch self {
        case .prependedBytes(let count):
            return Text("第一个条目之前有 \(count) 字节", "\(count) bytes stand before the first entry")
        case .offsetsShifted(let by): return Text("所有位置偏移 \(by) 字节", "every offset is off by \(by) bytes")
        case .gapBetweenEntries(let offset, let count):
            return Text(
                "条目之间(第 \(offset) 字节起)有 \(count) 个不属于任何条目的字节",
                "\(count) bytes at \(offset), between entries, belong to none")
        case .gapBeforeDirectory(let offset, let count):
            return Text(
                "目录之前(第 \(offset) 字节起)有 \(count) 个多余字节",
                "\(count) bytes at \(offset), before the directory, belong to no entry")
        case .gapBeforeEnd(let offset, let count):
            return Text(
                "结束记录之前(第 \(offset) 字节起)有 \(count) 个多余字节",
                "\(count) bytes at \(offset), before the end record, belong to nothing")
        case .trailingBytes(let offset, let count):
            return Text(
                "文件末尾(第 \(offset) 字节起)有 \(count) 个多余字节", "\(count) bytes at \(offset) follow the end of the archive")
        case .commentTruncated: return Text("注释被截断", "its comment is cut off")
        case .severalEnds:
            return Text("有多个结束记录,不同软件会看到不同内容", "it has several end records: programs will see different contents")
        case .severalDirectories:
            return Text("有多个目录,不同软件会看到不同内容", "it has several directories: programs will see different contents")
        case .multiDisk: return Text("是分卷压缩包的一部分", "it is part of a multi-volume archive")
        case .entryCountMismatch(let declared, let found):
            return Text("声明 \(declared) 个条目,实有 \(found) 个", "it declares \(declared) entries and has \(found)")
        case .directoryOffsetMismatch: return Text("目录位置与声明不符", "the directory is not where it declares to be")
        case .directorySizeMismatch: return Text("目录大小与声明不符", "the directory's size is not what it declares")
        case .directoryDamaged(let index, _):
            return Text("目录在第 \(index + 1) 个条目处损坏", "the directory is damaged at entry \(index + 1)")
        case .zip64EndMissing, .zip64EndMismatch:
            return Text("zip64 结束记录缺失或矛盾", "its zip64 end record is missing or contradictory")
        case .nameTooLong: return Text("名称过长", "has too long a name")
        case .nameEmpty: return Text("没有名称", "has no name")
        case .nameHasNUL: return Text("名称中有 NUL 字符", "has a NUL character in its name")
        case .sameName(_, let index):
            return Text("与\(other(index).chinese)同名", "has the same name as \(other(index).english)")
        case .extraFieldDamaged, .extraFieldRepeated, .zip64FieldMissing, .zip64FieldUnneeded, .localExtraFieldDamaged,
            .localExtraFieldRepeated, .localExtraFieldsDiffer, .localZip64FieldMissing:
            return Text("的附加字段有误", "has faulty extra fields")
        case .numberTooLarge: return Text("的大小或位置不可能", "has an impossible size or offset")
        case .unicodePathStale, .unicodeCommentStale:
            return Text("的 Unicode 名称或注释与原名不符", "has a Unicode name or comment that does not fit")
        case .unicodePathMismatch:
            return Text(
                "另有一个不同的 Unicode 名称,不同软件会看到不同名称",
                "has two different names, one in Unicode: programs will see different ones")
        case .onOtherDisk: return Text("在另一个分卷上", "is on another volume")
        case .folderWithContent: return Text("是文件夹却有内容", "is a folder that holds bytes")
        case .storedSizesDiffer: return Text("未压缩却有两种大小", "is stored with two different sizes")
        case .localHeaderMissing: return Text("没有本地文件头", "has no local header")
        case .localNameMismatch: return Text("的名称在目录和本地文件头中不同", "has another name in its local header")
        case .localMethodMismatch:
            return Text("的压缩方法在目录和本地文件头中不同", "has another compression method in its local header")
        case .localFlagsMismatch: return Text("的标志在目录和本地文件头中不同", "has other flags in its local header")
        case .localTimeMismatch: return Text("的时间在目录和本地文件头中不同", "has another time in its local header")
        case .localChecksumMismatch: return Text("的校验和在目录和本地文件头中不同", "has another checksum in its local header")
        case .localSizeMismatch: return Text("的大小在目录和本地文件头中不同", "has another size in its local header")
        case .localCompressedSizeMismatch:
            return Text("的压缩后大小在目录和本地文件头中不同", "has another compressed size in its local header")
        case .dataDescriptorMismatch: return Text("的数据描述符不符", "has a data descriptor that does not fit")
        case .dataOutsideFile: return Text("的数据超出文件末尾", "goes on after the end of the file")
        case .overlapsDirectory: return Text("与目录重叠", "overlaps the directory")
        case .overlap(_, let index):
            return Text("与\(other(index).chinese)的数据重叠", "overlaps the data of \(other(index).english)")
        case .sharedHeader(_, let index):
            return Text("与\(other(index).chinese)共用文件头", "shares its header with \(other(index).english)")
        case .secondOpinionRefuses(let reason): return Text("libzip 认为不合规:\(reason)", "libzip refuses it: \(reason)")
        case .secondOpinionEntryCount(let ours, let theirs):
            return Text("libzip 看到 \(theirs) 个条目,我们看到 \(ours) 个", "libzip sees \(theirs) entries, we see \(ours)")
        case .secondOpinionName: return Text("的名称在 libzip 看来不同", "has another name for libzip")
        case .secondOpinionSize: return Text("的大小在 libzip 看来不同", "has another size for libzip")
        }
    }
}

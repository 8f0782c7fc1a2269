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
    /// What is wrong, in words, with the name of the entry where one is concerned.
    package func words(_ archive: ZipReader) -> Text {
        func entry(_ index: Int, _ chinese: String, _ english: String) -> Text {
            let name =
                archive.entries.indices.contains(index)
                ? String(decoding: archive.entries[index].rawName, as: UTF8.self) : "?"
            return Text("第 \(index + 1) 个条目“\(name)”\(chinese)", "entry \(index + 1), “\(name)”, \(english)")
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
        case .nameTooLong(let index, _): return entry(index, "名称过长", "has too long a name")
        case .nameEmpty(let index): return entry(index, "没有名称", "has no name")
        case .nameHasNUL(let index): return entry(index, "名称中有 NUL 字符", "has a NUL character in its name")
        case .sameName(let index, let other):
            return entry(index, "与第 \(other + 1) 个条目同名", "has the same name as entry \(other + 1)")
        case .extraFieldDamaged(let index), .extraFieldRepeated(let index, _), .zip64FieldMissing(let index),
            .zip64FieldUnneeded(let index), .localExtraFieldDamaged(let index), .localExtraFieldRepeated(let index, _),
            .localExtraFieldsDiffer(let index), .localZip64FieldMissing(let index):
            return entry(index, "的附加字段有误", "has faulty extra fields")
        case .numberTooLarge(let index): return entry(index, "的大小或位置不可能", "has an impossible size or offset")
        case .unicodePathStale(let index), .unicodePathMismatch(let index), .unicodeCommentStale(let index):
            return entry(index, "的 Unicode 名称或注释与原名不符", "has a Unicode name or comment that does not fit")
        case .onOtherDisk(let index, _): return entry(index, "在另一个分卷上", "is on another volume")
        case .folderWithContent(let index, _): return entry(index, "是文件夹却有内容", "is a folder that holds bytes")
        case .storedSizesDiffer(let index, _, _): return entry(index, "未压缩却有两种大小", "is stored with two different sizes")
        case .localHeaderMissing(let index, _): return entry(index, "没有本地文件头", "has no local header")
        case .localNameMismatch(let index):
            return entry(index, "的名称在目录和本地文件头中不同", "has another name in its local header")
        case .localMethodMismatch(let index, _, _), .localFlagsMismatch(let index, _, _), .localTimeMismatch(let index),
            .localChecksumMismatch(let index), .localSizeMismatch(let index, _, _),
            .localCompressedSizeMismatch(let index, _, _):
            return entry(index, "的目录记录与本地文件头不一致", "differs between the directory and its local header")
        case .dataDescriptorMismatch(let index):
            return entry(index, "的数据描述符不符", "has a data descriptor that does not fit")
        case .dataOutsideFile(let index): return entry(index, "的数据超出文件末尾", "goes on after the end of the file")
        case .overlapsDirectory(let index): return entry(index, "与目录重叠", "overlaps the directory")
        case .overlap(let index, let other):
            return entry(index, "与第 \(other + 1) 个条目的数据重叠", "overlaps the data of entry \(other + 1)")
        case .sharedHeader(let index, let other):
            return entry(index, "与第 \(other + 1) 个条目共用文件头", "shares its header with entry \(other + 1)")
        case .secondOpinionRefuses(_, let reason): return Text("libzip 认为不合规:\(reason)", "libzip refuses it: \(reason)")
        case .secondOpinionEntryCount(let ours, let theirs):
            return Text("libzip 看到 \(theirs) 个条目,我们看到 \(ours) 个", "libzip sees \(theirs) entries, we see \(ours)")
        case .secondOpinionName(let index): return entry(index, "的名称在 libzip 看来不同", "has another name for libzip")
        case .secondOpinionSize(let index, _, _): return entry(index, "的大小在 libzip 看来不同", "has another size for libzip")
        }
    }
}

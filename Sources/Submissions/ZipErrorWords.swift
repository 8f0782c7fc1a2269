package import Findings
package import Zip

extension ZipError {
    /// What is wrong and what can be done, in words; in English the sentence that the error has.
    package var words: Text { Text(chinese, message) }

    private var chinese: String {
        switch kind {
        case .notAnArchive: "这不是 zip 压缩包;请重新打包为 .zip"
        case .truncated: "压缩包被截断,缺少位于末尾的目录;请重新发送"
        case .damagedDirectory: "压缩包的目录不在结束记录所说的位置;请重新打包"
        case .limit(let limit): "超过上限(\(limit.words.chinese));请拆分后重新打包"
        case .encrypted: "已加密;请去掉密码后重新发送"
        case .unsupportedMethod(let method): "使用了无法读取的压缩方法 \(method);请用普通方法(deflate)打包"
        case .damagedContent: "压缩数据已损坏;请重新发送该文件"
        case .sizeMismatch(let declared, let produced):
            "声明 \(declared) 字节,实有\(produced > declared ? "更多" : " \(produced) 字节");请重新打包"
        case .compressedSizeMismatch(let declared, let used):
            "声明 \(declared) 个压缩字节,其中只有 \(used) 个是它的内容;请重新打包"
        case .checksumMismatch: "内容与校验和不符;请重新发送该文件"
        case .overlap: "它的数据同时也是别的条目的数据;请换用其他软件重新打包"
        case .unreachable: "数据不在目录所说的位置;请重新打包"
        case .otherDisk: "数据在另一个分卷上;请打包为一个压缩包"
        case .badName: "名称不能用于压缩包条目"
        case .badState, .library, .file: "本系统未能读取(\(message))"
        }
    }
}

extension ZipLimit {
    /// The limit in words.
    fileprivate var words: Text {
        switch self {
        case .entries(let limit): Text("\(limit) 个条目", name)
        case .totalBytes(let limit): Text("全部内容解压后 \(limit) 字节", name)
        case .entryBytes(let limit): Text("一个条目解压后 \(limit) 字节", name)
        case .ratio(let limit): Text("解压后为原来的 \(limit) 倍", name)
        case .nesting(let limit): Text("嵌套 \(limit) 层", name)
        case .directoryBytes(let limit): Text("目录 \(limit) 字节", name)
        }
    }
}

internal import CPango
internal import Findings

/// The fonts of one folder, which alone decide how a paper is set. One task at a time uses it.
package final class FontLibrary {
    private let configuration: OpaquePointer
    let context: OpaquePointer

    /// - Parameters:
    ///   - folder: where the font files lie; fontconfig looks there and nowhere else.
    ///   - families: what must be among them.
    package init(folder: String, families: [String]) throws(PaperError) {
        let description = """
            <fontconfig><dir>\(Self.escaped(folder))</dir><cachedir>/var/cache/fontconfig</cachedir></fontconfig>
            """
        guard let configuration = FcConfigCreate() else { throw PaperError("no memory for fonts") }
        guard FcConfigParseAndLoadFromMemory(configuration, description, 1) == 1,
            FcConfigBuildFonts(configuration) == 1
        else {
            FcConfigDestroy(configuration)
            throw PaperError("\(folder): the fonts cannot be read")
        }
        for family in families where CPango_hasFamily(configuration, family) == 0 {
            FcConfigDestroy(configuration)
            throw PaperError("\(folder): there is no font '\(family)'; install fonts-noto-cjk or name another folder")
        }
        guard let context = CPango_newContext(configuration) else {
            FcConfigDestroy(configuration)
            throw PaperError("no memory for fonts")
        }
        self.configuration = configuration
        self.context = context
    }

    deinit {
        CPango_unref(UnsafeMutableRawPointer(context))
        FcConfigDestroy(configuration)
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            default: result.append(character)
            }
        }
    }
}

/// How text looks.
struct FontStyle: Hashable {
    enum Alignment: Hashable {
        case left, centre, right
    }

    var family: String
    /// In points.
    var size: Double
    var isBold = false
    var alignment = Alignment.left
    /// From 0, black, to 1, white.
    var gray = 0.0
    /// Baseline to baseline, in parts of the font's own distance.
    var spacing = 1.1
}

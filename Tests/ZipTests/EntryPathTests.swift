import Testing
import Zip

@Suite("Names as paths")
struct EntryPathTests {
    @Test(
        "a name that is not safe everywhere is refused with every reason",
        arguments: [
            ("", [.empty]), ("/etc/x", [.absolute]), ("//server/x", [.absolute]), ("/", [.absolute, .emptyComponent]),
            ("C:/x", [.driveLetter, .absolute]), ("c:x", [.driveLetter]), ("../x", [.parentFolder]),
            ("a/../../x", [.parentFolder]), ("..", [.parentFolder]), ("a/./x", [.emptyComponent]),
            ("a//x", [.emptyComponent]), ("a\\x", [.backslash]), ("..\\x", [.backslash, .parentFolder]),
            ("\\x", [.backslash, .absolute]), ("a\0", [.nul]), ("a\nb", [.controlCharacter("\n")]),
            ("a\u{202E}fdp.exe", [.deceptiveCharacter("\u{202E}")]), ("a\u{200B}", [.deceptiveCharacter("\u{200B}")]),
            ("ab:c", [.reservedCharacter(":")]), ("a?", [.reservedCharacter("?")]),
            ("a.", [.trailingDotOrSpace(component: "a.")]), ("a /x", [.trailingDotOrSpace(component: "a ")]),
            ("CON", [.deviceName(component: "CON")]), ("a/nul.txt", [.deviceName(component: "nul.txt")]),
            ("com1 .x.y", [.deviceName(component: "com1 .x.y")]), ("LPT³", [.deviceName(component: "LPT³")]),
            (String(repeating: "n", count: 256), [.tooLong(bytes: 256)]),
            (String(repeating: "n/", count: 600) + "x", [.tooLong(bytes: 1201)]),
        ] as [(String, [EntryPath.Fault])])
    func faults(_ name: String, _ faults: [EntryPath.Fault]) {
        #expect(EntryPath.validating(name) == .failure(EntryPath.Faults(faults: faults)))
    }

    @Test(
        "a safe name is split at its folders",
        arguments: ["a.txt", "a/b/证据（1）.pdf", ".hidden/…", "COM0/console", "a..b"])
    func safe(_ name: String) throws {
        let path = try EntryPath.validating(name).get()
        #expect(path.text == name)
        #expect(path.components == name.split(separator: "/").map(String.init))
        #expect(!path.isFolder)
    }

    @Test("a name that ends with a separator is a folder")
    func folder() throws {
        let path = try EntryPath.validating("a/b/").get()
        #expect(path.components == ["a", "b"])
        #expect(path.isFolder)
    }

    @Test("a backslash separates where that is accepted, and is then told")
    func backslash() throws {
        let path = try EntryPath.validating("a\\b.txt", acceptingBackslash: true).get()
        #expect(path.components == ["a", "b.txt"])
        #expect(path.usesBackslash)
        #expect(
            EntryPath.validating("a\\..\\b", acceptingBackslash: true)
                == .failure(EntryPath.Faults(faults: [.parentFolder])))
    }
}

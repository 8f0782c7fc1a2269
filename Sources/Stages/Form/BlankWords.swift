internal import Catalogue
internal import Findings

/// What a blank says to whoever fills it in, besides what schema and catalogue say.
enum BlankWords {
    static func title(_ scheme: Scheme) -> Text {
        Text("\(scheme.formTitle.chinese)（空白）", "\(scheme.formTitle.english): a blank")
    }

    static func subject(edition: Text, scope: Text, type: Text) -> Text {
        Text(
            "版本：\(edition.chinese)。类别与级别：\(scope.chinese)。申请类型：\(type.chinese)。",
            "Edition: \(edition.english). Applied for: \(scope.english). Type of application: \(type.english).")
    }

    /// What an attribute for the sub-type can hold.
    static func subType(_ known: [(code: String, title: Text)]) -> Text {
        func list(_ language: Language) -> String {
            known.map { "\($0.code) (\($0.title[language]))" }.joined(separator: Text("、", ", ")[language])
        }
        return Text(
            "【必填】@subType 子类，可填：\(list(.chinese))。只适用于某一子类的行，另一子类请删去。",
            "[required] @subType, the sub-type, one of: \(list(.english)). Delete rows for the other sub-type.")
    }

    /// What holds for the whole form.
    static let rules = [
        Text(
            """
            待填处是空的：空元素（<name></name>）和空属性（id=""）。填好后运行 dossier check 检查，\
            它逐一指出还没有填的和填错的地方；表中没有代填的内容。
            """,
            """
            What is to be filled in is empty: elements (<name></name>) and attributes (id=""). Then run dossier \
            check: it names each place that is still empty or wrong. Nothing is stated for you.
            """),
        Text(
            """
            【必填】缺了就不合本表的格式；【应填】规则要核对，确实没有可写时删去整个元素；\
            【选填】放在注释里，需要时取出；【择一】几个中只留一个。以 @ 起的是属性，写在元素的起始标签里。\
            不适用的元素请删去，不要留空。可重复的元素整个复制，并换一个新的 id。
            """,
            """
            [required]: the form is not valid without it. [wanted]: rules look at it; delete the element if there is \
            truly nothing to state. [optional]: stands in a comment, to be taken out where needed. [one of these]: \
            keep one. What begins with @ is an attribute, in the start tag of its element. Delete what does not \
            apply instead of leaving it empty. To repeat an element, copy the whole of it and give it a new id.
            """),
        Text(
            """
            日期写作 2026-03-05，长期有效写 long-term；金额以元为单位。各项要求的写法、常见错误与证明材料，\
            以及每个字段的说明，见填写指南（dossier form guide）。
            """,
            """
            Dates are written 2026-03-05, and long-term where there is no end; amounts are in yuan. The filling \
            guide (dossier form guide) says more of each requirement and each field.
            """),
    ]

    static func supplementTitle(_ scheme: Scheme) -> Text {
        Text("补正材料（空白），用于：\(scheme.formTitle.chinese)", "A supplement (a blank) to: \(scheme.formTitle.english)")
    }

    /// What holds for a supplement.
    static let supplementRules = [
        Text(
            """
            每项发现写一个 answer，编号照通知抄写。只带新增或更正的内容：与原表同键的元素替换原来的\
            （行以要求编号为键，其余以 id 为键），否则视为新增；没有变化的不要重复。
            """,
            """
            Write an answer for each finding, with its id as in the notice. Bring only what is new or corrected: an \
            element with the key of one in the form replaces it (a row's key is its requirement, others have an id), \
            any other is added. Do not repeat what stays as it is.
            """),
        Text(
            """
            待填处是空的；可带的各部分放在注释里，需要时取出，其中只列出必填的字段，其余字段与原表相同。\
            新材料另编 id，不与原表的重复，除非要替换它。填好后与新材料放在同一文件夹或压缩包中提交。
            """,
            """
            What is to be filled in is empty. The parts that may be brought stand in comments, to be taken out where \
            needed, with their required fields; all others are as in the form. Give new evidence an id that the form \
            has not used, unless it replaces what has it. Send it in one folder or archive with the new files.
            """),
    ]

    static let required = Text("【必填】", "[required] ")
    static let wanted = Text("【应填】", "[wanted] ")
    static let optional = Text("【选填】", "[optional] ")
    static let alternative = Text("【择一】", "[one of these] ")
    static let optionalRow = Text("【选填：不填则删去整行】", " [optional: delete the row if it is not used]")

    static let optionalPart = Text(
        "【选填】这一类别的各行本次均可不填；不填则删去整个 categoryPart。",
        "[optional] No row of this category is required this time; if none is used, delete the whole categoryPart.")

    static let evidenceList = Text(
        """
        【必填】证明材料清单。每份文件一项，在 file 中写明位置（压缩包内以 !/ 相接，例如 \
        evidence.zip!/保险/2026-08.pdf）。同类文件有几份就复制几项，换新的 id，并在相应的行中引用。\
        不提供的，连同各行中对它的引用一并删去。选填：@categories 材料所涉及的类别（分类别提供的材料须填），\
        @project 所属项目，@person 所属人员，@sha256 文件摘要。
        """,
        """
        [required] The evidence list. One entry for each file, with its place in file (inside an archive joined by \
        !/, such as evidence.zip!/insurance/2026-08.pdf). Copy the entry for each further file of its kind, give it \
        a new id and cite it in the rows. Delete an entry that you do not supply, together with the references to \
        it. Optional: @categories that it concerns (needed where each category has its own document), @project and \
        @person that it belongs to, @sha256 of the file.
        """)

    static let transcription = Text(
        "transcription 照原件抄写，规则据此与表格比对。可用的元素：",
        "In transcription, copy what the document says: rules compare it with the form. Its elements:")
}

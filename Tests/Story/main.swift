import Files
import Glibc

// Plays the story of the samples with the built program.

let usage = """
    usage: story FOLDER [--story samples/story] [--pipelines pipelines] [--program dossier] [--until YYYY-MM-DD]

    Plays the story night by night. FOLDER, which is made anew, gets inbox, desk and output; story.txt in it keeps what
    is told. Keys are made from the names of people and are worth nothing.
    逐夜演示。FOLDER 会重建,其中有收件目录、内部文件目录和输出目录;所述内容保存在 story.txt。密钥由人名生成,没有任何价值。

    """

var options = [
    "--story": "samples/story", "--pipelines": "pipelines",
    "--program": CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false).dropLast()
        .map { $0 + "/" }.joined() + "dossier",
]
var words = CommandLine.arguments.dropFirst()
var folder: String?
while let word = words.popFirst() {
    if !word.hasPrefix("-"), folder == nil {
        folder = word
    } else if ["--story", "--pipelines", "--program", "--until"].contains(word), let value = words.popFirst() {
        options[word] = value
    } else {
        guard word == "--help" else {
            Terminal.tell(usage)
            exit(64)
        }
        try Terminal.write(usage)
        exit(0)
    }
}
guard let folder else {
    Terminal.tell(usage)
    exit(64)
}
do {
    let story = try Story(folder: options["--story"] ?? "")
    let stage = try Stage(work: folder, program: options["--program"] ?? "", pipelines: options["--pipelines"] ?? "")
    var player = try Player(story: story, stage: stage)
    var told = ""
    try player.play(until: options["--until"]) { line in
        try Terminal.write(line + "\n")
        told += line + "\n"
    }
    try stage.write(told, Stage.told)
} catch {
    Terminal.tell("story: \(error)\n")
    exit(70)
}

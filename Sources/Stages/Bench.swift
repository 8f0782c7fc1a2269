package import Catalogue
internal import Dispatch
internal import Facts
internal import Files
internal import Findings
package import Pipeline
package import Record
internal import Rules
internal import Signatures
internal import Synchronization
internal import XML

/// What all workers of a run share: the definition, and for each scheme its catalogue and schemas, read and checked
/// once.
package struct Bench: Sendable {
    package let definition: PipelineDefinition
    /// In the order of the definition; never empty.
    package let rulebooks: [Rulebook]
    /// One of them must have signed a roster; none where no staff document counts.
    let administrators: [PublicKey]
    /// Nil where the pipeline has no `papers.xml`.
    let papers: PaperDefinition?
    /// What is looked for across cases; nil where nothing is.
    let across: AcrossDefinition?

    /// Reads what the definition names; everything that is wrong with a catalogue is thrown at once.
    ///
    /// - Parameter jobs: how many schemes are read at the same time.
    package init(_ definition: PipelineDefinition, asOf: String, jobs: Int = 1) throws(ConfigurationError) {
        self.definition = definition
        do {
            administrators = try Bench.administrators(definition.administrators)
            rulebooks = try Bench.rulebooks(of: definition, asOf: asOf, jobs)
            let hasPapers = definition.papers == .pdf || Folder.exists(PaperDefinition.file(of: definition))
            papers = hasPapers ? try PaperDefinition(of: definition) : nil
            across = try AcrossDefinition(of: definition)
        } catch let error as ConfigurationError {
            throw error
        } catch {
            throw ConfigurationError(String(describing: error))
        }
    }

    private static func rulebooks(of definition: PipelineDefinition, asOf: String, _ jobs: Int) throws -> [Rulebook] {
        let chosen = definition.catalogues
        guard jobs > 1 else { return try chosen.map { try Rulebook($0, in: definition, asOf: asOf) } }
        let read = Mutex<[Int: Result<Rulebook, any Error>]>([:])
        DispatchQueue.concurrentPerform(iterations: chosen.count) { number in
            let result = Result { try Rulebook(chosen[number], in: definition, asOf: asOf) }
            read.withLock { $0[number] = result }
        }
        let results = read.withLock { $0 }
        return try chosen.indices.compactMap { try results[$0]?.get() }
    }

    /// Reads a file of public keys, one a line; empty lines and those that begin with `#` say nothing.
    private static func administrators(_ file: String?) throws -> [PublicKey] {
        guard let file else { return [] }
        let text = String(decoding: try File.content(of: file), as: UTF8.self)
        var keys: [PublicKey] = []
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard !line.allSatisfy(\.isWhitespace), !line.hasPrefix("#") else { continue }
            do throws(SignatureError) {
                keys.append(try PublicKey(line: line))
            } catch {
                throw ConfigurationError(
                    Text(
                        "\(file):\(number + 1):不是可以核对的公钥;请写入 .pub 文件中的一行(Ed25519)",
                        "\(file):\(number + 1): no public key that can be checked; put a line of a .pub file here (Ed25519)"
                    ))
            }
        }
        return keys
    }

    /// For judging alone: nothing is published.
    ///
    /// - Parameter rulebooks: at least one.
    init(_ definition: PipelineDefinition, judging rulebooks: [Rulebook]) {
        self.definition = definition
        self.rulebooks = rulebooks
        papers = nil
        across = nil
        administrators = []
    }

    /// The rulebook of a scheme; that of the first one where the night does not serve it.
    package func rulebook(of scheme: Scheme) -> Rulebook {
        rulebooks.first { $0.scheme == scheme } ?? rulebooks[0]
    }

    /// What the case is judged by: the edition of its scheme that its record names.
    package func rulebook(for record: CaseRecord) throws(ConfigurationError) -> Rulebook {
        try (Scheme(rawValue: record.identity.scheme).map(rulebook(of:)) ?? rulebooks[0]).named(record.profile.id)
    }
}

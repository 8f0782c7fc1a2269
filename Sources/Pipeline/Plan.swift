package import Files
package import XML

/// What a night will do: which arrivals are ready, which wait and why, which are known already.
///
/// Made once, by looking at clock and modification times; everything after it is a function of it.
package struct Plan: Hashable, Sendable {
    package var asOf: String
    package var inbox: String
    /// Where staff documents came from; nil where there is no desk. Their names begin with `deskPrefix`.
    package var desk: String?
    package var shards: Int
    /// The digest of the pipeline that the plan was made with; empty where nobody asks.
    package var pipeline = ""
    package var ready: [Ready]
    package var waiting: [Waiting]
    package var unchanged: [Unchanged]

    /// A submission that is all there.
    package struct Ready: Hashable, Sendable {
        /// 1-based, in the order of the names' bytes: the order in which merge applies them.
        package var number: Int
        package var name: String
        package var bytes: Int
        package var files: Int
        /// The shard that works on it, 1-based.
        package var shard: Int
        /// The day on which the body first saw it complete.
        package var received: String
        /// Changes with any name, size or modification time in it.
        package var signature: String
        /// The name's bytes in the inbox or on the desk, where they are not those of `name`.
        package var rawName: [UInt8]?

        /// Where it lies below an inbox or a desk.
        package func path(in folder: String) -> RawPath {
            let own = isStaff ? String(name.dropFirst(Plan.deskPrefix.count)) : name
            return RawPath(folder).appending(rawName ?? Array(own.utf8))
        }

        /// True for what came over the desk. No name in an inbox has a slash.
        package var isStaff: Bool { name.hasPrefix(Plan.deskPrefix) }
    }

    /// Begins the names of what came over the desk.
    package static let deskPrefix = "desk/"

    /// Something that is still coming.
    package struct Waiting: Hashable, Sendable {
        package enum Reason: String, CaseIterable, Sendable {
            /// A name says that a copy is under way (`.part`).
            case partFile = "part-file"
            /// Markers are required and there is none.
            case noMarker = "no-marker"
            /// It changed less than the settling time ago.
            case settling
            /// It changed while it was read.
            case changed
            /// Its name begins with a dot, as those of files that are on their way, or not meant to be seen, do.
            case hidden
        }

        package var name: String
        package var reason: Reason
        /// When it last changed, `YYYY-MM-DDThh:mm:ssZ`.
        package var since: String
        /// The file that shows it, where there is one.
        package var file: String

        package init(name: String, reason: Reason, since: String, file: String) {
            self.name = name
            self.reason = reason
            self.since = since
            self.file = file
        }
    }

    /// A submission that an earlier night took in and that has not changed since.
    package struct Unchanged: Hashable, Sendable {
        package var name: String
        package var arrival: String
    }
}

extension Plan {
    static let namespace = "urn:dossier:plan:1"

    package func document() throws(XMLError) -> Document {
        let document = try Document(root: "plan", namespace: Plan.namespace, prefix: nil, name: "plan.xml")
        let root = document.root
        func add(_ name: String, _ attributes: [(String, String)]) {
            let element = root.append(element: name, namespace: Plan.namespace, prefix: nil)
            for (name, value) in attributes { element.set(name, value) }
        }
        for (name, value) in [("version", "1"), ("as-of", asOf), ("inbox", inbox), ("shards", String(shards))] {
            root.set(name, value)
        }
        if let desk { root.set("desk", desk) }
        if !pipeline.isEmpty { root.set("pipeline", pipeline) }
        for item in ready {
            let raw = item.rawName.map { [("raw-name", Hexadecimal.text(of: $0))] } ?? []
            add(
                "ready",
                [
                    ("number", String(item.number)), ("name", item.name), ("bytes", String(item.bytes)),
                    ("files", String(item.files)), ("shard", String(item.shard)), ("received", item.received),
                    ("signature", item.signature),
                ] + raw)
        }
        for item in waiting {
            add(
                "waiting",
                [
                    ("name", item.name), ("reason", item.reason.rawValue), ("since", item.since), ("file", item.file),
                ])
        }
        for item in unchanged { add("unchanged", [("name", item.name), ("arrival", item.arrival)]) }
        return document
    }

    /// Reads a plan that `document()` wrote; nil if it is not one.
    package init?(reading document: Document) {
        let root = document.root
        guard root.isNamed("plan", namespace: Plan.namespace), root["version"] == "1", let asOf = root["as-of"],
            let inbox = root["inbox"], let shards = root["shards"].flatMap({ Int($0) })
        else { return nil }
        self.asOf = asOf
        self.inbox = inbox
        desk = root["desk"]
        pipeline = root["pipeline"] ?? ""
        self.shards = shards
        ready = root.children(named: "ready", namespace: Plan.namespace).compactMap(Ready.init(reading:))
        waiting = root.children(named: "waiting", namespace: Plan.namespace).compactMap(Waiting.init(reading:))
        unchanged = root.children(named: "unchanged", namespace: Plan.namespace).compactMap { element in
            guard let name = element["name"], let arrival = element["arrival"] else { return nil }
            return Unchanged(name: name, arrival: arrival)
        }
        guard ready.count + waiting.count + unchanged.count == root.childElements.count else { return nil }
    }
}

extension Plan.Ready {
    fileprivate init?(reading element: Element) {
        guard let number = element["number"].flatMap({ Int($0) }), let name = element["name"],
            let bytes = element["bytes"].flatMap({ Int($0) }), let files = element["files"].flatMap({ Int($0) }),
            let shard = element["shard"].flatMap({ Int($0) }), let received = element["received"],
            let signature = element["signature"]
        else { return nil }
        self.init(
            number: number, name: name, bytes: bytes, files: files, shard: shard, received: received,
            signature: signature)
        guard let raw = element["raw-name"] else { return }
        guard let bytes = Hexadecimal.bytes(of: raw) else { return nil }
        rawName = bytes
    }
}

extension Plan.Waiting {
    fileprivate init?(reading element: Element) {
        guard let name = element["name"], let reason = element["reason"].flatMap(Reason.init(rawValue:)),
            let since = element["since"], let file = element["file"]
        else { return nil }
        self.init(name: name, reason: reason, since: since, file: file)
    }
}

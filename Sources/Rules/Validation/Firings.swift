import XML

extension Report {
    /// The nodes that the rules of a pattern took, in document order, one document after the other.
    ///
    /// Kept in eight bytes each: a large document has more of them than it has elements, and few have results.
    package struct Firings: RandomAccessCollection {
        private var taken: [Taken] = []
        /// The tables that the nodes are in, and where those of each begin.
        private var tables: [(start: Int, table: NodeTable)] = []
        /// What checks said, by the position of the firing, ascending.
        private var noted: [(position: Int, results: [Result])] = []

        /// A rule, as an index into the pattern's, and the node that it took.
        struct Taken {
            let rule: Int32
            let node: Int32
        }

        init() {}

        /// Nodes of one document.
        init(_ taken: [Taken], in table: NodeTable) {
            self.taken = taken
            tables = [(0, table)]
        }

        package var startIndex: Int { 0 }
        package var endIndex: Int { taken.count }

        package subscript(position: Int) -> Firing {
            firing(at: position, results: noted[lowestNoted(notBefore: position)...].first)
        }

        /// Gives the firing at a position its results; positions are given in ascending order.
        mutating func note(_ results: [Result], at position: Int) {
            noted.append((position, results))
        }

        mutating func append(_ other: Firings) {
            if taken.isEmpty {
                self = other
                return
            }
            let offset = taken.count
            taken += other.taken
            tables += other.tables.map { ($0.start + offset, $0.table) }
            noted += other.noted.map { ($0.position + offset, $0.results) }
        }

        private func firing(at position: Int, results: (position: Int, results: [Result])?) -> Firing {
            let table = (tables.last { $0.start <= position } ?? tables[0]).table
            return Firing(
                rule: Int(taken[position].rule), table: table, number: taken[position].node,
                results: results.flatMap { $0.position == position ? $0.results : nil } ?? [])
        }

        private func lowestNoted(notBefore position: Int) -> Int {
            var low = 0
            var high = noted.count
            while low < high {
                let middle = (low + high) / 2
                if noted[middle].position < position { low = middle + 1 } else { high = middle }
            }
            return low
        }

        package func makeIterator() -> Iterator { Iterator(self) }

        /// Goes along the results instead of looking each up.
        package struct Iterator: IteratorProtocol {
            private let firings: Firings
            private var position = 0
            private var noted = 0

            init(_ firings: Firings) {
                self.firings = firings
            }

            package mutating func next() -> Firing? {
                guard position < firings.taken.count else { return nil }
                let note = noted < firings.noted.count ? firings.noted[noted] : nil
                let firing = firings.firing(at: position, results: note)
                if note?.position == position { noted += 1 }
                position += 1
                return firing
            }
        }
    }
}

internal import Catalogue
internal import Files
internal import Submissions
internal import XML

/// Digests the files that the form lists as a kind whose digests a form may state, as the images of a configuration
/// list, by the algorithms that `evidence-kinds.xml` names for it.
struct DigestImages {
    let catalogue: Catalogue

    func run(_ arrival: Arrival, form: Element) throws {
        var algorithms: [Int: Set<DigestAlgorithm>] = [:]
        for kind in catalogue.evidenceKinds where !kind.digests.isEmpty {
            for index in arrival.indices(ofKinds: [kind.id], in: form) {
                algorithms[index, default: []].formUnion(kind.digests)
            }
        }
        for index in algorithms.keys.sorted() where arrival.files[index].digest != nil {
            var hashers = (algorithms[index] ?? []).sorted { $0.rawValue < $1.rawValue }.map { ($0, AnyHasher($0)) }
            try arrival.read(arrival.files[index]) { buffer, count in
                for place in hashers.indices { hashers[place].1.update(buffer, count: count) }
            }
            for (algorithm, hasher) in hashers { arrival.note(hasher.finish(), by: algorithm, of: index) }
        }
    }
}

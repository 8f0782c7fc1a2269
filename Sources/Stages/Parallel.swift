internal import Synchronization

/// Runs the same work over many items, each worker taking the next item that nobody has taken.
struct Parallel<Owner> {
    /// How many workers; each has what `makeOwner` makes to itself.
    let jobs: Int
    /// Makes what one worker owns, as compiled rules, which two tasks may not use at once.
    let makeOwner: @Sendable () -> Owner

    /// The results in the order of the items.
    ///
    /// - Parameter progress: told after each item how many are done.
    func map<Item: Sendable, Result: Sendable>(
        _ items: [Item], progress: @Sendable @escaping (Int) -> Void = { _ in },
        _ body: @Sendable @escaping (Owner, Item) -> Result
    ) async -> [Result] {
        let queue = Queue()
        let makeOwner = makeOwner
        let width = max(1, min(jobs, items.count))
        let pairs = await withTaskGroup(of: [(Int, Result)].self) { group in
            for _ in 0..<width {
                group.addTask {
                    let owner = makeOwner()
                    var results: [(Int, Result)] = []
                    while let index = queue.next(below: items.count) {
                        results.append((index, body(owner, items[index])))
                        progress(queue.finish())
                    }
                    return results
                }
            }
            var all: [(Int, Result)] = []
            for await part in group { all += part }
            return all
        }
        return pairs.sorted { $0.0 < $1.0 }.map(\.1)
    }
}

extension Parallel<Worker> {
    /// Workers with compiled rules and views of their own.
    init(bench: Bench, jobs: Int) {
        self.init(jobs: jobs) { Worker(bench) }
    }
}

extension Parallel<Void> {
    /// Workers that need nothing of their own.
    init(jobs: Int) {
        self.init(jobs: jobs) {}
    }
}

/// Hands out numbers to whoever asks.
private final class Queue: Sendable {
    private let taken = Mutex(0)
    private let done = Mutex(0)

    func next(below count: Int) -> Int? {
        taken.withLock { number in
            guard number < count else { return nil }
            number += 1
            return number - 1
        }
    }

    func finish() -> Int {
        done.withLock { number in
            number += 1
            return number
        }
    }
}

internal import Synchronization

/// Runs the same work over many items, each worker taking the next item that nobody has taken.
struct Parallel {
    let bench: Bench
    /// How many workers; each has its own compiled rules and views.
    let jobs: Int

    /// The results in the order of the items.
    ///
    /// - Parameter progress: told after each item how many are done.
    func map<Item: Sendable, Result: Sendable>(
        _ items: [Item], progress: @Sendable @escaping (Int) -> Void = { _ in },
        _ body: @Sendable @escaping (Worker, Item) -> Result
    ) async -> [Result] {
        let queue = Queue()
        let bench = bench
        let width = max(1, min(jobs, items.count))
        let pairs = await withTaskGroup(of: [(Int, Result)].self) { group in
            for _ in 0..<width {
                group.addTask {
                    let worker = Worker(bench)
                    var results: [(Int, Result)] = []
                    while let index = queue.next(below: items.count) {
                        results.append((index, body(worker, items[index])))
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
}

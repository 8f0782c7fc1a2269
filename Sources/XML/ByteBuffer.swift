internal import Glibc

/// Bytes that are written one piece after the other, without the checks of an array for each.
struct ByteBuffer: ~Copyable {
    private var start = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 16)
    private var capacity = 1 << 16
    private var count = 0

    deinit {
        start.deallocate()
    }

    /// A copy of what was put.
    var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

    mutating func put(_ text: StaticString) {
        put(text.utf8Start, text.utf8CodeUnitCount)
    }

    /// - Parameter text: ends with a zero, which is not put.
    mutating func put(_ text: UnsafePointer<UInt8>) {
        put(text, strlen(text))
    }

    mutating func put(byte: UInt8) {
        withUnsafePointer(to: byte) { put($0, 1) }
    }

    mutating func put(_ bytes: UnsafePointer<UInt8>, _ size: Int) {
        if count + size > capacity { grow(to: count + size) }
        (start + count).update(from: bytes, count: size)
        count += size
    }

    private mutating func grow(to size: Int) {
        capacity = max(2 * capacity, size)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: start, count: count)
        start.deallocate()
        start = larger
    }
}

/// Bytes that are appended at one end and dropped at the other, in one piece of memory.
final class ByteQueue {
    private var storage: UnsafeMutableRawBufferPointer
    private var start = 0
    private var end = 0

    /// Creates an empty queue.
    init(capacity: Int) {
        storage = .allocate(byteCount: max(capacity, 64), alignment: 16)
    }

    deinit {
        storage.deallocate()
    }

    /// The bytes in the queue, valid until the next change.
    var bytes: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: storage[start..<end])
    }

    /// Free memory behind the last byte, at least `minimum` bytes of it. What is written there is not part of
    /// the queue before ``append(_:)``.
    ///
    /// - Complexity: amortized O(1) for a `minimum` in proportion to ``bytes``, which may have to move.
    func room(_ minimum: Int) -> UnsafeMutableRawBufferPointer {
        if storage.count - end < minimum { makeRoom(minimum) }
        return UnsafeMutableRawBufferPointer(rebasing: storage[end...])
    }

    /// Takes the first `count` bytes written to ``room(_:)`` into the queue.
    func append(_ count: Int) {
        end += count
    }

    /// Appends one byte.
    func append(byte: UInt8) {
        room(1)[0] = byte
        append(1)
    }

    /// Removes bytes at the front.
    func drop(_ count: Int) {
        start += count
        if start == end { (start, end) = (0, 0) }
    }

    private func makeRoom(_ minimum: Int) {
        let held = bytes
        if storage.count - held.count >= minimum {
            storage.copyMemory(from: held)
        } else {
            let larger = UnsafeMutableRawBufferPointer.allocate(
                byteCount: max(storage.count * 2, held.count + minimum), alignment: 16)
            larger.copyMemory(from: held)
            storage.deallocate()
            storage = larger
        }
        (start, end) = (0, held.count)
    }
}

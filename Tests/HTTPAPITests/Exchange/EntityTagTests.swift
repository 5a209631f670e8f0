import NIOCore
import Testing

@testable import HTTPAPI

@Suite struct EntityTagTests {
    @Test func `tells parts apart`() {
        #expect(EntityTag.of(["ab", "c"]) != EntityTag.of(["a", "bc"]))
        #expect(EntityTag.of(["ab", "c"]) == EntityTag.of(["ab", "c"]))
    }

    @Test func `is a quoted word`() {
        let tag = EntityTag.of(ByteBuffer(string: "body"))
        #expect(tag.count == 18)
        #expect(tag.first == "\"" && tag.last == "\"")
    }
}

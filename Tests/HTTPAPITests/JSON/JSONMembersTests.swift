import Testing

@testable import HTTPAPI

@Suite struct JSONMembersTests {
    @Test(arguments: [
        ("{}", []), ("{\"a\":1}", ["a=1"]), ("{\"a\":\"x,}\",\"b\":[1,{\"c\":2}]}", ["a=\"x,}\"", "b=[1,{\"c\":2}]"]),
        ("{\"a\\\"b\":\"\\\\\",\"c\":null}", ["a\\\"b=\"\\\\\"", "c=null"]),
        ("{\"é\":{\"x\":\"}\"}}", ["é={\"x\":\"}\"}"]),
        ("", []), ("{", []), ("{\"a", []), ("{\"", []), ("{\"a\":\"b", ["a=\"b"]), ("{,,", []),
    ])
    func `finds where members lie`(json: String, found: [String]) {
        let bytes = Array(json.utf8)
        #expect(
            JSONMembers(bytes).members.map {
                String(decoding: bytes[$0.key], as: UTF8.self) + "=" + String(decoding: bytes[$0.value], as: UTF8.self)
            } == found)
    }
}

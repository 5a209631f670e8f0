import Testing

@testable import HTTPAPI

/// Dates as header fields carry them.
@Suite struct HTTPDateTests {
    @Test(arguments: [
        (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
        (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"), (1_795_363_199, "Sun, 22 Nov 2026 15:59:59 GMT"),
    ])
    func `are written as RFC 9110 asks`(seconds: Int, text: String) {
        #expect(HTTPDate.text(seconds: seconds) == text)
    }
}

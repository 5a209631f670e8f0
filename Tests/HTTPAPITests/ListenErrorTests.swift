import Foundation
import NIOCore
import Testing

@testable import HTTPAPI

@Suite struct ListenErrorTests {
    @Test(arguments: [
        (EADDRINUSE, ListenError.portInUse(host: "h", port: 80)), (EACCES, .notPermitted(host: "h", port: 80)),
        (EADDRNOTAVAIL, .unknownHost(host: "h")),
    ])
    func `reads the error of the system`(code: Int32, error: ListenError) {
        #expect(ListenError(IOError(errnoCode: code, reason: "bind"), host: "h", port: 80) == error)
        #expect(!error.description.contains("\n"))
    }
}

import HTTPTypes

extension HTTPField.Name {
    /// `X-Request-Id`
    static let requestID = known("X-Request-Id")
    /// `Link`
    static let link = known("Link")
    /// `Retry-After`
    static let retryAfter = known("Retry-After")
    /// `Content-Security-Policy`
    static let contentSecurityPolicy = known("Content-Security-Policy")
    /// `X-Content-Type-Options`
    static let contentTypeOptions = known("X-Content-Type-Options")
    /// `Referrer-Policy`
    static let referrerPolicy = known("Referrer-Policy")

    private static func known(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) is no field name") }
        return name
    }
}

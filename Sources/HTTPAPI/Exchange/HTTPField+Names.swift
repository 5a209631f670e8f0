import HTTPTypes

extension HTTPField.Name {
    /// `X-Request-Id`
    static let requestID = known("X-Request-Id")
    /// `Link`
    static let link = known("Link")
    /// `Content-Security-Policy`
    static let contentSecurityPolicy = known("Content-Security-Policy")
    /// `X-Content-Type-Options`
    static let contentTypeOptions = known("X-Content-Type-Options")
    /// `Referrer-Policy`
    static let referrerPolicy = known("Referrer-Policy")

    /// `X-API-Key`
    static let apiKey = known("X-API-Key")
    /// `RateLimit`
    static let rateLimit = known("RateLimit")
    /// `RateLimit-Policy`
    static let rateLimitPolicy = known("RateLimit-Policy")
    /// `Server-Timing`
    static let serverTiming = known("Server-Timing")

    private static func known(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) is no field name") }
        return name
    }
}

import HTTPTypes

/// Lets pages of any origin read the API, which holds nothing private.
enum CORS {
    /// The methods every route takes.
    static let methods = "GET, HEAD, OPTIONS"

    /// Adds what every reply says.
    static func allow(_ headers: inout HTTPFields) {
        headers[.accessControlAllowOrigin] = "*"
        headers[.accessControlExposeHeaders] =
            "ETag, Link, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id"
    }

    /// The reply to OPTIONS, a browser's question before a request included.
    static let options = APIResponse(
        .noContent,
        headers: [
            .allow: methods,
            .accessControlAllowMethods: methods,
            .accessControlAllowHeaders: "Accept, Accept-Language, Content-Type, If-None-Match, X-Request-Id",
            .accessControlMaxAge: "86400",
        ])
}

import HTTPTypes

/// Lets pages of any origin read the API, which holds nothing private.
enum CORS {
    /// Adds what every reply says.
    static func allow(_ headers: inout HTTPFields) {
        headers[.accessControlAllowOrigin] = "*"
        headers[.accessControlExposeHeaders] =
            "ETag, Link, RateLimit, RateLimit-Policy, Retry-After, Server-Timing, X-Request-Id"
    }

    /// The reply to OPTIONS, a browser's question before a request included.
    ///
    /// - Parameter methods: what the address takes, as `Allow` lists it.
    static func options(_ methods: String) -> APIResponse {
        APIResponse(
            .noContent,
            headers: [
                .allow: methods,
                .accessControlAllowMethods: methods,
                .accessControlAllowHeaders:
                    "Accept, Accept-Language, Authorization, Content-Type, If-None-Match, X-API-Key, X-Request-Id",
                .accessControlMaxAge: "86400",
            ])
    }
}

import Hummingbird

/// The context Hummingbird wants with each request; the service needs none.
struct RequestSource: InitializableFromSource {
    /// Creates the empty context.
    init(source: ApplicationRequestContextSource) {}
}

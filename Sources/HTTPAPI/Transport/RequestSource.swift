import Hummingbird
import NIOCore

/// The context Hummingbird wants with each request: who sent it.
struct RequestSource: InitializableFromSource {
    /// The address of the client, without its port, which differs with each connection.
    let client: String

    /// Takes the address of the connection.
    init(source: ApplicationRequestContextSource) {
        client = source.channel.remoteAddress?.ipAddress ?? ""
    }
}

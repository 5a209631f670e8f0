import HTTPTypes
import NIOHTTP1

extension APIRequest {
    /// Reads a request for a hot route; what no field name allows is left out.
    ///
    /// - Parameter client: the address of the client.
    init(_ head: HTTPRequestHead, client: String) {
        var fields = HTTPFields()
        fields.reserveCapacity(head.headers.count)
        for (name, value) in head.headers {
            if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
        }
        self.init(method: head.method == .HEAD ? .head : .get, target: head.uri, headers: fields, client: client)
    }
}

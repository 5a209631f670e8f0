import HTTPTypes
import Logging

/// What the ways of a request through the transport have in common.
extension APIService {
    /// Reports a request that was answered.
    func log(_ request: APIRequest, _ response: APIResponse) {
        logger.debug(
            "\(request.method.rawValue) \(request.target.debugDescription)",
            metadata: ["status": "\(response.status.code)", "request_id": "\(request.requestID)"])
    }
}

import HTTPTypes
import Logging

/// What the ways of a request through the transport have in common.
extension APIService {
    /// Answers a request, or returns `nil` if its search would take longer than `time`.
    ///
    /// - Complexity: about `time` at most, so that an event loop can call it.
    func respondQuickly(to request: APIRequest, within time: Duration) -> APIResponse? {
        let response = respond(to: request, within: time)
        return response.isIncomplete ? nil : response
    }

    /// Reports a request that was answered.
    func log(_ request: APIRequest, _ response: APIResponse) {
        logger.debug(
            "\(request.method.rawValue) \(request.target.debugDescription)",
            metadata: ["status": "\(response.status.code)", "request_id": "\(request.requestID)"])
    }
}

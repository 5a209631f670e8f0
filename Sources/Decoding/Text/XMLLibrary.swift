import CLibXML2

/// The one-time start of libxml2, which must come before its use on several threads.
enum XMLLibrary {
    private static let started: Void = xmlInitParser()

    /// Starts the library unless it is started.
    static func start() { started }
}

import Glibc

/// What the system says about the last failed call.
enum SystemError {
    /// The message of `errno`, such as `No such file or directory`.
    static var message: String { message(errno) }

    /// The message of an error number.
    static func message(_ number: Int32) -> String { String(cString: strerror(number)) }
}

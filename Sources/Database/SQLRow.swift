/// The row a statement rests on, read by column, counted from 0.
///
/// A value is copied out when it is asked for; nothing of a row outlives the next step of its statement. A column of
/// another type is converted as SQL casts it, so a null reads as 0 or as the empty text.
///
/// - Complexity: O(1) for numbers, O(length) for text and blobs.
public protocol SQLRow: AnyObject {
    /// Whether the column holds no value.
    func isNull(_ column: Int) -> Bool
    /// The column as an integer.
    func integer(_ column: Int) -> Int64
    /// The column as a floating-point number.
    func real(_ column: Int) -> Double
    /// The column as text.
    func text(_ column: Int) -> String
    /// The column's bytes.
    func blob(_ column: Int) -> [UInt8]
}

extension SQLRow {
    /// The column as an integer of machine size.
    public func int(_ column: Int) -> Int { Int(integer(column)) }

    /// The column as a truth value.
    public func bool(_ column: Int) -> Bool { integer(column) != 0 }

    /// The column as an integer, or `nil` for null.
    public func optionalInteger(_ column: Int) -> Int64? { isNull(column) ? nil : integer(column) }

    /// The column as an integer of machine size, or `nil` for null.
    public func optionalInt(_ column: Int) -> Int? { isNull(column) ? nil : int(column) }

    /// The column as a floating-point number, or `nil` for null.
    public func optionalReal(_ column: Int) -> Double? { isNull(column) ? nil : real(column) }

    /// The column as text, or `nil` for null.
    public func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }
}

/// What a template shows. Its properties are the names the template uses.
protocol Page {
    /// The name of its template.
    static var template: String { get }
    /// The title of the window.
    var windowTitle: String { get }
}

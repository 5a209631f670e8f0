extension PageLibrary {
    /// What a kind of problem means.
    static let problemTemplate = """
        {{> head}}
        <main>
        <h1>{{title}}</h1>
        <p class="soft">Status {{status}}</p>
        <p>{{advice}}</p>
        <p><a href="/openapi.json">The description of the API</a> · <a href="/docs/query">The query language</a></p>
        </main>
        {{> foot}}
        """
}

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

    /// The query language.
    static let guideTemplate = """
        {{> head}}
        <main class="guide">
        <h1>How to search</h1>
        <nav aria-label="Topics"><ul class="choices small">
        {{#sections}}<li><a href="#{{anchor}}">{{title}}</a></li>
        {{/sections}}<li><a href="#all-fields">All fields</a></li>
        </ul></nav>
        {{#sections}}
        <section>
        <h2 id="{{anchor}}">{{title}}</h2>
        {{#paragraphs}}
        <p>{{#.}}{{#isCode}}<code>{{text}}</code>{{/isCode}}{{^isCode}}{{text}}{{/isCode}}{{/.}}</p>
        {{/paragraphs}}
        <dl>
        {{#examples}}
        <dt><a href="{{address}}"><code>{{query}}</code></a></dt><dd class="soft">{{reading}}</dd>
        {{/examples}}
        </dl>
        </section>
        {{/sections}}
        <h2 id="all-fields">All fields</h2>
        {{#fields}}
        <section>
        <h3 id="{{anchor}}"><code>{{name}}</code> <span class="soft">{{label}}</span></h3>
        <p>{{#aliasText}}Also <code>{{aliasText}}</code>. {{/aliasText}}Takes {{takes}}.</p>
        <ul class="choices small">
        {{#operators}}<li><code>{{sign}}</code> <span class="soft">{{meaning}}</span></li>
        {{/operators}}
        </ul>
        <dl>
        {{#examples}}
        <dt><a href="{{address}}"><code>{{query}}</code></a></dt><dd class="soft">{{reading}}</dd>
        {{/examples}}
        </dl>
        {{#valueText}}<details><summary>Values</summary><p class="small">{{valueText}}</p></details>{{/valueText}}
        </section>
        {{/fields}}
        </main>
        {{> foot}}
        """
}

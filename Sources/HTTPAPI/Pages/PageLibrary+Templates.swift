extension PageLibrary {
    /// A search and what it found.
    static let searchTemplate = """
        {{> head}}
        <main>
        <p><strong>{{summary}}</strong>{{#reading}} <span class="soft">where {{reading}}</span>{{/reading}}</p>
        {{#notes}}
        {{#first()}}<ul class="notes" aria-label="Notes on the query">{{/first()}}
        <li class="{{severity}}">{{message}}{{#fixAddress}} – <a href="{{fixAddress}}">search {{fixText}}</a>{{/fixAddress}}</li>
        {{#last()}}</ul>{{/last()}}
        {{/notes}}
        <nav aria-label="Order"><ul class="choices small">
        {{#orders}}
        <li><a href="{{orderAddress}}"{{#isChosen}} aria-current="true"{{/isChosen}}>{{label}}</a></li>
        {{/orders}}
        </ul></nav>
        <div class="columns">
        <nav aria-label="Genres">
        {{#genres}}
        {{#first()}}<h2 class="small soft">Genres</h2><ul class="choices small">{{/first()}}
        <li><a href="{{facetAddress}}"{{#isChosen}} aria-current="true"{{/isChosen}}>{{label}} <span>{{count}}</span></a></li>
        {{#last()}}</ul>{{/last()}}
        {{/genres}}
        </nav>
        <div>
        {{^hits}}
        <p>Nothing found. Try fewer or other words.</p>
        {{/hits}}
        <ol class="hits">
        {{#hits}}
        <li>
        <div>
        <h2><a href="{{address}}">{{name}}</a>{{#release}} <span class="soft">({{release}})</span>{{/release}}</h2>
        {{#otherName}}<div class="soft" dir="auto">{{otherName}}</div>{{/otherName}}
        {{#matchedAs}}<div class="small">found as <span dir="auto">{{matchedAs}}</span></div>{{/matchedAs}}
        {{#genreLine}}<div class="small soft">{{genreLine}}</div>{{/genreLine}}
        </div>
        {{#bar}}
        <div class="rating">
        <b>{{value}}</b> <span class="small soft">{{interval}}</span>
        <span class="bar" aria-hidden="true"><i style="left:{{start}}%;width:{{width}}%"></i><b style="left:{{mark}}%"></b></span>
        <span class="small soft">{{sources}}</span>
        </div>
        {{/bar}}
        </li>
        {{/hits}}
        </ol>
        <nav class="pages" aria-label="Pages">
        <span>{{#previousAddress}}<a rel="prev" href="{{previousAddress}}">← Previous</a>{{/previousAddress}}</span>
        <span class="soft">{{pageText}}</span>
        <span>{{#nextAddress}}<a rel="next" href="{{nextAddress}}">Next →</a>{{/nextAddress}}</span>
        </nav>
        </div>
        </div>
        </main>
        {{> foot}}
        """

    /// A movie and where its c-rating comes from.
    static let movieTemplate = """
        {{> head}}
        <main>
        <h1>{{name}}{{#release}} <span class="soft">({{release}})</span>{{/release}}</h1>
        {{#otherName}}<p class="soft" dir="auto">{{otherName}}</p>{{/otherName}}
        <p>{{factLine}}</p>
        <h2>c-rating</h2>
        {{#bar}}
        <p class="rating"><b>{{value}}</b> of 100 <span class="soft">(95 % interval {{interval}}, confidence {{confidence}})</span>
        <span class="bar" aria-hidden="true"><i style="left:{{start}}%;width:{{width}}%"></i><b style="left:{{mark}}%"></b></span></p>
        {{/bar}}
        {{#isInsufficient}}<p>Nobody rated this movie yet: the figure is no more than an expectation.</p>{{/isInsufficient}}
        <div class="wide"><table>
        <thead><tr><th scope="col">Part</th><th scope="col" class="figure">c-rating</th><th scope="col">95 % interval</th><th scope="col"></th></tr></thead>
        <tbody>
        {{#parts}}
        <tr><th scope="row">{{label}}</th><td class="figure">{{bar.value}}</td><td>{{bar.interval}}</td><td class="soft">{{#isEstimated}}estimated from the whole{{/isEstimated}}</td></tr>
        {{/parts}}
        </tbody></table></div>
        <h2>Where the c-rating comes from</h2>
        <div class="wide"><table>
        <thead><tr><th scope="col">From</th><th scope="col" class="figure">by its scale</th><th scope="col" class="figure">calibrated</th><th scope="col" class="figure">share</th><th scope="col" class="figure">pull</th></tr></thead>
        <tbody>
        {{#shares}}
        <tr><th scope="row">{{provider}}</th><td class="figure">{{linear}}</td><td class="figure">{{calibrated}}</td><td class="figure">{{share}}</td><td class="figure">{{pull}}</td></tr>
        {{/shares}}
        </tbody></table></div>
        <h2>Ratings as published</h2>
        <div class="wide"><table>
        <thead><tr><th scope="col">Provider</th><th scope="col">What</th><th scope="col" class="figure">Rating</th><th scope="col">Scale</th><th scope="col" class="figure">Votes</th></tr></thead>
        <tbody>
        {{#ratings}}
        <tr><th scope="row">{{provider}}</th><td>{{what}}</td><td class="figure">{{value}}</td><td>{{scale}}</td><td class="figure">{{votes}}</td></tr>
        {{/ratings}}
        </tbody></table></div>
        <h2>Titles</h2>
        <div class="wide"><table>
        <thead><tr><th scope="col">Title</th><th scope="col">Kind</th><th scope="col">Given by</th></tr></thead>
        <tbody>
        {{#titles}}
        <tr><td dir="auto">{{text}}</td><td>{{about}}</td><td>{{givenBy}}</td></tr>
        {{/titles}}
        </tbody></table></div>
        {{#people}}
        <p><strong>{{role}}:</strong> {{names}}</p>
        {{/people}}
        {{#keywordLine}}<p class="small soft">Keywords: {{keywordLine}}</p>{{/keywordLine}}
        {{#identityLine}}<p class="small soft">Known as {{identityLine}}</p>{{/identityLine}}
        </main>
        {{> foot}}
        """
}

extension PageLibrary {
    /// The beginning of every page, with the search box.
    static let headTemplate = """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{{windowTitle}}</title>
        <link rel="icon" href="data:,">
        <style>
        :root { --ink: #1c1b22; --soft: #5d5a68; --line: #d9d6e0; --page: #fbfafc; --card: #fff; --accent: #6a2fb5; --band: #d9c8f0; }
        @media (prefers-color-scheme: dark) {
        :root { --ink: #ecebf0; --soft: #a5a1b2; --line: #3a3745; --page: #16151a; --card: #1f1d26; --accent: #c39bf5; --band: #4b3a68; }
        }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 64rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--page); }
        a { color: var(--accent); }
        a:focus-visible, input:focus-visible, button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
        header { display: flex; flex-wrap: wrap; gap: .75rem 1.5rem; align-items: center; }
        header .name { font-size: 1.4rem; font-weight: 700; text-decoration: none; }
        header form { display: flex; flex: 1 1 18rem; gap: .5rem; }
        input[type=search] { flex: 1; min-width: 0; font: inherit; padding: .6rem .8rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--card); color: inherit; }
        button { font: inherit; padding: .6rem 1.1rem; border: 0; border-radius: .5rem; background: var(--accent); color: var(--page); cursor: pointer; }
        .soft { color: var(--soft); }
        .small { font-size: .875rem; }
        .notes { list-style: none; padding: 0; margin: .5rem 0; }
        .notes li { border-left: 4px solid var(--line); padding: .2rem .7rem; margin: .3rem 0; }
        .notes .error { border-color: #c0392b; }
        .notes .warning { border-color: #c98a1b; }
        .columns { display: grid; gap: 1.5rem; grid-template-columns: minmax(0, 1fr); }
        @media (min-width: 46rem) { .columns { grid-template-columns: 13rem minmax(0, 1fr); } }
        .choices { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .35rem; }
        .choices a { display: inline-block; padding: .2rem .65rem; border: 1px solid var(--line); border-radius: 1rem; text-decoration: none; }
        .choices a[aria-current] { background: var(--accent); border-color: var(--accent); color: var(--page); }
        .hits { list-style: none; margin: 1rem 0; padding: 0; display: grid; gap: .75rem; }
        .hits li { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: .8rem 1rem; display: grid; gap: .25rem 1rem; grid-template-columns: minmax(0, 1fr) 11rem; }
        @media (max-width: 34rem) { .hits li { grid-template-columns: minmax(0, 1fr); } }
        .hits h2 { margin: 0; font-size: 1.1rem; overflow-wrap: anywhere; }
        .rating b { font-size: 1.25rem; }
        .bar { display: block; position: relative; height: .6rem; border-radius: .3rem; background: var(--line); overflow: hidden; }
        .bar i { position: absolute; top: 0; bottom: 0; background: var(--band); }
        .bar b { position: absolute; top: 0; bottom: 0; width: 3px; background: var(--accent); }
        .pages { display: flex; gap: 1rem; justify-content: space-between; }
        .wide { overflow-x: auto; }
        .guide code { background: var(--card); border: 1px solid var(--line); border-radius: .25rem; padding: 0 .25rem; overflow-wrap: anywhere; }
        .guide dl { display: grid; gap: .25rem 1rem; grid-template-columns: minmax(0, 1fr); }
        @media (min-width: 46rem) { .guide dl { grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); } }
        .guide dd { margin: 0; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; padding: .35rem .8rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
        td.figure, th.figure { text-align: right; font-variant-numeric: tabular-nums; }
        footer { margin: 2rem 0 1rem; border-top: 1px solid var(--line); padding-top: .75rem; }
        </style>
        </head>
        <body>
        <header>
        <a class="name" href="/">C-Movie</a>
        <form action="/" method="get" role="search">
        <input type="search" name="query" value="{{queryText}}" aria-label="Search movies" placeholder="A title, a genre, genre:horror year:1980s …" autocomplete="off" maxlength="512">
        {{#sortText}}<input type="hidden" name="sort" value="{{sortText}}">{{/sortText}}
        <button>Search</button>
        </form>
        </header>

        """

    /// The end of every page.
    static let footTemplate = """
        <footer class="soft small">
        Ratings belong to their <a href="/providers">providers</a>, each under its own terms. <a href="/docs/query">How to search</a>. Also as JSON: <a href="/movies/search">search</a>, <a href="/genres">genres</a>.
        </footer>
        </body>
        </html>

        """
}

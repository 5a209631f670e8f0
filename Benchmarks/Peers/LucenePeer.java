import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.util.CharTokenizer;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Lucene with its index sorted by score: build CORPUS INDEX | serve QUERIES INDEX | first TERM INDEX.
 *
 * <p>One segment, no query cache, dynamic skipping; by score it ends as soon as ten are found. The protocol is told in
 * protocol.py.
 */
public final class LucenePeer {
  private static final Sort BY_SCORE = new Sort(new SortField("score", SortField.Type.INT, true));

  private record Asked(String shape, String words, String genre, int first, int last) {}

  private record Answer(long matches, long[] ids) {}

  private final IndexReader reader;
  private final IndexSearcher searcher;

  private LucenePeer(String path) throws IOException {
    reader = DirectoryReader.open(new MMapDirectory(Path.of(path)));
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    if (reader.leaves().size() != 1) throw new IOException("more than one segment");
  }

  private static Analyzer analyzer() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        var words = CharTokenizer.fromTokenCharPredicate(Character::isLetterOrDigit);
        return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(words)));
      }
    };
  }

  private static void build(String corpus, String path) throws IOException {
    var settings = new IndexWriterConfig(analyzer());
    settings.setRAMBufferSizeMB(1024).setUseCompoundFile(false).setIndexSort(BY_SCORE);
    try (var writer = new IndexWriter(FSDirectory.open(Path.of(path)), settings);
        var lines = Files.newBufferedReader(Path.of(corpus))) {
      for (String line; (line = lines.readLine()) != null; ) writer.addDocument(document(line.split("\t", -1)));
      writer.forceMerge(1);
      writer.commit();
    }
  }

  private static Document document(String[] fields) {
    var document = new Document();
    document.add(new TextField("title", fields[1], Field.Store.NO));
    for (String genre : fields[4].split(",")) {
      document.add(new StringField("genre", genre, Field.Store.NO));
      document.add(new SortedSetDocValuesField("genre", new BytesRef(genre)));
    }
    int year = Integer.parseInt(fields[3]);
    document.add(new IntPoint("year", year));
    document.add(new NumericDocValuesField("year", year));
    document.add(new NumericDocValuesField("id", Long.parseLong(fields[0])));
    document.add(new NumericDocValuesField("score", Math.round(Double.parseDouble(fields[5]) * 100)));
    document.add(new NumericDocValuesField("votes", Long.parseLong(fields[6])));
    return document;
  }

  private static Query term(String word) {
    return new TermQuery(new Term("title", word));
  }

  private static BooleanQuery.Builder each(String words, BooleanClause.Occur occur) {
    var query = new BooleanQuery.Builder();
    if (!words.isEmpty()) for (String word : words.split(" ")) query.add(term(word), occur);
    return query;
  }

  private static Query years(int first, int last) {
    return new IndexOrDocValuesQuery(
        IntPoint.newRangeQuery("year", first, last), NumericDocValuesField.newSlowRangeQuery("year", first, last));
  }

  private static Query query(Asked asked) {
    return switch (asked.shape) {
      case "noop" -> term("zzzzqqqq");
      case "c1", "c2" -> term(asked.words);
      case "c3" -> each(asked.words, BooleanClause.Occur.MUST).build();
      case "c4", "c9" -> each(asked.words, BooleanClause.Occur.SHOULD).build();
      case "c5" -> new PhraseQuery("title", asked.words.split(" "));
      case "c6" -> new PrefixQuery(new Term("title", asked.words));
      case "c7" -> new FuzzyQuery(new Term("title", asked.words), 1, 0, 50, false);
      default -> each(asked.words, BooleanClause.Occur.FILTER)
          .add(new TermQuery(new Term("genre", asked.genre)), BooleanClause.Occur.FILTER)
          .add(years(asked.first, asked.last), BooleanClause.Occur.FILTER)
          .build();
    };
  }

  private Answer answer(Asked asked, String mode, boolean counts) throws IOException {
    var query = query(asked);
    if (mode.equals("facet")) return new Answer(genres(query), new long[0]);
    boolean stored = counts && query instanceof TermQuery && !mode.equals("score");
    int threshold = counts && !stored ? Integer.MAX_VALUE : 1;
    TopDocsCollector<?> top =
        mode.equals("score")
            ? TopFieldCollector.create(BY_SCORE, 10, null, threshold)
            : TopScoreDocCollector.create(10, null, threshold);
    searcher.search(query, top);
    var found = top.topDocs();
    long matches = stored ? searcher.count(query) : counts ? found.totalHits.value : found.scoreDocs.length;
    return new Answer(matches, ids(found.scoreDocs));
  }

  private long[] ids(ScoreDoc[] hits) throws IOException {
    var ids = new long[hits.length];
    if (hits.length == 0) return ids;
    var order = new Integer[hits.length];
    for (int i = 0; i < order.length; i++) order[i] = i;
    Arrays.sort(order, (a, b) -> hits[a].doc - hits[b].doc);
    var column = reader.leaves().get(0).reader().getNumericDocValues("id");
    for (int place : order) {
      column.advanceExact(hits[place].doc);
      ids[place] = column.longValue();
    }
    return ids;
  }

  private long genres(Query query) throws IOException {
    var counts = new long[64];
    searcher.search(
        query,
        new SimpleCollector() {
          private SortedSetDocValues column;

          @Override
          protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            column = leaf.reader().getSortedSetDocValues("genre");
          }

          @Override
          public void collect(int document) throws IOException {
            if (!column.advanceExact(document)) return;
            for (int i = column.docValueCount(); i > 0; i--) counts[(int) column.nextOrd()]++;
          }

          @Override
          public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
          }
        });
    return Arrays.stream(counts).sum();
  }

  private static Map<String, List<Asked>> queries(String path) throws IOException {
    var queries = new HashMap<String, List<Asked>>();
    for (String line : Files.readAllLines(Path.of(path))) {
      var fields = line.split("\t", -1);
      var years = fields[3].isEmpty() ? new String[] {"0", "0"} : fields[3].split("-");
      var query =
          new Asked(fields[0], fields[1], fields[2], Integer.parseInt(years[0]), Integer.parseInt(years[1]));
      queries.computeIfAbsent(fields[0], shape -> new ArrayList<>()).add(query);
    }
    return queries;
  }

  private String reply(String verb, List<Asked> asked, String mode, boolean counts) throws IOException {
    var columns = new StringJoiner[] {new StringJoiner(","), new StringJoiner(","), new StringJoiner(",")};
    var lists = new StringJoiner(";");
    var nothing = new Asked("noop", "", "", 0, 0);
    for (Asked query : asked) {
      var effective = mode.equals("noop") ? nothing : query;
      long start = System.nanoTime();
      var answer = answer(effective, mode, counts);
      long end = System.nanoTime();
      columns[0].add(Long.toString(end - start));
      columns[1].add(Long.toString(answer.matches));
      columns[2].add(Long.toString(Arrays.stream(answer.ids).sum()));
      if (verb.equals("RUN")) continue;
      var ids = new StringJoiner(",");
      for (long id : answer.ids) ids.add(Long.toString(id));
      lists.add(ids.toString());
    }
    return verb.equals("RUN") ? columns[0] + " " + columns[1] + " " + columns[2] : lists.toString();
  }

  private void serve(String path) throws IOException {
    var queries = queries(path);
    var input = new BufferedReader(new InputStreamReader(System.in));
    System.out.println("READY");
    for (String line; (line = input.readLine()) != null && !line.startsWith("QUIT"); ) {
      var words = line.split(" ");
      var asked = queries.getOrDefault(words[1], List.of());
      if (words.length > 4) asked = asked.subList(0, Math.min(asked.size(), Integer.parseInt(words[4])));
      System.out.println("OK " + reply(words[0], asked, words[2], words[3].equals("1")));
    }
  }

  public static void main(String[] arguments) throws IOException {
    switch (arguments[0]) {
      case "build" -> build(arguments[1], arguments[2]);
      case "serve" -> new LucenePeer(arguments[2]).serve(arguments[1]);
      default -> {
        var asked = new Asked("c2", arguments[1], "", 0, 0);
        System.out.println(Arrays.toString(new LucenePeer(arguments[2]).answer(asked, "bm25", false).ids));
      }
    }
  }
}

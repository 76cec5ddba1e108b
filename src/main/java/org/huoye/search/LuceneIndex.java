package org.huoye.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The index by Apache Lucene, in memory. */
final class LuceneIndex implements TextIndex {

    /** Most characters of a query that are looked at; nobody types more, and each word costs a look into the index. */
    private static final int MOST_QUERY = 2_000;

    /** Most different words of a query; Lucene refuses above 1,024 clauses. */
    private static final int MOST_WORDS = 400;

    private static final String ID = "id";
    private static final String TITLE = "title";
    private static final String TEXT = "text";

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final Analyzer asked = new MixedAnalyzer(false);
    private final IndexWriter writer;
    private final SearcherManager searchers;

    LuceneIndex() {
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig(new MixedAnalyzer(true)));
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot be made", e);
        }
    }

    @Override
    public void put(Collection<Entry> entries) {
        change(() -> {
            for (Entry entry : entries) {
                Document document = new Document();
                document.add(new StringField(ID, entry.id(), Field.Store.YES));
                document.add(new TextField(TITLE, entry.title(), Field.Store.NO));
                document.add(new TextField(TEXT, entry.text(), Field.Store.NO));
                writer.updateDocument(new Term(ID, entry.id()), document);
            }
        });
    }

    @Override
    public void remove(Collection<String> ids) {
        change(() -> writer.deleteDocuments(ids.stream().map(id -> new Term(ID, id)).toArray(Term[]::new)));
    }

    /** A change of the index. */
    private interface Change {
        void make() throws IOException;
    }

    private void change(Change change) {
        try {
            change.make();
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot be written", e);
        }
    }

    @Override
    public List<Hit> find(String query, int most) {
        if (most < 1 || most > MOST_HITS) {
            throw new IllegalArgumentException("1 to " + MOST_HITS + " hits, not " + most);
        }
        Set<String> words = words(query.substring(0, Math.min(query.length(), MOST_QUERY)));
        if (words.isEmpty()) {
            return List.of();
        }
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                List<Hit> hits = new ArrayList<>();
                for (ScoreDoc found : searcher.search(anyOf(words), most).scoreDocs) {
                    hits.add(new Hit(searcher.storedFields().document(found.doc).get(ID), found.score));
                }
                return hits;
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot be read", e);
        }
    }

    private static Query anyOf(Set<String> words) {
        var any = new BooleanQuery.Builder();
        for (String word : words) {
            any.add(new TermQuery(new Term(TEXT, word)), BooleanClause.Occur.SHOULD);
            any.add(new BoostQuery(new TermQuery(new Term(TITLE, word)), (float) TITLE_WEIGHT),
                    BooleanClause.Occur.SHOULD);
        }
        return any.build();
    }

    /** The different words of a query as the index has them. */
    private Set<String> words(String query) {
        Set<String> words = new LinkedHashSet<>();
        try (TokenStream stream = asked.tokenStream(TEXT, query)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (words.size() < MOST_WORDS && stream.incrementToken()) {
                words.add(word.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
        return words;
    }

    @Override
    public int size() {
        return writer.getDocStats().numDocs;
    }

    @Override
    public void close() {
        try (directory; writer; searchers) {
            asked.close();
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot be closed", e);
        }
    }
}

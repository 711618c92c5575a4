package org.jobwright.benchmarks.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.jobwright.domain.search.places.Gazetteer;
import org.jobwright.domain.search.places.Place;
import org.jobwright.domain.talent.findable.PeopleSearch;

/** The same searches by hand on an index of the same cards: the first 25, and whether there are more than 500. */
final class PeopleInLucene implements AutoCloseable {

    private static final int PAGE = 25;
    private static final int MOST = 500;
    private static final Sort BEST =
            new Sort(SortField.FIELD_SCORE, new SortField("changed", SortField.Type.LONG, true));
    private static final Sort LATEST = new Sort(new SortField("changed", SortField.Type.LONG, true));

    private final Analyzer analyzer = new EnglishAnalyzer();
    private final QueryBuilder queries = new QueryBuilder(analyzer);
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    PeopleInLucene(Connection connection, Path folder) throws Exception {
        MMapDirectory directory = new MMapDirectory(folder);
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(1_000);
            try (ResultSet rows = statement.executeQuery("""
                    select f.card::text, concat_ws(' . ', f.card ->> 'headline', f.card ->> 'roles', f.card ->> 'skills'),
                      extract(epoch from f.card_at)::bigint, f.latitude, f.longitude,
                      exists (select from excluded_organization x where x.account_id = f.account_id)
                    from findable_profile f where f.visibility = 'SEARCHABLE' and f.card is not null
                      and f.latitude is not null""")) {
                while (rows.next()) {
                    writer.addDocument(document(rows));
                }
            }
            connection.setAutoCommit(true);
            writer.forceMerge(1);
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    private static Document document(ResultSet row) throws Exception {
        Document document = new Document();
        document.add(new StoredField("card", row.getString(1)));
        document.add(new TextField("words", row.getString(2), Field.Store.NO));
        document.add(new NumericDocValuesField("changed", row.getLong(3)));
        document.add(new LatLonPoint("at", row.getDouble(4), row.getDouble(5)));
        document.add(new StringField("hides", row.getBoolean(6) ? "yes" : "no", Field.Store.NO));
        return document;
    }

    /** The cards of the first page. */
    List<String> find(PeopleSearch search) throws IOException {
        BooleanQuery.Builder asked = new BooleanQuery.Builder();
        asked.add(new TermQuery(new Term("hides", "no")), Occur.FILTER);
        if (!search.words().isEmpty()) {
            add(asked, queries.createBooleanQuery("words", search.words(), Occur.MUST));
        }
        if (!search.titles().isEmpty()) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            for (String title : search.titles()) {
                Query phrase = queries.createPhraseQuery("words", title);
                if (phrase != null) {
                    any.add(phrase, Occur.SHOULD);
                }
            }
            asked.add(any.build(), Occur.MUST);
        }
        for (String skill : search.skillList()) {
            add(asked, queries.createPhraseQuery("words", skill));
        }
        if (!search.place().isEmpty()) {
            Place town = Gazetteer.nextLargeTown(Gazetteer.find(search.place(), "").orElseThrow());
            asked.add(
                    LatLonPoint.newDistanceQuery("at", town.latitude(), town.longitude(), search.radius() * 1_000.0),
                    Occur.FILTER);
        }
        if (!search.hasWords()) {
            asked.add(new MatchAllDocsQuery(), Occur.FILTER);
        }
        TopFieldDocs found = searcher.search(
                asked.build(), new TopFieldCollectorManager(search.hasWords() ? BEST : LATEST, PAGE, null, MOST));
        List<String> cards = new ArrayList<>();
        for (ScoreDoc hit : found.scoreDocs) {
            cards.add(searcher.storedFields().document(hit.doc, Set.of("card")).get("card"));
        }
        return cards;
    }

    private static void add(BooleanQuery.Builder asked, Query query) {
        if (query != null) {
            asked.add(query, Occur.MUST);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}

package org.jobwright.benchmarks.search;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.jobwright.benchmarks.search.lucene.PostingRow;
import org.jobwright.benchmarks.search.lucene.RawAnalysis;
import org.jobwright.benchmarks.search.lucene.RawDocument;

/**
 * From the call that changes a document until a searcher finds the change, at a steady rate of changes, with plain
 * Lucene.
 */
final class RawFreshness {

    private RawFreshness() {}

    /** The waits in nanoseconds. */
    static List<Long> run(Connection connection, Path index, int changes, int aSecond) throws Exception {
        List<PostingRow> rows = rows(connection, changes);
        List<Long> waits = new ArrayList<>();
        var config = new IndexWriterConfig(RawAnalysis.analyzer());
        try (var writer = new IndexWriter(FSDirectory.open(index), config);
                var manager = new SearcherManager(writer, new SearcherFactory())) {
            long between = TimeUnit.SECONDS.toNanos(1) / aSecond;
            long next = System.nanoTime();
            for (int i = 0; i < rows.size(); i++, next += between) {
                LockSupport.parkNanos(next - System.nanoTime());
                long start = System.nanoTime();
                change(writer, rows.get(i), "freshword" + i);
                await(manager, "freshword" + i);
                waits.add(System.nanoTime() - start);
            }
        }
        return waits;
    }

    private static void change(IndexWriter writer, PostingRow row, String word) throws IOException {
        Document document = RawDocument.of(row);
        document.add(new TextField("title_en", word, Store.NO));
        writer.updateDocument(new Term("id", row.id()), document);
    }

    private static void await(SearcherManager manager, String word) throws IOException {
        int found = 0;
        while (found == 0) {
            manager.maybeRefreshBlocking();
            IndexSearcher searcher = manager.acquire();
            try {
                found = searcher.count(new TermQuery(new Term("title_en", word)));
            } finally {
                manager.release(searcher);
            }
        }
    }

    private static List<PostingRow> rows(Connection connection, int most) throws SQLException {
        List<PostingRow> rows = new ArrayList<>();
        try (var statement = connection.createStatement()) {
            ResultSet found = statement.executeQuery(PostingRow.QUERY + " limit " + most);
            while (found.next()) {
                rows.add(PostingRow.read(found));
            }
        }
        return rows;
    }
}

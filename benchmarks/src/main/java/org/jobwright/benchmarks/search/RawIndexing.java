package org.jobwright.benchmarks.search;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.jobwright.benchmarks.search.lucene.PostingRow;
import org.jobwright.benchmarks.search.lucene.RawAnalysis;
import org.jobwright.benchmarks.search.lucene.RawDocument;

/**
 * Builds the whole index with plain Lucene: one reader of the rows, as many writers as the machine has cores, one
 * commit at the end.
 */
final class RawIndexing {

    private static final int ROWS_AT_ONCE = 500;
    private static final List<PostingRow> END = List.of();

    private RawIndexing() {}

    /** Documents per second. */
    static double run(Connection connection, Path target) throws Exception {
        int writers = Runtime.getRuntime().availableProcessors();
        BlockingQueue<List<PostingRow>> rows = new ArrayBlockingQueue<>(2 * writers);
        var config = new IndexWriterConfig(RawAnalysis.analyzer());
        config.setRAMBufferSizeMB(256);
        long start = System.nanoTime();
        try (var writer = new IndexWriter(FSDirectory.open(target), config);
                var threads = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> writing = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                writing.add(threads.submit(() -> write(writer, rows)));
            }
            long read = read(connection, rows);
            rows.put(END);
            await(writing);
            writer.commit();
            return read / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static long read(Connection connection, BlockingQueue<List<PostingRow>> to)
            throws SQLException, InterruptedException {
        connection.setAutoCommit(false); // or the driver would load all rows
        long read = 0;
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            ResultSet rows = statement.executeQuery(PostingRow.QUERY);
            List<PostingRow> next = new ArrayList<>();
            while (rows.next()) {
                next.add(PostingRow.read(rows));
                read++;
                if (next.size() == ROWS_AT_ONCE) {
                    to.put(next);
                    next = new ArrayList<>();
                }
            }
            to.put(next);
        } finally {
            connection.setAutoCommit(true);
        }
        return read;
    }

    private static Void write(IndexWriter writer, BlockingQueue<List<PostingRow>> rows)
            throws IOException, InterruptedException {
        for (List<PostingRow> next = rows.take(); next != END; next = rows.take()) {
            for (PostingRow row : next) {
                writer.addDocument(RawDocument.of(row));
            }
        }
        rows.put(END); // for the others
        return null;
    }

    private static void await(List<Future<?>> writing) throws InterruptedException, ExecutionException {
        for (Future<?> each : writing) {
            each.get();
        }
    }
}

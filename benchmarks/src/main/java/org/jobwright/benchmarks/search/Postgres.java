package org.jobwright.benchmarks.search;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobwright.benchmarks.Searcher;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.domain.search.SearchWords;

/** PostgreSQL's full text search on the same rows. */
final class Postgres implements Searcher {

    private final Connection connection;

    Postgres(Connection connection) throws SQLException {
        this.connection = connection;
        try (var statement = connection.createStatement()) {
            statement.execute("set jit = off");
            statement.execute("set work_mem = '64MB'");
            statement.execute("set random_page_cost = 1.1");
            statement.execute("set pg_trgm.word_similarity_threshold = 0.5");
        }
    }

    /** Creates the table to search, from the current rows of the instance. */
    static void prepare(Connection connection) throws SQLException, IOException {
        try (InputStream script = Postgres.class.getResourceAsStream("rival.sql");
                var statement = connection.createStatement()) {
            for (String command : new String(script.readAllBytes(), StandardCharsets.UTF_8).split(";\n", -1)) {
                if (!command.isBlank()) {
                    statement.execute(command);
                }
            }
        }
    }

    @Override
    public Answer find(JobSearch search) {
        try {
            Answer asTyped = find(search, false);
            boolean respell =
                    asTyped.total() == 0 && SearchWords.of(search.words()).isPlain();
            return respell ? find(search, true) : asTyped;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer find(JobSearch search, boolean respelt) throws SQLException {
        var query = new RivalQuery(search, respelt);
        long total = 0;
        List<String> references = new ArrayList<>();
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
            for (int i = 0; i < query.arguments().size(); i++) {
                statement.setObject(i + 1, query.arguments().get(i));
            }
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                switch (rows.getString(1)) {
                    case "HIT" -> references.add(rows.getString(2));
                    case "TOTAL" -> total = rows.getLong(3);
                    default ->
                        counts.computeIfAbsent(rows.getString(1), first -> new LinkedHashMap<>())
                                .put(rows.getString(2), rows.getLong(3));
                }
            }
        }
        return new Answer(total, references, counts);
    }
}

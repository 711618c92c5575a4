package org.jobwright.benchmarks.data;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jobwright.domain.organizations.profile.HeadOffice;
import org.jobwright.domain.organizations.profile.OrganizationProfile;
import org.jobwright.domain.shared.Json;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Writes postings into the tables of an instance, bypassing its rules and triggers. */
final class PostingTables {

    private static final UUID WRITER = UUID.nameUUIDFromBytes(new byte[] {1});

    private final Connection connection;
    private final CopyManager copy;
    private final PublicColumns publicColumns;

    PostingTables(Connection connection) throws SQLException {
        this.connection = connection;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
        try (var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("set synchronous_commit = off");
        }
        publicColumns = new PublicColumns(columns("job_posting"));
    }

    void writeEmployers(List<Employers.Employer> employers, Instant now) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute("insert into account (id, version, email, display_name, language, status, moderator,"
                    + " administrator, registered_at) values ('" + WRITER
                    + "', 0, 'benchmark@demo.example', 'Benchmark', 'EN', 'ACTIVE', false, false, now())"
                    + " on conflict do nothing");
        }
        var rows = new StringBuilder();
        for (Employers.Employer employer : employers) {
            var profile = new OrganizationProfile(
                    employer.name(),
                    null,
                    null,
                    null,
                    employer.industry(),
                    null,
                    new HeadOffice(null, null, null, null, "GB"),
                    false,
                    null);
            CopyLine.write(
                    Arrays.asList(
                            employer.id(),
                            0,
                            employer.name(),
                            employer.slug(),
                            Json.write(profile),
                            0,
                            14,
                            "VERIFIED",
                            now,
                            now),
                    rows);
        }
        write(
                "hiring_organization",
                List.of(
                        "id",
                        "version",
                        "display_name",
                        "slug",
                        "profile",
                        "decision_delay_hours",
                        "answer_promise_days",
                        "status",
                        "created_at",
                        "changed_at"),
                rows);
    }

    void write(List<GeneratedPosting> postings) throws SQLException, IOException {
        var rows = new StringBuilder();
        var versions = new StringBuilder();
        Set<String> names = Set.of();
        for (GeneratedPosting posting : postings) {
            Map<String, Object> row = row(posting);
            names = row.keySet();
            CopyLine.write(row.values(), rows);
            CopyLine.write(
                    Arrays.asList(
                            new UUID(
                                    posting.id().getMostSignificantBits(),
                                    ~posting.id().getLeastSignificantBits()),
                            posting.id(),
                            1,
                            "APPROVED",
                            Json.write(posting.advert()),
                            posting.posted(),
                            posting.posted()),
                    versions);
        }
        write("job_posting", List.copyOf(names), rows);
        write(
                "posting_version",
                List.of("id", "job_posting_id", "number", "status", "advert", "submitted_at", "decided_at"),
                versions);
    }

    private Map<String, Object> row(GeneratedPosting posting) {
        Map<String, Object> row = new LinkedHashMap<>(publicColumns.of(posting));
        row.put("id", posting.id());
        row.put("version", 0);
        row.put("reference", posting.reference());
        row.put("organization_id", posting.employer().id());
        row.put("status", "LIVE");
        row.put("title", posting.advert().title());
        row.put("submissions", 1);
        row.put("created_at", posting.posted());
        row.put("changed_at", posting.posted());
        row.put("changed_by", WRITER);
        row.put("public_version", 1);
        row.put("date_posted", posting.posted());
        row.put("published_at", posting.posted());
        row.put("valid_through", posting.validThrough());
        return new TreeMap<>(row);
    }

    private void write(String table, List<String> columns, StringBuilder rows) throws SQLException, IOException {
        String command = "copy " + table + columns.stream().collect(Collectors.joining(", ", " (", ") from stdin"));
        copy.copyIn(command, new StringReader(rows.toString()));
    }

    private Set<String> columns(String table) throws SQLException {
        try (var query = connection.prepareStatement(
                "select column_name from information_schema.columns where table_name = ? and is_generated = 'NEVER'")) {
            query.setString(1, table);
            var found = query.executeQuery();
            Set<String> columns = new HashSet<>();
            while (found.next()) {
                columns.add(found.getString(1));
            }
            return columns;
        }
    }
}

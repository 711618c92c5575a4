package org.jobwright.benchmarks.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jobwright.benchmarks.InstanceFolder;
import org.jobwright.benchmarks.SharedFiles;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Imports real postings into a running instance, writes the same rows with {@code COPY}, and approves them, a page of the
 * queue at a time with the findings that it shows. The first ones are not counted: the server compiles meanwhile.
 * Arguments: data directory of an instance with demo content, its address, directory of the shared data, how many
 * records.
 */
public final class ImportBenchmark {

    /** The tables that an import writes, and which of their rows belong to the latest postings. */
    private static final Map<String, String> WRITTEN = written();

    private static final int FIRST = 1_500;
    private static final long MILLIS_BETWEEN_LOOKS = 20;
    private static final double TICKS = 100;

    private final InstanceFolder instance;
    private final String address;
    private final String token;
    private final HttpClient client = HttpClient.newHttpClient();

    private ImportBenchmark(Path data, String address) throws IOException {
        this.instance = new InstanceFolder(data);
        this.address = address;
        this.token = Files.readString(data.resolve("control-token")).strip();
    }

    public static void main(String[] arguments) throws Exception {
        var benchmark = new ImportBenchmark(Path.of(arguments[0]), arguments[1]);
        int records = Integer.parseInt(arguments[3]);
        List<String> lines = new SharedFiles(Path.of(arguments[2])).lines("postings/nhs_jsonld.jsonl.gz");
        benchmark.imported(lines.subList(0, FIRST));
        benchmark.approved();
        benchmark.measure(lines.subList(FIRST, Math.min(lines.size(), FIRST + records)));
    }

    private void measure(List<String> records) throws Exception {
        Spent spent = spent();
        JsonNode report = imported(records);
        spent.print(
                "import of %d records, %d taken"
                        .formatted(records.size(), report.path("taken").asInt()),
                records.size());
        copy(report.path("taken").asInt());
        spent = spent();
        int approved = approved();
        spent.print("approval of %d".formatted(approved), approved);
    }

    private JsonNode imported(List<String> records) throws Exception {
        String run = send(
                        "recruiter@demo.example",
                        "POST",
                        "/control/import?moveDates=true&name=nhs.jsonl",
                        BodyPublishers.ofString(String.join("\n", records)))
                .path("import")
                .asText();
        JsonNode state;
        do {
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
            state = send("recruiter@demo.example", "GET", "/control/imports/" + run, BodyPublishers.noBody());
        } while (!state.path("finished").asBoolean());
        return state;
    }

    private int approved() throws Exception {
        int approved = 0;
        JsonNode some;
        do {
            some = send(
                    "moderator@demo.example",
                    "POST",
                    "/control/approvals?organization=harbour-rail",
                    BodyPublishers.noBody());
            approved += some.path("approved").asInt();
        } while (some.path("approved").asInt() > 0 && some.path("waiting").asInt() > 0);
        return approved;
    }

    private JsonNode send(String account, String method, String path, BodyPublisher body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token)
                .header("X-Jobwright-As", account)
                .header("Content-Type", "application/octet-stream")
                .method(method, body)
                .build();
        return SharedFiles.read(client.send(request, BodyHandlers.ofString()).body());
    }

    /** All rows that the import wrote once more, before their approval, into tables with the same indexes and checks. */
    private void copy(int postings) throws Exception {
        try (Connection connection = instance.connect();
                Statement statement = connection.createStatement()) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            statement.execute("create temporary table latest as select id from job_posting"
                    + " where import_run_id is not null order by id desc limit " + postings);
            Map<String, byte[]> rows = new LinkedHashMap<>();
            for (Map.Entry<String, String> written : WRITTEN.entrySet()) {
                String table = written.getKey();
                rows.put(table, out(connection, copy, table, written.getValue()));
                statement.execute("create table copied_%1$s (like %1$s including all)".formatted(table));
            }
            Spent spent = spent();
            for (Map.Entry<String, byte[]> table : rows.entrySet()) {
                String columns = columns(connection, table.getKey());
                copy.copyIn(
                        "copy copied_%s (%s) from stdin".formatted(table.getKey(), columns),
                        new ByteArrayInputStream(table.getValue()));
            }
            spent.print("COPY of the same %d".formatted(postings), postings);
            for (String table : rows.keySet()) {
                statement.execute("drop table copied_" + table);
            }
        }
    }

    private static Map<String, String> written() {
        String latest = "in (select id from latest)";
        Map<String, String> written = new LinkedHashMap<>();
        written.put("job_posting", "id " + latest);
        written.put("posting_version", "job_posting_id " + latest);
        written.put("posting_fingerprint", "posting_id " + latest);
        written.put("moderation_case", "posting_id " + latest);
        written.put("case_likeness", "case_id in (select id from moderation_case where posting_id " + latest + ")");
        written.put(
                "posting_rule_check",
                "posting_version_id in (select id from posting_version where job_posting_id " + latest + ")");
        written.put("audit_entry", "subject_id " + latest);
        return written;
    }

    private static byte[] out(Connection connection, CopyManager copy, String table, String condition)
            throws Exception {
        var rows = new ByteArrayOutputStream();
        copy.copyOut(
                "copy (select " + columns(connection, table) + " from " + table + " where " + condition + ") to stdout",
                rows);
        return rows.toByteArray();
    }

    private static String columns(Connection connection, String table) throws Exception {
        return DeskBenchmark.text(
                connection,
                "select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns"
                        + " where table_name = '" + table + "' and is_generated = 'NEVER'");
    }

    /** A moment, and the processor seconds of the server and the database until then. */
    private record Spent(ImportBenchmark of, long nanos, double server, double database) {

        void print(String what, int records) throws IOException {
            Spent now = of.spent();
            double seconds = (now.nanos - nanos) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%-46s %7.1f s %8.0f a second; processor ms a record: server %.2f, database %.2f; load %s%n",
                    what,
                    seconds,
                    records / seconds,
                    (now.server - server) * 1e3 / records,
                    (now.database - database) * 1e3 / records,
                    Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]);
        }
    }

    private Spent spent() throws IOException {
        String postmaster = Files.readAllLines(instance.folder().resolve("postgres/postmaster.pid"))
                .getFirst();
        List<Path> backends;
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            backends = processes
                    .filter(one -> one.getFileName().toString().chars().allMatch(Character::isDigit))
                    .toList();
        }
        double database = 0;
        for (Path process : backends) {
            List<String> fields = fields(process);
            if (fields.size() > 2 && fields.get(1).equals(postmaster)) {
                database += seconds(fields);
            }
        }
        return new Spent(this, System.nanoTime(), seconds(fields(Path.of("/proc", instance.serverPid()))), database);
    }

    /** After the name of the program: state, parent and so on; none if it has ended. */
    private static List<String> fields(Path process) {
        try {
            String line = Files.readString(process.resolve("stat"));
            return List.of(line.substring(line.lastIndexOf(')') + 2).split(" ", -1));
        } catch (IOException ended) {
            return List.of();
        }
    }

    private static double seconds(List<String> fields) {
        return (Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12))) / TICKS;
    }
}

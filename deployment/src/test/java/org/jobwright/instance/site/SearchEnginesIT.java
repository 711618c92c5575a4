package org.jobwright.instance.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jobwright.instance.Instance;
import org.jobwright.instance.OpenSearch;
import org.jobwright.instance.Visitor;
import org.jobwright.server.Build;
import org.jobwright.server.InstanceDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The same searches on the embedded index and on OpenSearch: the same jobs in the same order, with the same counts. */
@Tag("slow")
class SearchEnginesIT {

    private static final List<String> SEARCHES = List.of(
            "/jobs",
            "/jobs?page=2",
            "/jobs?sort=NEWEST",
            "/jobs?sort=PAY",
            "/jobs?q=backend+engineer",
            "/jobs?q=%22backend+developer%22",
            "/jobs?q=developer+-senior",
            "/jobs?q=Pflegefachkraft",
            "/jobs?q=pflegefachkr%C3%A4fte",
            "/jobs?q=enginer",
            "/jobs?q=full-time",
            "/jobs?q=part+time+developer+Bristol",
            "/jobs?q=c%2B%2B",
            "/jobs?q=elektrician",
            "/jobs?q=Krankenpfleger+Nachtdienst",
            "/jobs?q=JW-2026-000001",
            "/jobs?near=BA2+6JT",
            "/jobs?q=harbour+rail",
            "/jobs?q=signal&near=Bristol",
            "/jobs?near=Bristol&radius=100&sort=DISTANCE",
            "/jobs?near=Germany",
            "/jobs?near=Bayern",
            "/jobs?near=BS1",
            "/jobs?near=Brstol",
            "/jobs?workplace=REMOTE",
            "/jobs?workplace=REMOTE&workplace=HYBRID&employment=FULL_TIME",
            "/jobs?country=GB&region=GB-ENG",
            "/jobs?organization=harbour-rail&organization=larkfield-care",
            "/jobs?role=software-developers",
            "/jobs?pay_min=40000&currency=GBP",
            "/jobs?pay_min=40000&currency=EUR&lang=de",
            "/jobs?posted_within=7",
            "/jobs?q=nurse&workplace=ON_SITE&posted_within=30&sort=NEWEST",
            "/jobs?q=*+OR+%28a+AND%29+%2F.*%2F+%7E2",
            "/jobs?q=%F0%9F%98%80",
            "/suggestions/words?q=back",
            "/suggestions/words?q=har");

    private static final Pattern COUNTS =
            Pattern.compile("<label class=\"jw-check[^>]*>.*?</label>|<option[^>]*>[^<]*");
    private static final Pattern JOB = Pattern.compile("/jobs/JW-[0-9-]+/[a-z0-9-]+");
    private static final Pattern RESULTS = Pattern.compile("<h1[^>]*>.*?</h1>|<article.*?</article>", Pattern.DOTALL);

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String ONE_EMPLOYER = "/jobs?organization=kestrel-freight";
    private static final String OF_ONE_EMPLOYER =
            " and organization_id = (select id from hiring_organization where slug = 'kestrel-freight')";

    private static OpenSearch engine;
    private static Instance outside;
    private static Instance embedded;

    @BeforeAll
    static void anInstanceWithAnEngineOutside() throws Exception {
        Path directory = Files.createTempDirectory(Build.TARGET, "opensearch-");
        engine = new OpenSearch(directory.resolve("engine"), Build.freePort());
        engine.start();
        embedded = Instance.start(directory.resolve("embedded"), Build.freePort());
        outside = Instance.start(
                directory.resolve("instance"),
                Build.freePort(),
                Map.of("JOBWRIGHT_SEARCH_URL", engine.address().toString()));
    }

    @AfterAll
    static void end() throws Exception {
        Stream.of(embedded, outside).filter(Objects::nonNull).forEach(Instance::close);
        engine.close();
    }

    @Test
    void bothFindTheSameInTheSameOrderWithTheSameCounts() {
        Visitor here = new Visitor(embedded);
        Visitor there = new Visitor(outside);
        assertAll(SEARCHES.stream().<Executable>map(search -> () -> {
            String expected = here.get(search).body();
            String seen = there.get(search).body();
            assertEquals(parts(RESULTS, expected), parts(RESULTS, seen), search);
            assertEquals(parts(COUNTS, expected), parts(COUNTS, seen), search);
            if (search.startsWith("/suggestions")) {
                assertEquals(expected, seen, search);
            }
        }));
    }

    /** Searches as people type them, each with a job that must be among the first three: {@code benchmarks/queries.tsv}. */
    @Test
    void typicalInputFindsTheIntendedJobs() throws Exception {
        for (Instance instance : List.of(embedded, outside)) {
            List<String> missed = new ArrayList<>();
            int tried = 0;
            for (String line : Files.readAllLines(Build.TARGET.resolve("../../benchmarks/queries.tsv"))) {
                String[] columns = line.split("\t", -1);
                if (!line.startsWith("#") && !columns[2].isEmpty()) {
                    tried++;
                    String found = new Visitor(instance)
                            .get("/api/v1/jobs?size=3&q=" + URLEncoder.encode(columns[0], UTF_8) + "&near="
                                    + URLEncoder.encode(columns[1], UTF_8))
                            .body();
                    if (Stream.of(columns[2].split("\\|", -1)).noneMatch(title -> found.contains('"' + title))) {
                        missed.add(columns[0]);
                    }
                }
            }
            assertTrue(tried > 40);
            assertTrue(missed.size() * 10 <= tried, "missed of " + tried + ": " + missed);
        }
    }

    @Test
    void aChangeMadeWhileTheEngineIsDownIsFoundWhenItIsBack() throws Exception {
        Visitor visitor = new Visitor(outside);
        assertTrue(found(visitor) > 0);
        Matcher job = JOB.matcher(visitor.get("/jobs").body());
        assertTrue(job.find());
        engine.kill();
        assertEquals(200, visitor.get(job.group()).statusCode());
        change(outside, "update job_posting set status = 'PAUSED' where status = 'LIVE'" + OF_ONE_EMPLOYER);
        assertEquals(503, visitor.get(ONE_EMPLOYER).statusCode());
        engine.start();
        await(() -> found(visitor) == 0);
        change(outside, "update job_posting set status = 'LIVE' where status = 'PAUSED'" + OF_ONE_EMPLOYER);
        await(() -> found(visitor) > 0);
    }

    @Test
    void aLostIndexIsRebuiltEvenIfAChangeWaits() throws Exception {
        change(
                embedded,
                "insert into posting_index_change (job_posting_id, attempts, next_try_at)"
                        + " select id, 1, now() + interval '1 hour' from job_posting limit 1");
        embedded.close();
        try (Stream<Path> files = Files.walk(embedded.data().resolve("index"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        embedded = Instance.start(embedded.data(), Build.freePort());
        Visitor visitor = new Visitor(embedded);
        await(() -> found(visitor) > 0);
    }

    private static void change(Instance instance, String sql) throws Exception {
        try (Connection database = InstanceDatabase.connect(instance.data());
                Statement change = database.createStatement()) {
            change.execute(sql);
        }
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            assertTrue(System.nanoTime() < end, "The change is not found.");
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /** How many postings of one employer are found; -1 while the search does not respond. */
    private static int found(Visitor visitor) throws Exception {
        HttpResponse<String> list = visitor.get(ONE_EMPLOYER);
        return list.statusCode() == 200 ? list.body().split("<article", -1).length - 1 : -1;
    }

    private static List<String> parts(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map(found ->
                        found.group().replaceAll("JW-\\d{4}-\\d+", "reference").replaceAll("\\s+", " "))
                .flatMap(Stream::of)
                .toList();
    }
}

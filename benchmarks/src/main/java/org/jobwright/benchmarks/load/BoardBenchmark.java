package org.jobwright.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jobwright.benchmarks.InstanceFolder;
import org.jobwright.benchmarks.ServerHeap;

/**
 * One recruiter and a board with very many people: opening it, moving somebody by a key, the question what others did,
 * and the memory of a window. Arguments: data directory, port, people in each of five stages, rounds.
 */
final class BoardBenchmark {

    private static final String POSTING = "JW-2026-000003";
    private static final int WARM_UP = 20;
    private static final int WINDOWS = 50;
    private static final Pattern CARD = Pattern.compile("A-[A-Z0-9]{8}");

    private final InstanceFolder instance;
    private final LoadClient browser;
    private final LoadTimes times = new LoadTimes();

    private BoardBenchmark(Path folder, int port) {
        instance = new InstanceFolder(folder);
        browser = new LoadClient(URI.create("http://127.0.0.1:" + port));
    }

    public static void main(String[] arguments) throws Exception {
        var benchmark = new BoardBenchmark(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        int rounds = Integer.parseInt(arguments[3]);
        benchmark.fill(Integer.parseInt(arguments[2]));
        benchmark.browser.signIn("recruiter@demo.example");
        benchmark.work(WARM_UP, new LoadTimes());
        benchmark.work(rounds, benchmark.times);
        benchmark.times.print("step");
        benchmark.memory();
    }

    private void work(int rounds, LoadTimes into) throws IOException, InterruptedException {
        for (int round = 0; round < rounds; round++) {
            long begin = System.nanoTime();
            VaadinWindow board = open();
            into.took("open", System.nanoTime() - begin);
            into.took("draw", board.drawnIn());
            List<String> cards = CARD.matcher(board.shown())
                    .results()
                    .map(MatchResult::group)
                    .distinct()
                    .toList();
            String somebody = cards.get(round % cards.size());
            begin = System.nanoTime();
            board.boardKey("2", somebody);
            into.took("move", System.nanoTime() - begin);
            begin = System.nanoTime();
            browser.page("/postings/" + POSTING + "/board-changes?v-r=heartbeat&since="
                    + URLEncoder.encode(Instant.now().minusSeconds(60).toString(), StandardCharsets.UTF_8));
            into.took("what changed", System.nanoTime() - begin);
            board.close();
        }
    }

    private VaadinWindow open() throws IOException, InterruptedException {
        return VaadinWindow.open(browser, "pipeline/" + POSTING, "", "jw-board");
    }

    private void memory() throws IOException, InterruptedException {
        var heap = new ServerHeap(instance);
        List<VaadinWindow> windows = new ArrayList<>();
        double before = heap.settledMegabytes();
        for (int i = 0; i < WINDOWS; i++) {
            windows.add(open());
        }
        double after = heap.settledMegabytes();
        System.out.printf(Locale.ROOT, "heap of a board: %.0f kB%n", (after - before) * 1024 / windows.size());
    }

    private void fill(int people) throws SQLException {
        try (Connection connection = instance.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    create temporary table person as
                      select gen_random_uuid() as id, gen_random_uuid() as application, n, s.id as stage, s.kind,
                        p.id as posting, p.organization_id
                      from job_posting p join pipeline_stage s on s.posting_id = p.id and s.archived_at is null,
                        generate_series(1, %d) n where p.reference = '%s';
                    insert into account (id, version, email, display_name, language, status, moderator, administrator,
                      registered_at, confirmed_at)
                      select id, 0, id || '@demo.example', 'Board ' || n, 'EN', 'ACTIVE', false, false, now(), now()
                      from person;
                    insert into job_application (id, version, reference, intent_id, posting_id, posting_version,
                      posting_title, organization_id, candidate_id, content, applicant_name, headline,
                      applied_at, answer_due_at, candidate_status, candidate_status_at, stage_id, stage_since)
                      select p.application, 0,
                        'A-' || translate(lpad((row_number() over ())::text, 8, '0'), '0123456789', '23456789BC'),
                        gen_random_uuid(), p.posting, 1, 'Job', p.organization_id, p.id, a.content, 'Board ' || p.n,
                        'Fitter', now() - (p.n || ' hours')::interval, now() + interval '5 days',
                        case p.kind when 'HIRED' then 'HIRED' else 'VIEWED' end, now() - interval '2 hours', p.stage, now()
                      from person p, (select content from job_application limit 1) a;
                    insert into timeline_entry (id, application_id, status, actor_id, at)
                      select gen_random_uuid(), application, 'SUBMITTED', id, now() - interval '2 hours' from person;
                    insert into stage_change (id, application_id, stage_id, actor_id, at)
                      select gen_random_uuid(), application, stage, id, now() - interval '2 hours' from person;
                    analyze""".formatted(people, POSTING));
        }
    }
}

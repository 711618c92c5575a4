package org.jobwright.instance.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.CaseWorker;
import org.jobwright.instance.people.Moderator;
import org.jobwright.instance.people.People;
import org.jobwright.server.InstanceDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A moderator decides one case after another by keys: of five, four are approved and one is sent back with a note. With
 * {@code jobwright.moderation.cases} there are so many, and the times are printed, as {@code benchmarks/moderation} does. Its
 * adverts are copies of those of the demo, which other tests count.
 */
@ExtendWith(Product.class)
@Tag("slow")
class ModerationSessionIT {
    private static final int ASKED = Integer.getInteger("jobwright.moderation.cases", 0);
    private static final int CASES = ASKED == 0 ? 5 : ASKED;

    /** Decided before the times are taken, which are those of a server that has been at work. */
    private static final int EARLIER = ASKED == 0 ? 1 : 10;

    private static final int SENT_BACK = CASES / 5;
    private static final String NOTE = "Please say what a day looks like.";

    /** Copies of public adverts of the demo that wait before all others. */
    private static final String WAITING = """
            create temporary table added as
            select uuidv7() as id, to_jsonb(p) as posting, v.advert, n
            from generate_series(1, %d) n
              join (select q.*, row_number() over (order by q.id) - 1 as turn, count(*) over () as turns from job_posting q
                join hiring_organization o on o.id = q.organization_id and o.status = 'VERIFIED'
                where q.status = 'LIVE' and q.valid_through > now() + interval '1 day') p on p.turn = n %% p.turns
              join posting_version v on v.job_posting_id = p.id and v.number = p.public_version;
            insert into job_posting
            select made.* from added a,
              (select count(*) as before from job_posting where reference like 'JW-1997-%%') b,
              jsonb_populate_record(null::job_posting, a.posting || jsonb_build_object('id', a.id,
              'title', a.posting ->> 'title' || ' session ' || a.n, 'reference', 'JW-1997-' || lpad((b.before + a.n)::text, 6, '0'),
              'link_key', replace(a.id::text, '-', ''), 'external_identifier', null, 'import_run_id', null,
              'status', 'SUBMITTED', 'public_version', null, 'date_posted', null, 'published_at', null, 'valid_through', null,
              'stopped_from', null, 'hold_reason', null, 'paused_by_law', false, 'general', false)) made;
            insert into posting_version (id, job_posting_id, number, status, advert, submitted_at)
            select uuidv7(), a.id, 1, 'SUBMITTED',
              jsonb_set(a.advert, '{title}', to_jsonb(a.posting ->> 'title' || ' session ' || a.n)), now()
            from added a;
            insert into moderation_case (id, version, posting_id, organization_id, posting_version, submission, submitted_at,
              deadline, state, field_notes, lane)
            select uuidv7(), 0, a.id, (a.posting ->> 'organization_id')::uuid, 1, 1, now(),
              now() - interval '1 day' + a.n * interval '1 second', 'WAITING', '[]', 'QUEUE'
            from added a""";

    @Test
    void aModeratorDecidesCasesWithoutTheMouse(Instance instance, People people) throws Exception {
        try (Connection connection = InstanceDatabase.connect(instance.data());
                Statement statement = connection.createStatement()) {
            statement.execute(WAITING.formatted(EARLIER + CASES));
        }
        Moderator moderator = people.moderator();
        moderator.open("/app/moderation");
        CaseWorker worker = new CaseWorker(moderator);
        Instant begun = Instant.now();
        worker.begins();
        for (int i = 0; i < EARLIER; i++) {
            worker.approves();
        }
        worker.startsCounting();
        long start = System.nanoTime();
        List<Double> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            long before = System.nanoTime();
            if (i % 5 == 4) {
                worker.sendsBack(NOTE);
            } else {
                worker.approves();
            }
            cases.add((System.nanoTime() - before) / 1e6);
        }
        double seconds = (System.nanoTime() - start) / 1e9;

        assertEquals(EARLIER + CASES - SENT_BACK, decided(instance, "APPROVED", begun));
        assertEquals(SENT_BACK, decided(instance, "SENT_BACK", begun));
        assertEquals(
                CASES - SENT_BACK + 4 * SENT_BACK,
                worker.keys(),
                "one key for a good advert, four and a note for others");
        if (ASKED > 0) {
            report(worker, seconds, cases);
        }
    }

    private static void report(CaseWorker worker, double seconds, List<Double> cases) {
        List<Double> waits = worker.waits().stream().sorted().toList();
        cases.sort(null);
        System.out.printf(
                "MODERATION %d cases, %d of them sent back with a note: %d keys and %d notes in %.1f s; %.1f s of waiting in all;"
                        + " a case p50 %.0f ms, p95 %.0f ms; a wait p50 %.0f ms, p95 %.0f ms, longest %.0f ms%n",
                CASES,
                SENT_BACK,
                worker.keys(),
                SENT_BACK,
                seconds,
                waits.stream().mapToDouble(Double::doubleValue).sum() / 1000,
                cases.get(cases.size() / 2),
                cases.get(cases.size() * 95 / 100),
                waits.get(waits.size() / 2),
                waits.get(waits.size() * 95 / 100),
                waits.getLast());
    }

    /** Of all cases: those that the moderator had in review come first. */
    private static int decided(Instance instance, String decision, Instant since) throws SQLException {
        try (Connection connection = InstanceDatabase.connect(instance.data());
                PreparedStatement statement = connection.prepareStatement(
                        "select count(*) from moderation_case where decision = ? and decided_at >= ?")) {
            statement.setString(1, decision);
            statement.setObject(2, since.atOffset(ZoneOffset.UTC));
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}

package org.jobwright.container.integrations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.shared.Json;
import org.jobwright.services.jobs.JobPostingService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Programs that cannot be called read the same messages, none twice and none left out. */
@ContainerTest
class EventFeedIT {

    private static final String EVENTS = "/api/v1/events";

    @Inject
    private Harbour harbour;

    @Inject
    private ProgramFixture fixture;

    @Inject
    private JobPostingService postings;

    @Inject
    private OneRole oneRole;

    @Inject
    private Rows rows;

    @Resource(lookup = "java:jboss/datasources/jobwright")
    private DataSource database;

    private Opening opening;
    private ProgramClient program;

    @BeforeEach
    void aProgramThatListens() throws Exception {
        opening = harbour.opening();
        program = client(ApiScope.EVENTS_READ);
    }

    @Test
    void aProgramReadsWhatHappenedSinceItListens() throws Exception {
        pauseAndResume();
        harbour.apply(opening);
        HttpResponse<String> answer = program.get(EVENTS);
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(List.of("posting.paused", "posting.changed", "application.submitted"), types(answer));
        assertEquals(false, ProgramClient.json(answer).get("more"));
        String stored = rows.texts(
                        "select body from webhook_message where organization_id = ? order by written_xid, id limit 1",
                        opening.organization().value())
                .getFirst();
        assertEquals(Json.read(stored, Map.class), items(answer).getFirst());

        String cursor = ProgramClient.text(answer, "cursor");
        assertEquals(List.of(), types(program.get(EVENTS + "?cursor=" + cursor)));
        Callers.asPerson(opening.recruiter(), () -> postings.pause(opening.posting()));
        assertEquals(List.of("posting.paused"), types(program.get(EVENTS + "?cursor=" + cursor)));
        assertEquals(400, program.get(EVENTS + "?cursor=" + cursor + "0").statusCode());
        HttpResponse<String> first = program.get(EVENTS + "?size=1");
        assertEquals(List.of("posting.paused"), types(first));
        assertEquals(true, ProgramClient.json(first).get("more"));
    }

    @Test
    void onlyATokenWithTheScopeReadsThemAndOnlyThoseOfItsOrganization() throws Exception {
        pauseAndResume();
        AccountId stranger = harbour.person();
        ProgramClient other =
                new ProgramClient(fixture.token(stranger, harbour.organization(stranger), ApiScope.EVENTS_READ));
        ProgramClient reader = client(ApiScope.POSTINGS_READ);
        for (boolean one : List.of(false, true)) {
            Callers.Command look = () -> {
                assertEquals(List.of(), types(other.get(EVENTS)));
                assertEquals(403, reader.get(EVENTS).statusCode());
                assertEquals(401, new ProgramClient("").get(EVENTS).statusCode());
                assertEquals(403, program.get("/api/v1/postings").statusCode());
                assertEquals(2, types(program.get(EVENTS)).size());
            };
            if (one) {
                oneRole.during(look);
            } else {
                look.run();
            }
        }
        rows.change(
                "update api_token set revoked_at = now() where organization_id = ?",
                opening.organization().value());
        assertEquals(401, program.get(EVENTS).statusCode());
    }

    @Test
    void aFollowerMissesNothingAndSeesNothingTwiceWhileOthersWrite() throws Exception {
        int writers = 4;
        int each = 100;
        Set<String> seen = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                running.add(threads.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        write();
                    }
                    return null;
                }));
            }
            String cursor = "";
            boolean done = false;
            while (!done || seen.size() < writers * each) {
                done = running.stream().allMatch(Future::isDone);
                HttpResponse<String> answer =
                        program.get(EVENTS + "?size=50" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
                assertEquals(200, answer.statusCode(), answer.body());
                for (Map<?, ?> item : items(answer)) {
                    assertTrue(seen.add(String.valueOf(item.get("id"))), "twice");
                }
                cursor = ProgramClient.text(answer, "cursor");
                if (done && items(answer).isEmpty()) {
                    break;
                }
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        assertEquals(writers * each, seen.size());
    }

    /** As a command does it, and some take longer to commit than others. */
    private void write() throws Exception {
        UUID id = UUID.randomUUID();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Rows.texts(connection, "select jobwright_call_as('', 'system')");
            Rows.texts(
                    connection,
                    "select jobwright_write_webhook(?, ?, 'posting.changed', null, now(), ?, null)::text",
                    id,
                    opening.organization().value(),
                    Json.write(Map.of(
                            "id",
                            id,
                            "type",
                            "posting.changed",
                            "timestamp",
                            Instant.EPOCH,
                            "organization",
                            "harbour",
                            "data",
                            Map.of())));
            Rows.texts(connection, "select pg_sleep(random() * 0.01)::text");
            connection.commit();
        }
    }

    @Test
    void aMessageWithoutAListenerIsNotKept() throws Exception {
        Opening quiet = harbour.opening();
        Callers.asPerson(quiet.recruiter(), () -> postings.pause(quiet.posting()));
        ProgramClient late =
                new ProgramClient(fixture.token(quiet.recruiter(), quiet.organization(), ApiScope.EVENTS_READ));
        assertEquals(List.of(), types(late.get(EVENTS)));
        Callers.asPerson(quiet.recruiter(), () -> postings.resume(quiet.posting()));
        assertFalse(types(late.get(EVENTS)).isEmpty());
    }

    private void pauseAndResume() throws Exception {
        Callers.asPerson(opening.recruiter(), () -> postings.pause(opening.posting()));
        Callers.asPerson(opening.recruiter(), () -> postings.resume(opening.posting()));
    }

    private ProgramClient client(ApiScope scope) throws Exception {
        return new ProgramClient(fixture.token(opening.recruiter(), opening.organization(), scope));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<?, ?>> items(HttpResponse<String> answer) {
        return (List<Map<?, ?>>) ProgramClient.json(answer).get("items");
    }

    private static List<String> types(HttpResponse<String> answer) {
        return items(answer).stream()
                .map(item -> String.valueOf(item.get("type")))
                .toList();
    }
}

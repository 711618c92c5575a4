package org.jobwright.container.integrations;

import static org.jobwright.container.integrations.ProgramClient.json;
import static org.jobwright.container.integrations.ProgramClient.tag;
import static org.jobwright.container.integrations.ProgramClient.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.integrations.calls.ConflictService;
import org.jobwright.services.integrations.calls.IdentifierConflict;
import org.jobwright.services.jobs.OrganizationPostingQueries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Programs write the postings of their organization, by HTTP. */
@ContainerTest
class ProgramPostingsIT {

    private static final String POSTINGS = "/api/v1/postings";
    private static final String NAMED = POSTINGS + "/by-external-id/";

    @Inject
    private Harbour harbour;

    @Inject
    private ProgramFixture fixture;

    @Inject
    private ConflictService conflicts;

    @Inject
    private OrganizationPostingQueries postings;

    @Inject
    private Rows rows;

    private AccountId owner;
    private OrganizationId organization;
    private ProgramClient program;

    @BeforeEach
    void aProgram() throws Exception {
        owner = harbour.person();
        organization = harbour.organization(owner);
        program = client(ApiScope.POSTINGS_READ, ApiScope.POSTINGS_WRITE);
    }

    @Test
    void aPostingIsDraftedChangedSubmittedAndWithdrawn() throws Exception {
        HttpResponse<String> drafted = program.post(POSTINGS, ProgramFixture.posting("", "Signal Technician", false));
        assertEquals(201, drafted.statusCode(), drafted.body());
        assertEquals("DRAFT", text(drafted, "status"));
        String path = POSTINGS + "/" + text(drafted, "reference");
        assertTrue(drafted.headers().firstValue("Location").orElse("").endsWith(path));
        HttpResponse<String> read = program.get(path);
        assertEquals(json(drafted), json(read));
        assertEquals(tag(drafted), tag(read));

        HttpResponse<String> patched = patch(path, tag(drafted), "{\"advert\": {\"title\": \"Signal Engineer\"}}");
        assertEquals(200, patched.statusCode(), patched.body());
        assertEquals("Signal Engineer", text(patched, "title"));
        assertNotEquals(tag(drafted), tag(patched));
        assertEquals(
                ((Map<?, ?>) json(drafted).get("advert")).get("pay"),
                ((Map<?, ?>) json(patched).get("advert")).get("pay"));

        HttpResponse<String> stale = patch(path, tag(drafted), "{\"advert\": {\"title\": \"Other\"}}");
        assertEquals(412, stale.statusCode());
        assertEquals(tag(patched), tag(stale));
        HttpResponse<String> blind = program.send("PATCH", path, "{\"advert\": {\"title\": \"Other\"}}");
        assertEquals(428, blind.statusCode());
        assertEquals("integrations.precondition.required", text(blind, "code"));

        HttpResponse<String> submitted = program.post(path + "/submit", "");
        assertEquals(200, submitted.statusCode(), submitted.body());
        assertEquals("SUBMITTED", text(submitted, "status"));
        assertEquals(
                1,
                rows.count(
                        "from moderation_case c join job_posting p on p.id = c.posting_id where p.reference = ?",
                        text(drafted, "reference")));
        assertEquals(
                List.of("TOKEN"),
                rows.texts(
                        "select distinct actor_kind from audit_log e join job_posting p on p.id = e.subject_id"
                                + " where p.reference = ? and e.action in ('JobPostingDrafted', 'JobPostingSubmitted')",
                        text(drafted, "reference")));

        assertEquals(
                "Applicant tracking (API)",
                Callers.asPerson(owner, () -> postings.details(text(drafted, "reference")))
                        .changedBy());

        HttpResponse<String> closed = program.post(path + "/close", "");
        assertEquals("WITHDRAWN", text(closed, "status"), closed.body());
    }

    @Test
    void whatTheFormWouldRefuseIsRefusedWithTheSameCodes() throws Exception {
        HttpResponse<String> incomplete = program.post(POSTINGS, "{\"submit\": true, \"advert\": {\"title\": \"A\"}}");
        assertEquals(422, incomplete.statusCode(), incomplete.body());
        List<?> errors = (List<?>) json(incomplete).get("errors");
        assertTrue(
                errors.stream().map(error -> ((Map<?, ?>) error).get("pointer")).anyMatch(at -> String.valueOf(at)
                        .startsWith("/advert/work")),
                incomplete::body);
        assertTrue(errors.stream().allMatch(error -> ((Map<?, ?>) error).get("code") != null), incomplete::body);
        assertEquals(0, rows.count("from job_posting where organization_id = ?", organization.value()));

        assertEquals("integrations.body.unknown", text(program.post(POSTINGS, "{\"titel\": 1}"), "code"));
        assertEquals(
                "integrations.body.unknown",
                text(program.post(POSTINGS, "{\"advert\": {\"hiringTeam\": []}}"), "code"));
        assertEquals(
                "integrations.body.value",
                text(program.post(POSTINGS, "{\"advert\": {\"opening\": {\"validThrough\": \"soon\"}}}"), "code"));
        HttpResponse<String> broken = program.post(POSTINGS, "{");
        assertEquals(400, broken.statusCode());
        assertEquals("integrations.body.malformed", text(broken, "code"));
    }

    @Test
    void anUpsertCreatesThenReplacesAndADeleteEndsIt() throws Exception {
        String path = NAMED + "ats-" + UUID.randomUUID();
        HttpResponse<String> first = program.send("PUT", path, ProgramFixture.posting("", "Signal Technician", true));
        assertEquals(201, first.statusCode(), first.body());
        assertEquals(
                428,
                program.send("PUT", path, ProgramFixture.posting("", "B", true)).statusCode());
        HttpResponse<String> same = program.send(
                "PUT", path, ProgramFixture.posting("", "Signal Technician", true), "If-Match", tag(first));
        assertEquals(200, same.statusCode(), same.body());
        assertEquals(tag(first), tag(same));
        assertEquals(
                412,
                program.send("PUT", path, ProgramFixture.posting("", "B", true), "If-None-Match", "*")
                        .statusCode());
        assertEquals(1, rows.count("from job_posting where organization_id = ?", organization.value()));

        assertEquals(204, program.send("DELETE", path, "").statusCode());
        assertEquals(204, program.send("DELETE", path, "").statusCode());
        assertEquals("WITHDRAWN", text(program.get(path), "status"));
        assertEquals(404, program.get(NAMED + "nothing").statusCode());
        assertEquals(
                412,
                program.send("PUT", NAMED + "nothing", ProgramFixture.posting("", "B", false), "If-Match", "\"1\"")
                        .statusCode());
    }

    @Test
    void aPutWithoutATextEmptiesNothing() throws Exception {
        String path = NAMED + "ats-" + UUID.randomUUID();
        HttpResponse<String> first = program.send("PUT", path, ProgramFixture.posting("", "Signal Technician", false));
        HttpResponse<String> empty = program.send("PUT", path, "{\"submit\": false}", "If-Match", tag(first));
        assertEquals(422, empty.statusCode(), empty.body());
        assertEquals("/advert", ((Map<?, ?>) ((List<?>) json(empty).get("errors")).getFirst()).get("pointer"));
        assertEquals(json(first), json(program.get(path)));
    }

    @Test
    void twoFirstPutsAtOnceAreNoConflict() throws Exception {
        String path = NAMED + "ats-" + UUID.randomUUID();
        String body = ProgramFixture.posting("", "Signal Technician", false);
        List<Integer> codes = atOnce(2, () -> program.send("PUT", path, body, "If-None-Match", "*")).stream()
                .map(HttpResponse::statusCode)
                .sorted()
                .toList();
        assertEquals(List.of(201, 412), codes);
        assertEquals(List.of(), Callers.asPerson(owner, () -> conflicts.latest(organization)));
    }

    @Test
    void onlyTheFirstOfADayAreMailedOneByOne() throws Exception {
        for (int i = 0; i < 22; i++) {
            HttpResponse<String> submitted =
                    program.post(POSTINGS, ProgramFixture.posting("", "Signal Technician " + i, true));
            assertEquals(201, submitted.statusCode(), submitted.body());
        }
        assertEquals(
                20,
                rows.count(
                        "from outbox_message where kind = 'POSTING_SUBMITTED' and recipient ="
                                + " (select email from account where id = ?)",
                        owner.value()));
    }

    @Test
    void nobodyIsLeftWithoutAnAnswer() throws Exception {
        Opening opening = harbour.opening();
        harbour.apply(opening);
        ProgramClient other =
                new ProgramClient(fixture.token(opening.recruiter(), opening.organization(), ApiScope.POSTINGS_WRITE));
        HttpResponse<String> refused = other.post(POSTINGS + "/" + opening.reference() + "/close", "");
        assertEquals(409, refused.statusCode(), refused.body());
        assertEquals("applications.closing.unanswered", text(refused, "code"));
    }

    @Test
    void fiftyAtOnceWithOneKeyAreOnePosting() throws Exception {
        String key = UUID.randomUUID().toString();
        String body = ProgramFixture.posting("", "Signal Technician", false);
        List<HttpResponse<String>> answers =
                atOnce(50, () -> program.send("POST", POSTINGS, body, "Idempotency-Key", key));
        assertEquals(1, rows.count("from job_posting where organization_id = ?", organization.value()));
        Set<String> created = new HashSet<>();
        for (HttpResponse<String> answer : answers) {
            switch (answer.statusCode()) {
                case 201 -> created.add(answer.body());
                case 409 -> assertEquals("integrations.call.in-progress", text(answer, "code"));
                default -> {
                    assertEquals(429, answer.statusCode(), answer.body());
                    assertTrue(answer.headers().firstValue("Retry-After").isPresent());
                }
            }
        }
        assertEquals(1, created.size());

        HttpResponse<String> again = program.send("POST", POSTINGS, body, "Idempotency-Key", "\"" + key + "\"");
        assertEquals("true", again.headers().firstValue("Idempotency-Replayed").orElse(""));
        assertEquals(created, Set.of(again.body()));
        HttpResponse<String> other = program.send("POST", POSTINGS, "{}", "Idempotency-Key", key);
        assertEquals(422, other.statusCode(), other.body());
        HttpResponse<String> without = program.send("POST", POSTINGS, body);
        assertEquals(400, without.statusCode());
        assertEquals("integrations.call.key-missing", text(without, "code"));
    }

    @Test
    void anIdentifierThatIsTakenIsAConflictTheOwnerSees() throws Exception {
        String identifier = "ats-" + UUID.randomUUID();
        HttpResponse<String> first = program.post(POSTINGS, ProgramFixture.posting(identifier, "First", false));
        assertEquals(201, first.statusCode(), first.body());
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> second = program.post(POSTINGS, ProgramFixture.posting(identifier, "Second", true));
            assertEquals(409, second.statusCode(), second.body());
            assertEquals("integrations.identifier.taken", text(second, "code"));
            assertTrue(
                    second.headers().firstValue("Link").orElse("").contains("/" + text(first, "reference") + ">"),
                    second.headers()::toString);
        }
        assertEquals(1, rows.count("from job_posting where organization_id = ?", organization.value()));
        IdentifierConflict kept =
                Callers.asPerson(owner, () -> conflicts.latest(organization)).getFirst();
        assertEquals(2, kept.attempts());
        assertEquals(identifier, kept.identifier());
        assertEquals(text(first, "reference"), kept.reference());

        // Of another organization the same identifier is another one.
        AccountId stranger = harbour.person();
        ProgramClient other =
                new ProgramClient(fixture.token(stranger, harbour.organization(stranger), ApiScope.POSTINGS_WRITE));
        assertEquals(
                201,
                other.post(POSTINGS, ProgramFixture.posting(identifier, "First", false))
                        .statusCode());
    }

    @Test
    void aReaderOfChangesMissesNoneAndSeesNoneTwice() throws Exception {
        List<String> written = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        String cursor = "";
        for (int i = 0; i < 3; i++) {
            for (HttpResponse<String> answer :
                    atOnce(5, () -> program.post(POSTINGS, ProgramFixture.posting("", "Signal Technician", false)))) {
                assertEquals(201, answer.statusCode(), answer.body());
                written.add(text(answer, "reference"));
            }
            cursor = read(cursor, seen);
        }
        while (seen.size() < written.size()) { // a transaction of somebody else may still run
            cursor = read(cursor, seen);
        }
        assertEquals(new HashSet<>(written), new HashSet<>(seen));
        assertEquals(written.size(), seen.size());

        String path = POSTINGS + "/" + written.getFirst();
        patch(path, tag(program.get(path)), "{\"advert\": {\"title\": \"Signal Engineer\"}}");
        List<String> changed = new ArrayList<>();
        while (changed.isEmpty()) {
            cursor = read(cursor, changed);
        }
        assertEquals(List.of(written.getFirst()), changed);
        assertEquals("integrations.cursor.unknown", text(program.get(POSTINGS + "?cursor=1" + cursor), "code"));
        assertEquals(400, program.get(POSTINGS + "?status=NONE").statusCode());
        assertEquals(0, ((List<?>) json(program.get(POSTINGS + "?status=LIVE")).get("items")).size());
    }

    private String read(String cursor, List<String> seen) throws Exception {
        String next = cursor;
        Map<String, Object> page;
        do {
            page = json(program.get(POSTINGS + "?size=3&cursor=" + next));
            for (Object item : (List<?>) page.get("items")) {
                seen.add(String.valueOf(((Map<?, ?>) item).get("reference")));
            }
            next = String.valueOf(page.get("cursor"));
        } while (Boolean.TRUE.equals(page.get("more")));
        return next;
    }

    private HttpResponse<String> patch(String path, String tag, String body) throws Exception {
        return program.send("PATCH", path, body, "If-Match", tag, "Content-Type", "application/merge-patch+json");
    }

    private ProgramClient client(ApiScope... scopes) throws Exception {
        return new ProgramClient(fixture.token(owner, organization, scopes));
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(java.util.Collections.nCopies(times, call))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}

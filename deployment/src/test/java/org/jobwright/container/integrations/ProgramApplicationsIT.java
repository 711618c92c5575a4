package org.jobwright.container.integrations;

import static org.jobwright.container.Refusals.assertRefused;
import static org.jobwright.container.integrations.ProgramClient.json;
import static org.jobwright.container.integrations.ProgramClient.tag;
import static org.jobwright.container.integrations.ProgramClient.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Offers;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.applications.notes.NoteVisibility;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.jobs.BlindUntil;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.applications.activity.ActivityEntry;
import org.jobwright.services.applications.activity.ActivityKind;
import org.jobwright.services.applications.activity.ActivityQueries;
import org.jobwright.services.applications.blind.BlindReviewService;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.BulkOperationQueries;
import org.jobwright.services.applications.bulk.RecentOperation;
import org.jobwright.services.applications.bulk.SeenDecision;
import org.jobwright.services.applications.mine.CandidateApplicationQueries;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.applications.notes.ApplicationNotes;
import org.jobwright.services.applications.notes.NoteQueries;
import org.jobwright.services.applications.notes.NoteService;
import org.jobwright.services.applications.pipeline.ApplicationForReview.PendingDecision;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.privacy.PrivacyQueries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Programs read, move and decide about the applications of their organization, by HTTP. */
@ContainerTest
class ProgramApplicationsIT {

    private static final String APPLICATIONS = "/api/v1/applications";

    /** What is known of the applicant. */
    private static final List<String> CANARIES =
            List.of("Ines", "Carvalho", "ines@test.example", "Bristol", "axle counters");

    private static final String PROGRAM = "Applicant tracking (API)";

    @Inject
    private Harbour harbour;

    @Inject
    private ProgramFixture fixture;

    @Inject
    private Offers offers;

    @Inject
    private ActivityQueries activity;

    @Inject
    private ApplicationReviewQueries reviews;

    @Inject
    private ApplicationReviewService deciding;

    @Inject
    private BulkOperationQueries operations;

    @Inject
    private CandidateApplicationQueries own;

    @Inject
    private NoteQueries notes;

    @Inject
    private NoteService noting;

    @Inject
    private PrivacyQueries privacy;

    @Inject
    private BlindReviewService blind;

    @Inject
    private CandidateApplicationService candidates;

    @Inject
    private Rows rows;

    private Opening opening;
    private AccountId candidate;
    private ApplicationReference application;
    private String path;
    private ProgramClient program;

    @BeforeEach
    void anApplication() throws Exception {
        opening = harbour.opening();
        program = new ProgramClient(fixture.token(opening.recruiter(), opening.organization(), ApiScope.values()));
        apply();
    }

    private void apply() throws Exception {
        candidate = harbour.person();
        application = harbour.apply(candidate, opening.reference(), DraftToken.next());
        path = APPLICATIONS + "/" + application;
    }

    @Test
    void theListSaysHowFarTheyAreAndNothingAboutPeople() throws Exception {
        HttpResponse<String> list = program.get(APPLICATIONS);
        assertEquals(200, list.statusCode(), list.body());
        Map<?, ?> item = (Map<?, ?>) ((List<?>) json(list).get("items")).getFirst();
        assertEquals(application.value(), item.get("reference"));
        assertEquals(opening.reference(), item.get("posting"));
        assertEquals("NEW", ((Map<?, ?>) item.get("stage")).get("kind"));
        assertEquals("SUBMITTED", item.get("status"));
        assertNoCanary(list);
        assertEquals(List.of(), seen());

        String stage = String.valueOf(((Map<?, ?>) item.get("stage")).get("id"));
        assertEquals(List.of(application.value()), items(APPLICATIONS + "?posting=" + opening.reference()));
        assertEquals(List.of(application.value()), items(APPLICATIONS + "?stage=new"));
        assertEquals(List.of(application.value()), items(APPLICATIONS + "?stage=" + stage));
        assertEquals(List.of(), items(APPLICATIONS + "?stage=OFFER"));
        assertEquals(List.of(), items(APPLICATIONS + "?posting=JW-2000-000001"));
        assertEquals(400, program.get(APPLICATIONS + "?stage=LATER").statusCode());
        assertEquals(
                "integrations.cursor.unknown",
                text(
                        program.get(APPLICATIONS + "?cursor="
                                + json(program.get("/api/v1/postings")).get("cursor")),
                        "code"));
    }

    @Test
    void aReaderOfChangesHearsOfEachOnce() throws Exception {
        ApplicationReference first = application;
        List<String> states = new ArrayList<>();
        String cursor = follow("", states, Set.of(first.value()));
        apply();
        move(APPLICATIONS + "/" + first, stage("SCREENING"));
        follow(cursor, states, Set.of(first.value(), application.value()));
        assertTrue(states.size() >= 3, states::toString);
        assertEquals(Set.copyOf(states).size(), states.size(), states::toString);
    }

    @Test
    void whatWasSentIsReadAndTheCandidateSeesThatAProgramDid() throws Exception {
        HttpResponse<String> one = program.get(path);
        assertEquals(200, one.statusCode(), one.body());
        Map<?, ?> sent = (Map<?, ?>) json(one).get("sent");
        assertEquals("Carvalho", ((Map<?, ?>) sent.get("applicant")).get("lastName"));
        assertEquals(false, json(one).get("hidden"));
        Map<?, ?> cv = (Map<?, ?>) ((List<?>) sent.get("documents")).getFirst();
        assertEquals("cv.txt", cv.get("fileName"));
        assertEquals("text/plain", cv.get("mediaType"));

        HttpResponse<String> file = program.get(path + "/documents/" + cv.get("id"));
        assertEquals(200, file.statusCode());
        assertTrue(file.body().contains("axle counters"));
        assertTrue(file.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment"));
        assertEquals("no-store", file.headers().firstValue("Cache-Control").orElse(""));

        assertEquals(List.of("APPLICATION TOKEN OWNER", "CV_FILE TOKEN OWNER"), seen());
        assertTrue(Callers.asPerson(candidate, () -> privacy.readings()).stream()
                .allMatch(read -> read.reading().program()));
        assertEquals("SUBMITTED", text(program.get(path), "status"), "only a person views it");
        assertEquals(404, program.get(path + "/documents/" + UUID.randomUUID()).statusCode());
    }

    @Test
    void aProgramThatPollsIsInTheAccessLogOnceADay() throws Exception {
        programRead("23 hours");
        program.get(path);
        assertEquals(List.of("APPLICATION TOKEN OWNER"), seen());
        programRead("60 hours");
        assertEquals(List.of("APPLICATION TOKEN OWNER", "APPLICATION TOKEN OWNER"), seen());
    }

    private void programRead(String ago) throws Exception {
        rows.call(
                "select jobwright_call_with_token(t.id, now()), jobwright_saw(array[a.id], 'APPLICATION', null, t.made_by,"
                        + " now() - cast(? as interval)) from job_application a"
                        + " join api_token t on t.organization_id = a.organization_id where a.reference = ?"
                        + " order by t.made_at limit 1",
                ago,
                application.value());
    }

    @Test
    void aFileWaitsForTheVirusScanner() throws Exception {
        rows.change(
                "update stored_document set scan = 'PENDING' where id = (select document_id from job_application"
                        + " where reference = ?)",
                application.value());
        HttpResponse<String> waits = program.get(document());
        rows.change(
                "update stored_document set scan = 'INFECTED' where id = (select document_id from job_application"
                        + " where reference = ?)",
                application.value());
        assertEquals("candidates.document.not-scanned-yet", text(waits, "code"));
        assertEquals("candidates.document.infected", text(program.get(document()), "code"));
        assertEquals(List.of(), seen());
    }

    @Test
    void aMoveNamesWhatWasSeenAndIsCarriedOutOnce() throws Exception {
        String tag = tag(program.get(path));
        String body = "{\"stage\": \"" + stage("SCREENING") + "\"}";
        String key = UUID.randomUUID().toString();
        assertEquals(428, program.post(path + "/stage", body).statusCode());
        HttpResponse<String> moved =
                program.send("POST", path + "/stage", body, "Idempotency-Key", key, "If-Match", tag);
        assertEquals(200, moved.statusCode(), moved.body());
        assertEquals("SCREENING", ((Map<?, ?>) json(moved).get("stage")).get("kind"));
        JobApplicationId id = id();
        ActivityEntry move = Callers.asPerson(opening.recruiter(), () -> activity.of(id, ActivityKind.MOVED, 5))
                .entries()
                .getFirst();
        assertTrue(move.actor().endsWith(" (API)"), "the program is named, not the owner");
        assertNoCanary(moved);
        HttpResponse<String> again =
                program.send("POST", path + "/stage", body, "Idempotency-Key", key, "If-Match", tag);
        assertEquals("true", again.headers().firstValue("Idempotency-Replayed").orElse(""));
        assertEquals(moved.body(), again.body());
        assertEquals(
                422,
                program.send("POST", path + "/stage", body, "Idempotency-Key", key, "If-Match", "*")
                        .statusCode());

        HttpResponse<String> stale = step("/stage", "{\"stage\": \"" + stage("INTERVIEW") + "\"}", tag);
        assertEquals(412, stale.statusCode(), stale.body());
        assertEquals(tag(moved), tag(stale));
        assertEquals(
                1,
                rows.count(
                        "from bulk_operation where posting_id = ? and actor_id = ? and kind = 'MOVE'",
                        opening.posting().value(),
                        opening.recruiter().value()));
        assertEquals(
                List.of("TOKEN"),
                rows.texts(
                        "select distinct actor_kind from audit_log e join job_application a on a.id = e.subject_id"
                                + " where a.reference = ? and e.action = 'JobApplicationMoved'",
                        application.value()));
        assertEquals(
                "applications.stage.hired",
                text(step("/stage", "{\"stage\": \"" + stage("HIRED") + "\"}", "*"), "code"));
        assertEquals(
                "applications.stage.of-another-posting",
                text(step("/stage", "{\"stage\": \"" + stageOfAnotherPosting() + "\"}", "*"), "code"));
        assertEquals(422, step("/stage", "{\"stage\": \"SCREENING\"}", "*").statusCode());
    }

    @Test
    void aDecisionWaitsForAPerson() throws Exception {
        assertEquals(422, step("/decision", "{}", "*").statusCode());
        assertEquals(
                422,
                step("/decision", "{\"advanceTo\": \"INTERVIEW\", \"reason\": \"NO_REPLY\"}", "*")
                        .statusCode());
        assertEquals(
                "applications.decision.reason-reserved",
                text(step("/decision", "{\"reason\": \"POSITION_FILLED\"}", "*"), "code"));
        HttpResponse<String> proposed = step("/decision", "{\"advanceTo\": \"INTERVIEW\", \"message\": \"Come\"}", "*");
        assertEquals(200, proposed.statusCode(), proposed.body());
        assertEquals("SUBMITTED", text(proposed, "status"));
        assertEquals("INTERVIEW", ((Map<?, ?>) json(proposed).get("stage")).get("kind"));
        assertNoCanary(proposed);
        Map<?, ?> decision = (Map<?, ?>) json(program.get(path)).get("decision");
        assertEquals("INTERVIEW", decision.get("outcome"));
        assertNull(decision.get("releaseAt"), "it waits for a person");
        assertEquals(
                "applications.decision.pending", text(step("/decision", "{\"reason\": \"NO_REPLY\"}", "*"), "code"));
        assertEquals(
                opening.recruiter().value().toString(),
                rows.texts("select decision_by from job_application where reference = ?", application.value())
                        .getFirst());
    }

    /** To the employer; the candidate reads the name of a person, because a person told it. */
    @Test
    void aDecisionNamesTheProgramBeforeAndAfterItIsTold() throws Exception {
        assertEquals(
                200, step("/decision", "{\"advanceTo\": \"INTERVIEW\"}", "*").statusCode());
        JobApplicationId id = id();
        AccountId colleague = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        PendingDecision pending =
                Callers.asPerson(colleague, () -> reviews.details(application)).decision();
        assertEquals(PROGRAM, pending.by());
        assertEquals(
                List.of(PROGRAM),
                Callers.asPerson(colleague, () -> operations.recent(opening.posting())).stream()
                        .map(RecentOperation::actor)
                        .toList());
        Callers.asPerson(colleague, () -> deciding.releaseNow(List.of(new SeenDecision(id, pending.at())), null));
        ActivityEntry told = Callers.asPerson(colleague, () -> activity.of(id, ActivityKind.TOLD, 5))
                .entries()
                .getFirst();
        assertEquals(PROGRAM, told.actor());
        String owner = rows.texts(
                        "select display_name from account where id = ?",
                        opening.recruiter().value())
                .getFirst();
        assertEquals(
                owner,
                Callers.asPerson(candidate, () -> own.details(application))
                        .orElseThrow()
                        .timeline()
                        .getFirst()
                        .actor());
        assertEquals(
                0,
                rows.count("from job_application where id = ? and decision_program is not null", id.value()),
                "the next decision is a person's");
    }

    @Test
    void withoutADelayItWaitsForAPersonToo() throws Exception {
        rows.change(
                "update hiring_organization set decision_delay_hours = 0 where id = ?",
                opening.organization().value());
        HttpResponse<String> proposed = step("/decision", "{\"reason\": \"NO_REPLY\"}", "*");
        assertEquals(200, proposed.statusCode(), proposed.body());
        assertEquals("SUBMITTED", text(proposed, "status"));
        assertEquals(
                1,
                rows.count(
                        "from job_application where reference = ? and decision_outcome is not null"
                                + " and decision_release_at is null",
                        application.value()));
        assertEquals(
                List.of("DECIDE"),
                rows.texts(
                        "select kind from bulk_operation where posting_id = ?",
                        opening.posting().value()));
    }

    @Test
    void aHireWaitsForTheAcceptedOffer() throws Exception {
        offers.told(opening.recruiter(), application, Offers.terms());
        assertEquals("OFFER", text(program.get(path), "status"));
        assertEquals("offers.not-accepted", text(step("/decision", "{\"advanceTo\": \"HIRED\"}", "*"), "code"));
    }

    @Test
    void aNoteIsOfTheOwnerAndTheirDraftStays() throws Exception {
        JobApplicationId id = id();
        Callers.asPerson(opening.recruiter(), () -> noting.saveDraft(id, "Half a thought", NoteVisibility.TEAM));
        HttpResponse<String> written = program.post(path + "/notes", "{\"text\": \"Passed the test\"}");
        assertEquals(201, written.statusCode(), written.body());
        assertNoCanary(written);
        ApplicationNotes read = Callers.asPerson(opening.recruiter(), () -> notes.of(id));
        assertEquals("Passed the test", read.notes().getFirst().text());
        assertTrue(read.notes().getFirst().author().endsWith(" (API)"), "its name, not that of the owner");
        assertEquals("Half a thought", read.draft().text());
        assertEquals(422, program.post(path + "/notes", "{\"text\": \" \"}").statusCode());
    }

    @Test
    void aHiddenApplicantStaysHiddenAlsoIfTheOwnerKnowsThem() throws Exception {
        Opening other = harbour.opening();
        Callers.asPerson(other.recruiter(), () -> blind.set(other.posting(), BlindUntil.INTERVIEW));
        opening = other;
        apply();
        program = new ProgramClient(fixture.token(opening.recruiter(), opening.organization(), ApiScope.values()));
        for (int known = 0; known < 2; known++) {
            HttpResponse<String> one = program.get(path);
            assertEquals(true, json(one).get("hidden"), one.body());
            assertNoCanary(one);
            assertEquals(List.of(), ((Map<?, ?>) json(one).get("sent")).get("documents"));
            assertFalse(one.body().contains(document().substring(document().lastIndexOf('/') + 1)), one::body);
            assertNoCanary(program.get(APPLICATIONS));
            for (String file : List.of(document(), path + "/documents/" + UUID.randomUUID())) {
                assertEquals("applications.blind.file", text(program.get(file), "code"));
            }
            Callers.asPerson(opening.recruiter(), () -> blind.unmask(application, "I may know them from school."));
        }
        HttpResponse<String> moved = step("/stage", "{\"stage\": \"" + stage("SCREENING") + "\"}", "*");
        assertEquals(200, moved.statusCode(), moved.body());
        assertNoCanary(moved);
    }

    @Test
    void onceAProgramHasReadAnApplicationNobodyIsHiddenAfterwards() throws Exception {
        program.get(APPLICATIONS);
        program.get(path);
        assertRefused(
                "applications.blind.too-late",
                () -> Callers.asPerson(opening.recruiter(), () -> blind.set(opening.posting(), BlindUntil.INTERVIEW)));
    }

    @Test
    void aMoveThatRevealsIsNotedForTheProgram() throws Exception {
        Callers.asPerson(opening.recruiter(), () -> blind.set(opening.posting(), BlindUntil.SCREENING));
        apply();
        Callers.asPerson(opening.recruiter(), () -> blind.unmask(application, "I may know them from school."));
        HttpResponse<String> moved = step("/stage", "{\"stage\": \"" + stage("INTERVIEW") + "\"}", "*");
        assertEquals(200, moved.statusCode(), moved.body());
        assertEquals(List.of("UNMASKED SESSION OWNER", "UNMASKED TOKEN OWNER"), seen());
        assertEquals(false, json(program.get(path)).get("hidden"));
    }

    @Test
    void confidentialPostingsWithdrawalsAndOnesOwnAreClosed() throws Exception {
        rows.change(
                "update job_posting set hiring_confidential = true where id = ?",
                opening.posting().value());
        assertEquals(List.of(), items(APPLICATIONS));
        assertEquals(404, program.get(path).statusCode());
        assertEquals(404, program.get(document()).statusCode());
        assertEquals(
                404,
                step("/stage", "{\"stage\": \"" + stage("SCREENING") + "\"}", "*")
                        .statusCode());
        rows.change(
                "update job_posting set hiring_confidential = false where id = ?",
                opening.posting().value());

        Callers.asPerson(candidate, () -> candidates.withdraw(application));
        HttpResponse<String> withdrawn = program.get(path);
        assertEquals("WITHDRAWN", text(withdrawn, "status"));
        assertNull(json(withdrawn).get("sent"));
        assertNoCanary(withdrawn);
        assertEquals(404, program.get(document()).statusCode());
        assertEquals("applications.over", text(program.post(path + "/notes", "{\"text\": \"Gone\"}"), "code"));

        ApplicationReference own = harbour.apply(opening.recruiter(), opening.reference(), DraftToken.next());
        assertFalse(items(APPLICATIONS).contains(own.value()));
        assertEquals(403, program.get(APPLICATIONS + "/" + own).statusCode());
    }

    /** Waits until these are reported: a transaction of somebody else may still run. */
    private String follow(String cursor, List<String> states, Set<String> expected) throws Exception {
        String next = cursor;
        Set<String> changed = new HashSet<>();
        do {
            Map<String, Object> page = json(program.get(APPLICATIONS + "?cursor=" + next));
            for (Object item : (List<?>) page.get("items")) {
                Map<?, ?> one = (Map<?, ?>) item;
                changed.add(String.valueOf(one.get("reference")));
                states.add(one.get("reference") + " " + one.get("etag"));
            }
            next = String.valueOf(page.get("cursor"));
        } while (!changed.containsAll(expected));
        return next;
    }

    private List<String> items(String address) throws Exception {
        List<String> references = new ArrayList<>();
        for (Object item : (List<?>) json(program.get(address)).get("items")) {
            references.add(String.valueOf(((Map<?, ?>) item).get("reference")));
        }
        return references;
    }

    private HttpResponse<String> step(String step, String body, String tag) throws Exception {
        return program.send(
                "POST", path + step, body, "Idempotency-Key", UUID.randomUUID().toString(), "If-Match", tag);
    }

    private void move(String of, String stage) throws Exception {
        HttpResponse<String> moved = program.send(
                "POST",
                of + "/stage",
                "{\"stage\": \"" + stage + "\"}",
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "If-Match",
                "*");
        assertEquals(200, moved.statusCode(), moved.body());
    }

    private String stage(String kind) throws Exception {
        return rows.texts(
                        "select id from pipeline_stage where posting_id = ? and kind = ? order by position",
                        opening.posting().value(),
                        kind)
                .getFirst();
    }

    private String stageOfAnotherPosting() throws Exception {
        return rows.texts(
                        "select id from pipeline_stage where posting_id = ?",
                        harbour.live(opening.recruiter(), opening.organization(), opening.moderator())
                                .value())
                .getFirst();
    }

    private String document() throws Exception {
        return path + "/documents/"
                + rows.texts("select document_id from job_application where reference = ?", application.value())
                        .getFirst();
    }

    private JobApplicationId id() throws Exception {
        return new JobApplicationId(
                UUID.fromString(rows.texts("select id from job_application where reference = ?", application.value())
                        .getFirst()));
    }

    private List<String> seen() throws Exception {
        return rows.texts(
                "select e.part || ' ' || e.via || ' ' || e.role from access_entry e"
                        + " join job_application a on a.id = e.application_id where a.reference = ? order by 1",
                application.value());
    }

    private static void assertNoCanary(HttpResponse<String> answer) {
        CANARIES.forEach(canary -> assertFalse(answer.body().contains(canary), () -> canary + " in " + answer.body()));
    }
}

package org.jobwright.container.integrations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.applications.content.CvSource;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.jobs.advert.ApplicationTerms;
import org.jobwright.domain.jobs.advert.QuestionType;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.apply.ApplyQueries;
import org.jobwright.services.applications.apply.ApplyService;
import org.jobwright.services.applications.apply.AttachmentChanges;
import org.jobwright.services.applications.apply.DraftDetails;
import org.jobwright.services.applications.apply.DraftExpiryService;
import org.jobwright.services.applications.apply.DraftKey;
import org.jobwright.services.applications.apply.SaveApplicationDraft;
import org.jobwright.services.shared.KeyedHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A program hands over what somebody typed elsewhere; only the mailed link leads to it, and only its reader sends it. */
@ContainerTest
class ForwardedApplicationsIT {

    private static final ProgramClient NOBODY = new ProgramClient("");
    private static final String LICENCE = "Do you have a licence?";
    private static final String SINCE = "Since when?";

    @Inject
    private Harbour harbour;

    @Inject
    private ProgramFixture fixture;

    @Inject
    private ApplyQueries queries;

    @Inject
    private ApplyService apply;

    @Inject
    private OneRole oneRole;

    @Inject
    private DraftExpiryService expiry;

    @Inject
    private Rows rows;

    /** Each address gets three mails a day. */
    private final String email = "una+board@" + UUID.randomUUID() + ".example";

    private Opening opening;
    private ProgramClient program;

    @BeforeEach
    void aVerifiedEmployerWithQuestions() throws Exception {
        opening = harbour.opening(new ApplicationTerms(
                null,
                null,
                List.of(
                        new ScreeningQuestion(QuestionType.BOOLEAN, LICENCE, true, null),
                        new ScreeningQuestion(QuestionType.DATE, SINCE, false, null),
                        new ScreeningQuestion(QuestionType.FILE, "Your licence?", true, null)),
                null,
                null));
        fixture.verify(opening.organization());
        program = new ProgramClient(
                fixture.token(opening.recruiter(), opening.organization(), ApiScope.APPLICATIONS_WRITE));
    }

    @Test
    void theMailedLinkLeadsItsReaderToSending() throws Exception {
        HttpResponse<String> answer = program.post(path(), body(email, "yes"));

        assertEquals(202, answer.statusCode(), answer.body());
        assertEquals("", answer.body());
        assertEquals(
                0,
                rows.count(
                        "from job_application where posting_id = ?",
                        opening.posting().value()));
        String facts = rows.texts("select facts from outbox_message where recipient = ?", email)
                .getFirst();
        assertFalse(facts.contains("Byrne") || facts.contains("axle"), facts);
        String[] link = link().split("/mine/", -1);
        DraftToken token = new DraftToken(link[0]);
        AccountId reader = harbour.person();
        DraftDetails seen = Callers.asPerson(reader, () -> queries.toTakeOver(token, new Secret(link[1])));
        assertEquals("Byrne", seen.content().contact().lastName());
        assertEquals(List.of("yes"), seen.content().answerTo(LICENCE));
        Callers.asPerson(reader, () -> apply.takeOver(token, new Secret(link[1])));
        Callers.asPerson(
                reader,
                () -> apply.saveDraft(new SaveApplicationDraft(
                        new DraftKey(token, null),
                        opening.reference(),
                        seen.content(),
                        Harbour.cv(),
                        new AttachmentChanges(
                                List.of(new AttachmentChanges.Added(
                                        "answer-2", "Your licence?", Harbour.file("licence.txt"))),
                                Set.of()),
                        null)));
        ApplicationReference sent = Callers.asPerson(reader, () -> harbour.send(token));
        assertEquals(
                List.of("board.example"),
                rows.texts("select source from job_application where reference = ?", sent.value()));
        assertEquals(CvSource.UPLOAD, seen.content().cvSource());
    }

    @Test
    void nobodySeesItWithoutTheWholeLink() throws Exception {
        program.post(path(), body(email, "yes"));
        String[] link = link().split("/mine/", -1);
        DraftToken token = new DraftToken(link[0]);
        AccountId reader = harbour.person();

        assertThrows(NotFound.class, () -> Callers.asVisitor(() -> queries.draft(new DraftKey(token, Secret.next()))));
        assertThrows(NotFound.class, () -> Callers.asPerson(reader, () -> queries.toTakeOver(token, Secret.next())));
        assertThrows(
                NotFound.class,
                () -> Callers.asPerson(opening.recruiter(), () -> queries.draft(new DraftKey(token, null))));
        Callers.asPerson(reader, () -> apply.takeOver(token, new Secret(link[1])));
        assertThrows(
                NotFound.class,
                () -> Callers.asPerson(harbour.person(), () -> queries.toTakeOver(token, new Secret(link[1]))));
    }

    @Test
    void whatIsMissingOrUnknownIsSaidAndNothingIsKept() throws Exception {
        HttpResponse<String> answer = program.post(path(), """
                {"applicant": {"firstName": "", "email": "nothing"},
                 "answers": [{"question": "%s", "values": ["soon"]}, {"question": "Your shoe size?", "values": ["42"]}]}""".formatted(SINCE));

        assertEquals(422, answer.statusCode(), answer.body());
        assertEquals(
                Set.of(
                        "/applicant/firstName applications.first-name.required",
                        "/applicant/lastName applications.last-name.required",
                        "/applicant/email applications.email.invalid",
                        "/answers applications.answer.required",
                        "/answers applications.answer.date",
                        "/answers applications.question.unknown"),
                errors(answer));
        assertEquals(
                0,
                rows.count(
                        "from application_draft where posting_id = ?",
                        opening.posting().value()));
        assertEquals(422, program.post(path(), "{}").statusCode());
        assertEquals(400, program.post(path(), "{\"consent\": true}").statusCode());
    }

    @Test
    void anAddressIsMailedSeldomAndNobodyLearnsIt() throws Exception {
        String known = rows.texts(
                        "select email from account where id = ?",
                        harbour.person().value())
                .getFirst();
        HttpResponse<String> ofAnAccount = program.post(path(), body(known, "yes"));
        for (int i = 0; i < 5; i++) {
            String spelled = email.replace("+board", "+" + i);
            HttpResponse<String> answer =
                    program.post(path(), body(i % 2 == 0 ? spelled : spelled.toUpperCase(Locale.ROOT), "yes"));
            assertEquals(ofAnAccount.statusCode(), answer.statusCode());
            assertEquals(ofAnAccount.body(), answer.body());
        }
        String address = "%" + email.substring(email.indexOf('@'));
        assertEquals(3, rows.count("from outbox_message where recipient like ?", address));
        assertEquals(
                4,
                rows.count(
                        "from application_draft where posting_id = ?",
                        opening.posting().value()));
    }

    @Test
    void whoWantsNobodyToWriteIsNotWrittenTo() throws Exception {
        rows.change("insert into unasked_address (hash, since) values (?, now())", KeyedHash.of(email));

        assertEquals(202, program.post(path(), body(email, "yes")).statusCode());
        assertEquals(
                202,
                program.post(path(), body(email.toUpperCase(Locale.ROOT), "yes"))
                        .statusCode());

        assertEquals(0, rows.count("from outbox_message where recipient = ?", email));
        assertEquals(
                0,
                rows.count(
                        "from application_draft where posting_id = ?",
                        opening.posting().value()));
    }

    @Test
    void whoDidNotBeginItDeletesItAndIsNotWrittenToAgain() throws Exception {
        program.post(path(), body(email, "yes"));
        String page = "/apply/" + link() + "/not-me";
        assertEquals(404, NOBODY.get(page.replace("/mine/", "/mine/x")).statusCode());
        assertEquals(404, post(page.replace("/mine/", "/mine/x"), "").statusCode());
        HttpResponse<String> asked = NOBODY.get(page);
        assertEquals(200, asked.statusCode());
        assertTrue(asked.body().contains("Was this not you?"), asked::body);
        assertFalse(asked.body().contains("Byrne"), "the link alone shows nothing");

        HttpResponse<String> deleted = post(page, "never=true");

        assertEquals(200, deleted.statusCode(), deleted.body());
        assertTrue(deleted.body().contains("The application is deleted"), deleted::body);
        assertEquals(404, post(page, "").statusCode());
        assertEquals(
                0,
                rows.count(
                        "from application_draft where posting_id = ?",
                        opening.posting().value()));
        program.post(path(), body(email, "yes"));
        assertEquals(1, rows.count("from outbox_message where recipient = ?", email));
    }

    @Test
    void whoTookItOverKeepsIt() throws Exception {
        program.post(path(), body(email, "yes"));
        String[] link = link().split("/mine/", -1);
        AccountId reader = harbour.person();
        Callers.asPerson(reader, () -> apply.takeOver(new DraftToken(link[0]), new Secret(link[1])));

        assertEquals(404, post("/apply/" + link() + "/not-me", "never=true").statusCode());

        assertEquals(
                1,
                rows.count(
                        "from application_draft where posting_id = ?",
                        opening.posting().value()));
    }

    private static HttpResponse<String> post(String page, String body) throws Exception {
        String site = "http://localhost:" + System.getProperty("jboss.http.port");
        return NOBODY.send("POST", page, body, "Origin", site, "Content-Type", "application/x-www-form-urlencoded");
    }

    @Test
    void onlyVerifiedEmployersHaveStrangersMailedAndOnlyForOpenPostings() throws Exception {
        AccountId stranger = harbour.person();
        ProgramClient foreign =
                new ProgramClient(fixture.token(stranger, harbour.organization(stranger), ApiScope.APPLICATIONS_WRITE));
        ProgramClient reader = new ProgramClient(
                fixture.token(opening.recruiter(), opening.organization(), ApiScope.APPLICATIONS_READ));
        oneRole.during(() -> {
            assertEquals(404, post(foreign));
            assertEquals(403, post(reader));
            assertEquals(401, post(new ProgramClient("")));
        });
        rows.change(
                "update job_posting set hiring_confidential = true where id = ?",
                opening.posting().value());
        assertRefused("applications.forward.confidential");
        rows.change(
                "update job_posting set hiring_confidential = false, status = 'PAUSED' where id = ?",
                opening.posting().value());
        assertEquals(409, program.post(path(), body(email, "yes")).statusCode());
        rows.change(
                "update hiring_organization set status = 'UNVERIFIED', verified_since = null where id = ?",
                opening.organization().value());
        assertRefused("applications.forward.unverified");
        assertEquals(0, rows.count("from outbox_message where recipient = ?", email));
    }

    @Test
    void sentAgainItIsOneDraftAndUntouchedItIsGoneWithoutATrace() throws Exception {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> answer = program.send("POST", path(), body(email, "yes"), "Idempotency-Key", key);
            assertEquals(202, answer.statusCode());
            assertEquals(
                    i == 1, answer.headers().firstValue("Idempotency-Replayed").isPresent());
        }
        assertEquals(
                1,
                rows.count(
                        "from application_draft where posting_id = ?",
                        opening.posting().value()));
        rows.change(
                "update application_draft set expires_at = now() - interval '1 second' where posting_id = ?",
                opening.posting().value());

        Callers.asSystem(() -> expiry.forgetDrafts());

        assertEquals(
                0,
                rows.count(
                        "from application_draft where posting_id = ?",
                        opening.posting().value()));
        assertEquals(
                0,
                rows.count(
                        "from posting_drop_off where posting_id = ?",
                        opening.posting().value()));
    }

    private void assertRefused(String code) throws Exception {
        HttpResponse<String> answer = program.post(path(), body(email, "yes"));
        assertEquals(409, answer.statusCode(), answer.body());
        assertEquals(code, ProgramClient.text(answer, "code"));
    }

    private int post(ProgramClient client) throws Exception {
        return client.post(path(), body(email, "yes")).statusCode();
    }

    private String path() {
        return "/api/v1/postings/" + opening.reference() + "/applications";
    }

    private String link() throws Exception {
        return rows.texts(
                        "select facts ->> 'token' from outbox_message where kind = 'APPLICATION_FORWARDED' and recipient = ?",
                        email)
                .getFirst();
    }

    private static String body(String email, String licence) {
        return """
                {"applicant": {"firstName": "Una", "lastName": "Byrne", "email": "%s", "location": "Cork"},
                 "coverLetter": "I know axle counters.", "site": "www.board.example",
                 "answers": [{"question": "%s", "values": ["%s"]}]}""".formatted(email, LICENCE, licence);
    }

    @SuppressWarnings("unchecked")
    private static Set<String> errors(HttpResponse<String> answer) {
        return ((List<Map<String, Object>>) ProgramClient.json(answer).get("errors"))
                .stream()
                        .map(error -> error.get("pointer") + " " + error.get("code"))
                        .collect(Collectors.toSet());
    }
}

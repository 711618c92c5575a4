package org.jobwright.container.privacy;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.applications.content.ApplicationContent;
import org.jobwright.domain.applications.content.Contact;
import org.jobwright.domain.applications.content.CvSource;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.jobs.BlindUntil;
import org.jobwright.domain.messages.MessageId;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.talent.PoolSearch;
import org.jobwright.services.applications.DocumentQueries;
import org.jobwright.services.applications.activity.ActivityQueries;
import org.jobwright.services.applications.apply.ApplyService;
import org.jobwright.services.applications.apply.AttachmentChanges;
import org.jobwright.services.applications.apply.DraftKey;
import org.jobwright.services.applications.apply.SaveApplicationDraft;
import org.jobwright.services.applications.blind.BlindReviewService;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.applications.bulk.MoveApplications;
import org.jobwright.services.applications.bulk.PlacedApplication;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.lists.ApplicantExportService;
import org.jobwright.services.applications.lists.ApplicantFilter;
import org.jobwright.services.applications.lists.ApplicantListQueries;
import org.jobwright.services.applications.lists.ApplicantSort;
import org.jobwright.services.applications.mine.CandidateApplicationQueries;
import org.jobwright.services.applications.notes.NoteQueries;
import org.jobwright.services.applications.persons.PersonQueries;
import org.jobwright.services.applications.pipeline.ApplicationForReview;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.applications.pipeline.StageOption;
import org.jobwright.services.candidates.documents.UploadedFile;
import org.jobwright.services.messages.ConversationQueries;
import org.jobwright.services.messages.ConversationService;
import org.jobwright.services.messages.InboxFilter;
import org.jobwright.services.messages.MessageDeliveryService;
import org.jobwright.services.messages.SendMessage;
import org.jobwright.services.messages.bulk.BulkMessageQueries;
import org.jobwright.services.messages.copies.ConversationExportService;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.talent.PoolQueries;
import org.jobwright.services.talent.PoolService;
import org.jobwright.services.today.TodayQueries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A canary applies for a posting that is reviewed blind. */
@ContainerTest
class BlindReviewIT {

    private static final PageRequest PAGE = new PageRequest(1, 50);
    private static final String REASON = "I may know them from school.";

    /** Whatever leads to the person. */
    private static final List<String> CANARIES = List.of(
            "Zyxanda",
            "Quillermoth",
            "canary-inbox",
            "7946 0991",
            "Canaryville",
            "zyxanda-portrait",
            "Quilly",
            "canary.example");

    @Inject
    private Harbour harbour;

    @Inject
    private ApplyService applying;

    @Inject
    private BlindReviewService blind;

    @Inject
    private ApplicantListQueries lists;

    @Inject
    private ApplicantExportService exports;

    @Inject
    private ApplicationReviewQueries reviews;

    @Inject
    private ApplicationReviewService moves;

    @Inject
    private DocumentQueries documents;

    @Inject
    private ConversationService conversations;

    @Inject
    private ConversationQueries talk;

    @Inject
    private ConversationExportService copies;

    @Inject
    private MessageDeliveryService delivery;

    @Inject
    private BulkMessageQueries letters;

    @Inject
    private ActivityQueries activity;

    @Inject
    private NoteQueries notes;

    @Inject
    private PersonQueries persons;

    @Inject
    private TodayQueries today;

    @Inject
    private PoolQueries pool;

    @Inject
    private PoolService asking;

    @Inject
    private CandidateApplicationQueries mine;

    @Inject
    private Rows rows;

    @Inject
    private OneRole oneRole;

    private Opening opening;
    private AccountId candidate;
    private ApplicationReference application;

    @BeforeEach
    void somebodyAppliesForABlindPosting() throws Exception {
        opening = harbour.opening();
        recruiter(() -> blind.set(opening.posting(), BlindUntil.INTERVIEW));
        candidate = harbour.person("canary-inbox-" + UUID.randomUUID() + "@test.example", "Quilly Z.", Language.EN);
        application = apply(candidate);
    }

    private ApplicationReference apply(AccountId person) throws Exception {
        DraftToken token = DraftToken.next();
        ApplicationContent content = new ApplicationContent(
                new Contact(
                        "Zyxanda", "Quillermoth", "canary-inbox@test.example", "+44 20 7946 0991", "Canaryville, UK"),
                CvSource.UPLOAD,
                "I am Zyxanda Quillermoth and keep signals working. Ms Quillermoth can be reached at +44 20 7946 0991.",
                List.of());
        byte[] cv =
                "ZYXANDA QUILLERMOTH\nCanary-inbox@test.example\nSee https://canary.example/me\nSix years with relays."
                        .getBytes(StandardCharsets.UTF_8);
        return Callers.asPerson(person, () -> {
            applying.saveDraft(new SaveApplicationDraft(
                    new DraftKey(token, null),
                    opening.reference(),
                    content,
                    new UploadedFile("zyxanda-portrait.txt", cv),
                    AttachmentChanges.NONE,
                    null));
            return harbour.send(token);
        });
    }

    @Test
    void noMemberReadsWhoAnApplicantIs() throws Exception {
        theyWrite("Zyxanda here. Mail me: canary-inbox@test.example, or call +44 20 7946 0991.");
        AccountId interviewer = harbour.member(opening.organization(), OrganizationRole.INTERVIEWER);
        harbour.assign(id(), interviewer);
        Callers.asPerson(opening.recruiter(), () -> moves.open(id()));
        for (AccountId reader : List.of(opening.recruiter(), interviewer)) {
            Callers.Command check = () -> whatTheyRead(reader).forEach(BlindReviewIT::assertNoCanary);
            check.run();
            oneRole.during(check);
        }
        assertTrue(
                Json.write(whatTheyRead(opening.recruiter())).contains("keep signals working"), "the rest is readable");
    }

    @Test
    void nobodyIsMailedWhoAnApplicantIs() throws Exception {
        theyWrite("Zyxanda here, on +44 20 7946 0991.");

        assertEquals(
                1,
                rows.count(
                        "from outbox_message where kind = 'MESSAGE_ARRIVED' and facts::text like ?",
                        "%" + application.value() + "%"));
        for (String canary : CANARIES) {
            assertEquals(
                    0,
                    rows.count(
                            "from outbox_message o join account a on a.email = o.recipient join organization_membership m"
                                    + " on m.account_id = a.id where m.organization_id = ? and o.facts::text ilike ?",
                            opening.organization().value(),
                            "%" + canary + "%"),
                    canary);
            assertEquals(
                    0,
                    rows.count(
                            "from notice n join organization_membership m on m.account_id = n.account_id"
                                    + " where m.organization_id = ? and n::text ilike ?",
                            opening.organization().value(),
                            "%" + canary + "%"),
                    canary);
        }
    }

    @Test
    void wordsThatTellWhoSomebodyIsFindNobody() throws Exception {
        for (String telling : List.of(
                "zyxanda", "Zyxandas", "quill", "7946", "canary.example", "zyxanda,", "canaryville", "signals", "ms")) {
            assertEquals(List.of(), found(telling), telling);
            assertEquals(List.of(), recruiter(() -> lists.findPeople(telling)), telling);
            assertEquals(
                    List.of(),
                    recruiter(() -> talk.inbox(new InboxFilter(null, telling, false), PAGE)
                            .items()),
                    telling);
        }
        assertEquals(1, found(alias()).size());
        assertEquals(1, recruiter(() -> lists.findPeople(alias())).size());
    }

    @Test
    void filesStayClosed() throws Exception {
        DocumentId cv = details(opening.recruiter()).document().id();
        assertEquals("CV.txt", details(opening.recruiter()).document().fileName());
        assertRefused("applications.blind.file", () -> recruiter(() -> documents.open(cv)));
        assertRefused("applications.blind.file", () -> recruiter(() -> documents.look(cv, false)));
        assertRefused("applications.blind.file", () -> recruiter(() -> documents.picture(cv, 1)));
        assertEquals(
                "zyxanda-portrait.txt",
                Callers.asPerson(candidate, () -> documents.open(cv)).fileName());
    }

    @Test
    void oneUnmaskingIsOneRowThatTheApplicantReads() throws Exception {
        AccountId colleague = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        assertRefused("applications.blind.reason", () -> unmask(opening.recruiter(), "Why not"));
        unmask(opening.recruiter(), REASON);
        unmask(opening.recruiter(), REASON);

        assertEquals(1, rows.count("from unmasking where application_id = ?", id().value()));
        assertEquals(1, rows.count("from access_entry where application_id = ? and part = 'UNMASKED'", id().value()));
        ApplicationForReview known = details(opening.recruiter());
        assertEquals("Zyxanda Quillermoth", known.applicant().name());
        assertEquals("Zyxanda", known.content().contact().firstName());
        assertFalse(known.masked());
        recruiter(() -> documents.open(known.document().id()));
        assertTrue(details(colleague).masked(), "the others still do not know");
        assertEquals(alias(), cards().getFirst().name(), "and lists say the alias");
        assertTrue(Json.write(Callers.asPerson(
                        candidate, () -> mine.details(application).orElseThrow()))
                .contains(REASON));
        assertEquals(
                1,
                recruiter(() -> blind.of(opening.posting()))
                        .unmasked()
                        .getFirst()
                        .applicants());
    }

    @Test
    void onlyOwnersAndRecruitersUnmask() throws Exception {
        AccountId manager = harbour.member(opening.organization(), OrganizationRole.HIRING_MANAGER);
        AccountId interviewer = harbour.member(opening.organization(), OrganizationRole.INTERVIEWER);
        harbour.assign(id(), interviewer);
        assertRefused(NOT_ALLOWED, () -> unmask(manager, REASON));
        assertRefused(NOT_ALLOWED, () -> unmask(interviewer, REASON));
        assertRefused(
                NOT_ALLOWED, () -> Callers.asPerson(interviewer, () -> blind.set(opening.posting(), BlindUntil.NONE)));
    }

    @Test
    void itIsSetBeforeSomebodyOpensAnApplicationAndOnlyForLongerOnceSomebodyApplied() throws Exception {
        assertRefused(
                "applications.blind.shorter", () -> recruiter(() -> blind.set(opening.posting(), BlindUntil.NONE)));
        opening = harbour.opening();
        application = apply(candidate);
        assertEquals("Zyxanda Quillermoth", cards().getFirst().name());
        recruiter(() -> blind.set(opening.posting(), BlindUntil.SCREENING));
        assertEquals(alias(), cards().getFirst().name());
        recruiter(() -> {
            moves.open(id());
        });
        assertFalse(recruiter(() -> blind.of(opening.posting())).settable());
        assertRefused(
                "applications.blind.too-late", () -> recruiter(() -> blind.set(opening.posting(), BlindUntil.NONE)));
    }

    @Test
    void thePoolLeavesHiddenApplicantsOut() throws Exception {
        rows.change(
                "insert into pool_membership (id, version, organization_id, account_id, state, state_at, consent_version,"
                        + " consent_language, consent_sha256, consent_at, consent_until, consent_how) values (gen_random_uuid(), 0, ?, ?, 'IN', now(), 1, 'EN', repeat('0', 64), now(),"
                        + " now() + interval '1 year', 'FORM')",
                opening.organization().value(),
                candidate.value());
        assertEquals(List.of(), recruiter(() -> pool.people(opening.organization(), PoolSearch.ALL, PAGE)
                .items()));
        assertTrue(recruiter(() -> pool.place(id())).isEmpty());
    }

    @Test
    void aHiringManagerDoesNotMoveAHiddenApplicantToWhereTheyAreKnown() throws Exception {
        AccountId manager = harbour.member(opening.organization(), OrganizationRole.HIRING_MANAGER);
        MoveApplications known = to("OFFER");
        BulkOutcome outcome = Callers.asPerson(manager, () -> moves.move(known));
        assertEquals(
                List.of("applications.blind.stage"),
                outcome.refused().stream()
                        .map(refusal -> refusal.reason().getCode())
                        .toList());
        MoveApplications hidden = to("SCREENING");
        assertEquals(
                1, Callers.asPerson(manager, () -> moves.move(hidden)).done().size());
    }

    @Test
    void whoKnewAlreadyLearnsNothingByAStage() throws Exception {
        rows.call(
                "select jobwright_saw(array[?::uuid], 'UNMASKED', null, ?, now() - interval '2 hours')",
                id().value(),
                opening.recruiter().value());
        move("OFFER");
        assertEquals(1, rows.count("from access_entry where application_id = ? and part = 'UNMASKED'", id().value()));
    }

    @Test
    void aLookByAStageIsCountedAndTheApplicantReadsItOnceTheyAreHiddenAgain() throws Exception {
        assertFalse(readings().contains("UNMASKED"));
        move("OFFER");
        assertEquals("Zyxanda Quillermoth", cards().getFirst().name());
        assertFalse(readings().contains("UNMASKED"), "it would say how far they came");
        move("SCREENING");
        assertTrue(readings().contains("UNMASKED"));
        assertEquals(
                1,
                recruiter(() -> blind.of(opening.posting()))
                        .unmasked()
                        .getFirst()
                        .applicants());
    }

    private String readings() throws Exception {
        return Json.write(
                Callers.asPerson(candidate, () -> mine.details(application).orElseThrow()));
    }

    @Test
    void hiddenApplicantsAreNotAskedForThePool() throws Exception {
        assertRefused("talent.pool.blind", () -> recruiter(() -> asking.ask(List.of(id()))));
    }

    @Test
    void itEndsWithTheStage() throws Exception {
        move("INTERVIEW");
        assertEquals(alias(), cards().getFirst().name(), "until the applicant is told");
        move("OFFER");
        assertEquals("Zyxanda Quillermoth", cards().getFirst().name());
        assertFalse(details(opening.recruiter()).masked());
        assertRefused("applications.blind.over", () -> unmask(opening.recruiter(), REASON));
        move("SCREENING");
        assertEquals(alias(), cards().getFirst().name(), "hidden again in an earlier stage");
    }

    @Test
    void aliasesDoNotSayWhoCameFirst() throws Exception {
        Map<String, ApplicationReference> aliases = new LinkedHashMap<>();
        for (int i = 0; i < 8; i++) {
            ApplicationReference one = harbour.apply(opening, harbour.person(), "Ada");
            aliases.put(
                    rows.texts("select applicant_name from job_application where reference = ?", one.value())
                            .getFirst(),
                    one);
        }
        assertEquals(8, aliases.size());
        List<Integer> numbers = aliases.keySet().stream()
                .map(alias -> Integer.valueOf(alias.replace("Applicant ", "")))
                .toList();
        assertNotEquals(numbers.stream().sorted().toList(), numbers);
    }

    private void theyWrite(String text) throws Exception {
        MessageId message =
                Callers.asPerson(candidate, () -> conversations.send(new SendMessage(application, text, 0)));
        rows.change("update message set deliver_at = now() where id = ?", message.value());
        Callers.asSystem(() -> delivery.deliver(message));
        rows.change("update message set delivered_at = now() - interval '2 hours' where id = ?", message.value());
        Callers.asSystem(() -> {
            for (var conversation : delivery.unmailed(MessageSide.EMPLOYER)) {
                delivery.mail(conversation, MessageSide.EMPLOYER);
            }
        });
    }

    private Map<String, String> whatTheyRead(AccountId reader) throws Exception {
        Map<String, Callable<Object>> reads = new LinkedHashMap<>();
        reads.put("list", () -> lists.list(opening.posting(), ApplicantFilter.ALL, ApplicantSort.NAME, PAGE));
        reads.put("board", () -> reviews.board(opening.posting(), ApplicantFilter.ALL, 5, Map.of()));
        reads.put("page", () -> reviews.details(application));
        reads.put("activity", () -> activity.of(id(), null, 50));
        reads.put("notes", () -> notes.of(id()));
        reads.put("today", () -> today.mine());
        reads.put("person", () -> persons.details(application));
        if (reader.equals(opening.recruiter())) {
            reads.put("file", () -> exports.export(opening.posting(), ApplicantFilter.ALL, ApplicantSort.NAME));
            reads.put("conversation", () -> talk.conversation(application));
            reads.put("inbox", () -> talk.inbox(InboxFilter.ALL, PAGE));
            reads.put("copy", () -> copies.export(application));
            reads.put("letter", () -> letters.letter(id(), "Dear {{first_name}} {{last_name}}", Language.EN));
        }
        Map<String, String> read = new LinkedHashMap<>();
        for (Map.Entry<String, Callable<Object>> one : reads.entrySet()) {
            read.put(
                    one.getKey(),
                    Callers.asPerson(reader, () -> Json.write(one.getValue().call())));
        }
        return read;
    }

    private static void assertNoCanary(String where, String read) {
        String lower = read.toLowerCase(Locale.ROOT);
        for (String canary : CANARIES) {
            assertFalse(lower.contains(canary.toLowerCase(Locale.ROOT)), canary + " in " + where + ": " + read);
        }
    }

    private List<ApplicantCard> found(String words) throws Exception {
        return recruiter(
                () -> lists.list(opening.posting(), ApplicantFilter.ALL.withWords(words), ApplicantSort.NAME, PAGE)
                        .items());
    }

    private List<ApplicantCard> cards() throws Exception {
        return found("");
    }

    private String alias() throws Exception {
        return rows.texts("select alias from job_application where reference = ?", application.value())
                .getFirst();
    }

    private JobApplicationId id() throws Exception {
        return new JobApplicationId(
                UUID.fromString(rows.texts("select id from job_application where reference = ?", application.value())
                        .getFirst()));
    }

    private ApplicationForReview details(AccountId reader) throws Exception {
        return Callers.asPerson(reader, () -> reviews.details(application));
    }

    private void unmask(AccountId member, String reason) throws Exception {
        Callers.asPerson(member, () -> blind.unmask(application, reason));
    }

    private void move(String kind) throws Exception {
        MoveApplications command = to(kind);
        recruiter(() -> moves.move(command));
    }

    private MoveApplications to(String kind) throws Exception {
        ApplicationForReview details = details(opening.recruiter());
        StageOption stage = details.stages().stream()
                .filter(one -> one.kind().name().equals(kind))
                .findFirst()
                .orElseThrow();
        return new MoveApplications(
                List.of(new PlacedApplication(id(), details.applicant().stage())), stage.id());
    }

    private <T> T recruiter(Callable<T> call) throws Exception {
        return Callers.asPerson(opening.recruiter(), call);
    }

    private void recruiter(Callers.Command command) throws Exception {
        Callers.asPerson(opening.recruiter(), command);
    }
}

package org.jobwright.container.outcomes;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jobwright.container.AppearsAndVanishes;
import org.jobwright.container.Callers;
import org.jobwright.container.Candidacy;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Offers;
import org.jobwright.container.OneRole;
import org.jobwright.container.Opening;
import org.jobwright.container.Requisitions;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.outcomes.OutcomeAnswer;
import org.jobwright.domain.outcomes.OutcomeQuestionId;
import org.jobwright.domain.outcomes.OutcomeReply;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.offers.CandidateOfferService;
import org.jobwright.services.offers.MyOffer;
import org.jobwright.services.offers.OfferDetails;
import org.jobwright.services.offers.OfferHireService;
import org.jobwright.services.outcomes.DueStart;
import org.jobwright.services.outcomes.OutcomeAskingService;
import org.jobwright.services.outcomes.OutcomeByLink;
import org.jobwright.services.outcomes.OutcomeFigures;
import org.jobwright.services.outcomes.OutcomeQueries;
import org.jobwright.services.outcomes.OutcomeService;
import org.jobwright.services.outcomes.ToldOutcome;
import org.jobwright.services.requisitions.RequisitionDetails;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Employers and those who were hired are asked what became of an opening, and neither reads the other's answer. */
@ContainerTest
class OutcomesIT {

    @Inject
    private Candidacy ada;

    @Inject
    private Harbour harbour;

    @Inject
    private Offers made;

    @Inject
    private Requisitions requests;

    @Inject
    private OfferHireService hires;

    @Inject
    private CandidateOfferService answers;

    @Inject
    private JobPostingService postings;

    @Inject
    private OutcomeService outcomes;

    @Inject
    private OutcomeByLink links;

    @Inject
    private OutcomeAskingService asking;

    @Inject
    private OutcomeQueries queries;

    @Inject
    private OneRole oneRole;

    @Inject
    private Rows rows;

    private AccountId owner;

    @BeforeEach
    void anOpening() throws Exception {
        ada.begin();
        owner = ada.opening().recruiter();
    }

    @Test
    @AppearsAndVanishes(Signal.OUTCOME_ASKED)
    void whoFilledAnOpeningElsewhereIsAskedOnTodayUntilTheyAnswer() throws Exception {
        Opening opening = harbour.opening();
        Callers.asPerson(opening.recruiter(), () -> postings.fill(opening.posting()));
        assertTrue(ada.signals(opening.recruiter()).contains(Signal.OUTCOME_ASKED));
        AccountId manager = harbour.member(opening.organization(), OrganizationRole.HIRING_MANAGER);
        oneRole.during(() -> assertFalse(ada.signals(manager).contains(Signal.OUTCOME_ASKED)));
        OutcomeQuestionId question = ofOpening(opening.posting());
        assertRefused(NOT_ALLOWED, () -> Callers.asPerson(manager, () -> outcomes.get(question)));
        assertRefused(NOT_FOUND, () -> Callers.asPerson(owner, () -> outcomes.get(question)));
        assertRefused(
                "outcomes.answer.required",
                () -> Callers.asPerson(
                        opening.recruiter(), () -> outcomes.answer(question, OutcomeReply.of(OutcomeAnswer.YES))));
        Callers.asPerson(
                opening.recruiter(), () -> outcomes.answer(question, OutcomeReply.of(OutcomeAnswer.HIRED_ELSEWHERE)));
        assertFalse(ada.signals(opening.recruiter()).contains(Signal.OUTCOME_ASKED));
        ToldOutcome told = Callers.asPerson(opening.recruiter(), () -> outcomes.told(opening.organization()))
                .getFirst();
        assertEquals(OutcomeAnswer.HIRED_ELSEWHERE, told.answer());
        assertRefused(NOT_ALLOWED, () -> Callers.asPerson(manager, () -> outcomes.told(opening.organization())));
        assertRefused(
                "outcomes.answered",
                () -> Callers.asPerson(
                        opening.recruiter(), () -> outcomes.answer(question, OutcomeReply.of(OutcomeAnswer.UNKNOWN))));
    }

    @Test
    void anOpeningThatEndsWithoutAHireIsNoQuestion() throws Exception {
        Opening opening = harbour.opening();
        Callers.asPerson(opening.recruiter(), () -> postings.close(opening.posting()));
        assertEquals("NOT_FILLED", answer(ofOpening(opening.posting())));
        assertFalse(ada.signals(opening.recruiter()).contains(Signal.OUTCOME_ASKED));
        assertEquals(Optional.empty(), Callers.asPerson(opening.recruiter(), () -> outcomes.open(opening.posting())));
    }

    @Test
    void anExpiredOpeningIsAskedAboutOnceByAMailThatNeedsNoSignIn() throws Exception {
        Opening opening = harbour.opening();
        expire(opening, 29);
        assertFalse(due().contains(opening.posting()));
        expire(opening, 31);
        assertTrue(due().contains(opening.posting()));
        Callers.asSystem(() -> asking.ask(opening.posting()));
        Callers.asSystem(() -> asking.ask(opening.posting()));
        assertFalse(due().contains(opening.posting()));
        OutcomeQuestionId question = ofOpening(opening.posting());
        assertEquals(1, rows.count("from outbox_message where subject_id = ?", question.value()));

        String page = "http://localhost:" + System.getProperty("jboss.http.port") + "/outcome/" + token(question);
        assertEquals(200, get(page).statusCode());
        assertEquals(200, get(page).statusCode(), "opening the link changes nothing");
        assertEquals(400, post(page + "/answer", "answer=YES").statusCode());
        HttpResponse<String> thanks = post(page + "/answer", "answer=INTERNAL&reason=A+colleague");
        assertEquals(200, thanks.statusCode());
        assertTrue(thanks.body().contains("Thank you."), thanks::body);
        assertEquals("INTERNAL", answer(question));
        assertEquals(404, post(page + "/answer", "answer=NOT_FILLED").statusCode(), "it is for one answer");
        String used = get(page).body();
        String never =
                get(page.substring(0, page.length() - 43) + "x".repeat(43)).body();
        assertEquals(withoutAddress(never), withoutAddress(used), "a used link looks like one that never was");
    }

    @Test
    void theLinkOfAStoppedEmployerLeadsNowhere() throws Exception {
        Opening opening = harbour.opening();
        expire(opening, 31);
        Callers.asSystem(() -> asking.ask(opening.posting()));
        String page = "http://localhost:" + System.getProperty("jboss.http.port") + "/outcome/"
                + token(ofOpening(opening.posting()));
        rows.change(
                "update hiring_organization set status = 'SUSPENDED' where id = ?",
                opening.organization().value());
        assertEquals(404, get(page).statusCode());
        assertEquals(404, post(page + "/answer", "answer=INTERNAL").statusCode());
    }

    @Test
    void anEmployerOfManyExpiredOpeningsGetsFiveMailsADay() throws Exception {
        Opening opening = harbour.opening();
        for (int more = 0; more < 6; more++) {
            unanswered(opening, 0);
        }
        expire(opening, 31);
        Callers.asSystem(() -> asking.ask(opening.posting()));
        assertEquals(
                0,
                rows.count(
                        "from outbox_message where subject_id = ?",
                        ofOpening(opening.posting()).value()));
        assertTrue(ada.signals(opening.recruiter()).contains(Signal.OUTCOME_ASKED));
    }

    @Test
    void aPostingThatIsRenewedMeanwhileIsNotAskedAbout() throws Exception {
        Opening opening = harbour.opening();
        expire(opening, 29);
        Callers.asSystem(() -> asking.ask(opening.posting()));
        assertEquals(
                0,
                rows.count(
                        "from outcome_question where posting_id = ?",
                        opening.posting().value()));
    }

    @Test
    @AppearsAndVanishes(Signal.START_ASKED)
    void bothSidesAreAskedAboutTheStartAndNeitherReadsTheOthersAnswer() throws Exception {
        hire();
        startedDaysAgo(13);
        assertTrue(starts().isEmpty());
        startedDaysAgo(14);
        DueStart start = starts().getFirst();
        Callers.asSystem(() -> asking.ask(start));
        Callers.asSystem(() -> asking.ask(start));
        assertTrue(ada.signals(owner).contains(Signal.START_ASKED));
        ada.assertCanBePutOff(Signal.START_ASKED);
        OutcomeQuestionId employers = ofHire("HIRE_STARTED");
        OutcomeQuestionId own = ofHire("I_STARTED");
        assertEquals(
                "Ada", Callers.asPerson(owner, () -> outcomes.get(employers)).person());
        oneRole.during(() -> {
            assertRefused(NOT_FOUND, () -> Callers.asPerson(owner, () -> outcomes.get(own)));
            assertRefused(NOT_FOUND, () -> Callers.asPerson(ada.candidate(), () -> outcomes.get(employers)));
        });

        links.answer(token(own), OutcomeReply.of(OutcomeAnswer.YES));
        Callers.asPerson(owner, () -> outcomes.answer(employers, OutcomeReply.of(OutcomeAnswer.LATER)));
        assertFalse(ada.signals(owner).contains(Signal.START_ASKED));
        rows.change(
                "update outcome_question set answered_at = now() - interval '15 days' where id = ?", employers.value());
        assertTrue(ada.signals(owner).contains(Signal.START_ASKED));
        Callers.asSystem(() -> asking.askAgain(employers));
        assertTrue(
                rows.count("from outbox_message where subject_id = ? and state = 'PENDING'", employers.value()) <= 1,
                "a mail that was not sent when the question was answered is not sent any more");
        assertEquals(1, rows.count("from outcome_link where question_id = ?", employers.value()));
        Callers.asPerson(owner, () -> outcomes.answer(employers, OutcomeReply.of(OutcomeAnswer.YES)));
        assertFalse(ada.signals(owner).contains(Signal.START_ASKED));
        assertEquals("YES", answer(employers));
        assertEquals("YES", answer(own));
    }

    @Test
    void aPersonWhoDidNotComeLeavesTheQuestionWhetherTheOpeningIsFree() throws Exception {
        RequisitionDetails request = requests.approved(ada.opening());
        rows.change(
                "insert into requisition_posting (posting_id, requisition_id) values (?, ?)",
                ada.opening().posting().value(),
                request.id().value());
        hire();
        assertEquals(1, requests.details(owner, request.reference()).filled());
        Callers.asPerson(owner, () -> postings.fill(ada.opening().posting()));
        OutcomeQuestionId opening = ofOpening(ada.opening().posting());
        assertEquals("HIRED_HERE", answer(opening));
        startedDaysAgo(20);
        DueStart start = starts().getFirst();
        Callers.asSystem(() -> asking.ask(start));
        OutcomeQuestionId employers = ofHire("HIRE_STARTED");
        assertRefused("outcomes.opening.not-filled", () -> Callers.asPerson(owner, () -> outcomes.free(employers)));
        Callers.asPerson(owner, () -> outcomes.answer(employers, OutcomeReply.of(OutcomeAnswer.NO)));
        assertTrue(ada.signals(owner).contains(Signal.OUTCOME_ASKED), "what became of the opening is open again");
        assertTrue(Callers.asPerson(owner, () -> outcomes.get(employers)).freeable());
        Callers.asPerson(owner, () -> outcomes.free(employers));
        assertEquals(0, requests.details(owner, request.reference()).filled());
        assertRefused("outcomes.opening.not-filled", () -> Callers.asPerson(owner, () -> outcomes.free(employers)));
    }

    @Test
    void aHireThatIsTakenBackAnswersNothing() throws Exception {
        hire();
        Callers.asPerson(owner, () -> postings.fill(ada.opening().posting()));
        OutcomeQuestionId opening = ofOpening(ada.opening().posting());
        assertEquals("HIRED_HERE", answer(opening));
        assertFalse(takenBack().contains(opening));
        rows.change(
                "update job_application set candidate_status = 'DECLINED' where id = ?",
                ada.id().value());
        assertTrue(takenBack().contains(opening));
        Callers.asSystem(() -> asking.askAfterAll(opening));
        Callers.asSystem(() -> asking.askAfterAll(opening));
        assertFalse(takenBack().contains(opening));
        assertTrue(ada.signals(owner).contains(Signal.OUTCOME_ASKED));
        assertEquals(1, rows.count("from outcome_link where question_id = ?", opening.value()));
    }

    @Test
    void openingsWhoseHireIsTakenBackAreMailedFiveADayAndNotAtAllOnceTheyGoOn() throws Exception {
        hire();
        Callers.asPerson(owner, () -> postings.fill(ada.opening().posting()));
        OutcomeQuestionId opening = ofOpening(ada.opening().posting());
        rows.change(
                "update job_application set candidate_status = 'DECLINED' where id = ?",
                ada.id().value());
        for (int more = 0; more < 5; more++) {
            unanswered(ada.opening(), 0);
        }
        Callers.asSystem(() -> asking.askAfterAll(opening));
        assertTrue(ada.signals(owner).contains(Signal.OUTCOME_ASKED));
        assertEquals(0, rows.count("from outcome_link where question_id = ?", opening.value()));
        Callers.asSystem(() -> asking.askAfterAll(OutcomeQuestionId.next())); // gone meanwhile
    }

    private List<OutcomeQuestionId> takenBack() throws Exception {
        return Callers.asSystem(() -> asking.takenBack());
    }

    @Test
    void thePublicPageSaysOfHowManyOpeningsTheOutcomeIsToldOnceTwoInARowAreNot() throws Exception {
        Opening opening = harbour.opening();
        Callers.asPerson(opening.recruiter(), () -> postings.close(opening.posting()));
        rows.change(
                "update outcome_question set asked_at = now() - interval '90 days' where posting_id = ?",
                opening.posting().value());
        assertEquals(Optional.empty(), figures(opening));
        unanswered(opening, 40);
        assertEquals(Optional.empty(), figures(opening), "one is no habit");
        unanswered(opening, 3);
        assertEquals(Optional.empty(), figures(opening), "there is time to answer");
        unanswered(opening, 20);
        OutcomeFigures shown = figures(opening).orElseThrow();
        assertEquals(recount(opening, "and answer is not null"), shown.told());
        assertEquals(
                recount(opening, "and (answer is not null or asked_at < now() - interval '14 days')"), shown.asked());
        String slug = rows.texts(
                        "select slug from hiring_organization where id = ?",
                        opening.organization().value())
                .getFirst();
        String page = get("http://localhost:" + System.getProperty("jboss.http.port") + "/organizations/" + slug)
                .body();
        assertTrue(page.contains("Outcome told for 1 of 3 openings"), page);
    }

    /** Ada accepts an offer, and is hired. */
    private void hire() throws Exception {
        made.told(owner, ada.reference(), Offers.terms());
        MyOffer read = made.mine(ada.candidate(), ada.reference());
        Callers.asPerson(ada.candidate(), () -> answers.accept(read.reference(), read.seen(), "Ada Carvalho"));
        OfferDetails accepted = made.details(owner, ada.reference());
        Callers.asPerson(owner, () -> hires.hire(accepted.id(), accepted.version()));
        made.tell(accepted);
    }

    private void startedDaysAgo(int days) throws Exception {
        rows.change(
                "update offer_version set terms = jsonb_set(terms, '{startDate}',"
                        + " to_jsonb(((now() at time zone 'UTC')::date - ?)::text))"
                        + " where offer_id in (select id from offer where application_id = ?)",
                days,
                ada.id().value());
    }

    private List<DueStart> starts() throws Exception {
        return Callers.asSystem(() -> asking.starts()).stream()
                .filter(start -> start.application().equals(ada.id()))
                .toList();
    }

    private List<JobPostingId> due() throws Exception {
        return Callers.asSystem(() -> asking.expired());
    }

    private void expire(Opening opening, int days) throws Exception {
        rows.change(
                "update job_posting set valid_through = now() - make_interval(days => ?),"
                        + " published_at = now() - interval '60 days' where id = ?",
                days,
                opening.posting().value());
    }

    /** Another opening of the same employer, public once, about which it was asked some days ago. */
    private void unanswered(Opening opening, int days) throws Exception {
        JobPostingId posting = harbour.live(opening.recruiter(), opening.organization(), opening.moderator());
        rows.change(
                "insert into outcome_question (id, version, kind, posting_id, organization_id, asked_at, times_asked, reason)"
                        + " values (?, 0, 'OPENING_ENDED', ?, ?, now() - make_interval(days => ?), 1, '')",
                UUID.randomUUID(),
                posting.value(),
                opening.organization().value(),
                days);
    }

    private Optional<OutcomeFigures> figures(Opening opening) {
        return queries.figures(opening.organization());
    }

    private long recount(Opening opening, String condition) throws Exception {
        return rows.count(
                "from outcome_question where organization_id = ? " + condition,
                opening.organization().value());
    }

    private OutcomeQuestionId ofOpening(JobPostingId posting) throws Exception {
        return id("select id from outcome_question where kind = 'OPENING_ENDED' and posting_id = ?", posting.value());
    }

    private OutcomeQuestionId ofHire(String kind) throws Exception {
        return id(
                "select id from outcome_question where kind = '" + kind + "' and application_id = ?",
                ada.id().value());
    }

    private OutcomeQuestionId id(String query, UUID about) throws Exception {
        return new OutcomeQuestionId(UUID.fromString(rows.texts(query, about).getFirst()));
    }

    private String answer(OutcomeQuestionId question) throws Exception {
        return rows.texts("select answer from outcome_question where id = ?", question.value())
                .getFirst();
    }

    private String token(OutcomeQuestionId question) throws Exception {
        return rows.texts(
                        "select facts ->> 'token' from outbox_message where subject_id = ? order by occurred_at",
                        question.value())
                .getLast();
    }

    private static HttpResponse<String> get(String page) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(page)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String page, String form) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(page))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Origin", page.replaceFirst("/outcome/.*", ""))
                                .POST(BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.ofString());
    }

    private static String withoutAddress(String page) {
        return page.replaceAll("/outcome/[\\w-]{43}", "").replaceAll("(nonce|value)=\"[^\"]*\"", "");
    }
}

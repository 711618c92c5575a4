package org.jobwright.container.applications;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jobwright.container.AppearsAndVanishes;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.applications.content.Answer;
import org.jobwright.domain.applications.content.ApplicationContent;
import org.jobwright.domain.applications.content.ApplicationContent.GivenAnswer;
import org.jobwright.domain.jobs.advert.ApplicationTerms;
import org.jobwright.domain.jobs.advert.ExpectedAnswer;
import org.jobwright.domain.jobs.advert.QuestionType;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.lists.ApplicantFilter;
import org.jobwright.services.applications.lists.ApplicantFilter.Mark;
import org.jobwright.services.applications.lists.ApplicantListQueries;
import org.jobwright.services.applications.lists.ApplicantSort;
import org.jobwright.services.applications.mine.CandidateApplicationQueries;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.applications.pipeline.ApplicationForReview;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.OrganizationPostingQueries;
import org.jobwright.services.jobs.PostingDraftService;
import org.jobwright.services.jobs.SaveJobPostingDraft;
import org.jobwright.services.jobs.SubmitJobPosting;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.today.TodayLine;
import org.jobwright.services.today.TodayQueries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A posting with two must-haves, and people who meet and miss them. */
@ContainerTest
class ScreeningIT {

    private static final String LICENCE = "Do you have a driving licence?";
    private static final String YEARS = "How many years have you worked with signals?";

    private static final ScreeningQuestion LICENCE_NEEDED =
            new ScreeningQuestion(QuestionType.BOOLEAN, LICENCE, true, null, ExpectedAnswer.YES, null);
    private static final ScreeningQuestion YEARS_NEEDED = new ScreeningQuestion(
            QuestionType.NUMBER, YEARS, true, null, ExpectedAnswer.number(new BigDecimal(2), null), null);

    @Inject
    private Harbour harbour;

    @Inject
    private ApplicantListQueries applicants;

    @Inject
    private ApplicationReviewQueries queries;

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private CandidateApplicationService candidates;

    @Inject
    private CandidateApplicationQueries mine;

    @Inject
    private TodayQueries today;

    @Inject
    private PostingDraftService drafts;

    @Inject
    private JobPostingService postings;

    @Inject
    private OrganizationPostingQueries desk;

    private Opening opening;
    private AccountId candidate;

    @BeforeEach
    void aPostingAsks() throws Exception {
        opening = harbour.opening(asking(LICENCE_NEEDED, YEARS_NEEDED));
        candidate = harbour.person();
    }

    @Test
    void whoMissesAMustHaveAppliesAllTheSameAndIsFlagged() throws Exception {
        ApplicationReference missing = apply(candidate, "no", "3");
        apply(harbour.person(), "yes", "2");
        ApplicantFilter missed = ApplicantFilter.ALL.withMarks(Set.of(Mark.MUST_HAVE_MISSED));
        List<ApplicantCard> found = asRecruiter(
                        () -> applicants.list(opening.posting(), missed, ApplicantSort.NAME, new PageRequest(1, 10)))
                .items();
        assertEquals(
                List.of(missing), found.stream().map(ApplicantCard::reference).toList());
        assertEquals(1, found.getFirst().mustHavesMissed());
        assertEquals(2, found.getFirst().mustHaves());
    }

    @Test
    void theServerRefusesAMissingAnswer() {
        var refused = assertThrows(InvalidInput.class, () -> apply(candidate, "yes", ""));
        assertTrue(refused.getProblems().stream()
                .anyMatch(problem -> problem.code().equals("applications.answer.required")));
    }

    @Test
    @AppearsAndVanishes(Signal.ANSWER_CORRECTABLE)
    void anAnswerIsCorrectedUntilAMemberOpensTheApplication() throws Exception {
        ApplicationReference sent = apply(candidate, "no", "1");
        correct(candidate, sent, LICENCE, "yes");
        Answer corrected = answer(sent, LICENCE);
        assertEquals(List.of("no"), corrected.values());
        assertEquals(List.of("yes"), corrected.latest());
        assertEquals(1, details(sent).applicant().mustHavesMissed());
        assertRefused("applications.answer.corrected", () -> correct(candidate, sent, LICENCE, "no"));
        assertEquals(List.of(Signal.ANSWER_CORRECTABLE), waitsForTheCandidate());
        assertRefused("applications.answer.number", () -> correct(candidate, sent, YEARS, "many"));
        assertRefused(NOT_FOUND, () -> correct(candidate, sent, "Another question?", "yes"));
        assertRefused(NOT_FOUND, () -> correct(harbour.person(), sent, YEARS, "5"));

        Callers.asPerson(
                opening.recruiter(),
                () -> reviews.open(details(sent).applicant().id()));

        assertRefused("applications.answer.opened", () -> correct(candidate, sent, YEARS, "5"));
        assertEquals(List.of(), waitsForTheCandidate());
    }

    private List<Signal> waitsForTheCandidate() throws Exception {
        return Callers.asPerson(candidate, () -> today.mine()).lines().stream()
                .map(TodayLine::signal)
                .toList();
    }

    @Test
    void aMustHaveThatTheAdvertNoLongerHasIsNotMissed() throws Exception {
        ApplicationReference sent = apply(candidate, "no", "1");
        assertEquals(2, details(sent).applicant().mustHavesMissed());

        publish(asking(new ScreeningQuestion(QuestionType.BOOLEAN, LICENCE, true, null), YEARS_NEEDED));

        ApplicationForReview now = details(sent);
        assertEquals(1, now.applicant().mustHavesMissed());
        assertEquals(1, now.applicant().mustHaves());
        assertTrue(answer(sent, LICENCE).asked().isMustHave(), "the record says what was asked");
    }

    @Test
    void aMustHaveThatMostPeopleMissIsNamed() throws Exception {
        for (int i = 0; i < 5; i++) {
            apply(harbour.person(), i < 2 ? "yes" : "no", "2");
        }
        var often = asRecruiter(() -> queries.overview(opening.posting()).oftenMissed())
                .orElseThrow();
        assertEquals(LICENCE, often.question());
        assertEquals(60, often.percent());
    }

    private ApplicationTerms asking(ScreeningQuestion... questions) {
        return new ApplicationTerms(null, null, List.of(questions), null, null);
    }

    private void publish(ApplicationTerms terms) throws Exception {
        asRecruiter(() -> {
            var now = desk.details(opening.reference());
            drafts.saveDraft(new SaveJobPostingDraft(
                    opening.posting(), now.seenVersion(), now.advert().withApplication(terms)));
            postings.submit(new SubmitJobPosting(opening.posting(), null));
            return null;
        });
        harbour.publish(opening.posting(), 2, opening.moderator());
    }

    private ApplicationReference apply(AccountId who, String licence, String years) throws Exception {
        ApplicationContent plain = Harbour.content();
        return harbour.apply(
                who,
                opening.reference(),
                DraftToken.next(),
                new ApplicationContent(
                        plain.contact(),
                        plain.cvSource(),
                        "",
                        List.of(new GivenAnswer(LICENCE, List.of(licence)), new GivenAnswer(YEARS, List.of(years)))));
    }

    private void correct(AccountId who, ApplicationReference sent, String question, String value) throws Exception {
        Callers.asPerson(who, () -> candidates.correctAnswer(sent, question, List.of(value)));
    }

    private Answer answer(ApplicationReference sent, String question) throws Exception {
        return Callers.asPerson(candidate, () -> mine.details(sent))
                .orElseThrow()
                .sent()
                .answerTo(question)
                .orElseThrow();
    }

    private ApplicationForReview details(ApplicationReference sent) throws Exception {
        return asRecruiter(() -> queries.details(sent));
    }

    private <T> T asRecruiter(Callable<T> work) throws Exception {
        return Callers.asPerson(opening.recruiter(), work);
    }
}

package org.jobwright.container.applications;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.applications.content.ApplicationContent;
import org.jobwright.domain.applications.content.ApplicationContent.GivenAnswer;
import org.jobwright.domain.applications.content.Contact;
import org.jobwright.domain.applications.content.CvSource;
import org.jobwright.domain.jobs.advert.ApplicationTerms;
import org.jobwright.domain.jobs.advert.ExpectedAnswer;
import org.jobwright.domain.jobs.advert.QuestionType;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.services.applications.apply.ApplyQueries;
import org.jobwright.services.applications.apply.ApplyService;
import org.jobwright.services.applications.apply.AttachmentChanges;
import org.jobwright.services.applications.apply.DraftDetails;
import org.jobwright.services.applications.apply.DraftKey;
import org.jobwright.services.applications.apply.FormerApplication;
import org.jobwright.services.applications.apply.SaveApplicationDraft;
import org.jobwright.services.applications.mine.CandidateApplicationQueries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Applying with what an earlier application held. */
@ContainerTest
class FormerApplicationIT {

    private static final String LICENCE = "Do you hold a licence?";
    private static final String LETTER = "Signals are my trade.";

    @Inject
    private Harbour harbour;

    @Inject
    private ApplyQueries queries;

    @Inject
    private ApplyService applying;

    @Inject
    private CandidateApplicationQueries mine;

    @Inject
    private OneRole oneRole;

    @Inject
    private Rows rows;

    private Opening first;
    private Opening second;
    private AccountId candidate;
    private ApplicationReference former;

    @BeforeEach
    void someoneAppliedBefore() throws Exception {
        ApplicationTerms terms = new ApplicationTerms(
                null,
                null,
                List.of(new ScreeningQuestion(
                        QuestionType.BOOLEAN, LICENCE, true, List.of(), ExpectedAnswer.YES, null)),
                null,
                null);
        first = harbour.opening(terms);
        second = harbour.opening(terms);
        candidate = harbour.person();
        former = harbour.apply(candidate, first.reference(), DraftToken.next(), content(LETTER, false, false));
    }

    @Test
    void theNextApplicationStartsWithTheFormerOneAndNothingIsTypedAgain() throws Exception {
        DraftKey draft = begin();
        DraftDetails shown = asCandidate(draft);
        assertEquals(LETTER, shown.content().coverLetter());
        assertEquals(List.of("yes"), shown.content().answerTo(LICENCE));
        assertEquals("cv.txt", shown.document().fileName());
        assertEquals(former, shown.copied().from().reference());
        assertEquals(
                List.of("coverLetter", "answer-0"),
                shown.problems().stream().map(FieldProblem::field).toList());

        DraftDetails unconfirmed = save(draft, content(LETTER, false, false));
        assertEquals(
                List.of("applications.former.to-confirm", "applications.former.to-confirm"),
                unconfirmed.problems().stream().map(FieldProblem::code).toList());
        assertThrows(InvalidInput.class, () -> Callers.asPerson(candidate, () -> harbour.send(draft)));

        save(draft, content(LETTER, true, true));
        ApplicationReference sent = Callers.asPerson(candidate, () -> harbour.send(draft));
        var details = Callers.asPerson(candidate, () -> mine.details(sent)).orElseThrow();
        assertEquals(LETTER, details.sent().coverLetter());
        assertEquals("cv.txt", details.document().fileName());
        assertEquals(
                List.of(sent, former),
                Callers.asPerson(candidate, () -> queries.former()).stream()
                        .map(FormerApplication::reference)
                        .toList());
    }

    @Test
    void whatIsChangedNeedsNoConfirmation() throws Exception {
        DraftKey draft = begin();
        DraftDetails edited = save(draft, content("Another letter.", false, true));
        assertEquals(List.of(), edited.problems());
        assertTrue(edited.copied().part("coverLetter").isEmpty());
    }

    @Test
    void anothersApplicationLendsNothing() throws Exception {
        AccountId stranger = harbour.person();
        assertRefused(
                NOT_FOUND,
                () -> Callers.asPerson(stranger, () -> applying.beginFrom(former, second.reference(), null)));
        // Not even to the employer who reads it, nor where the database has one role.
        assertRefused(
                NOT_FOUND,
                () -> Callers.asPerson(first.recruiter(), () -> applying.beginFrom(former, second.reference(), null)));
        oneRole.during(() -> assertRefused(
                NOT_FOUND,
                () -> Callers.asPerson(stranger, () -> applying.beginFrom(former, second.reference(), null))));
        assertEquals(List.of(), Callers.asPerson(stranger, () -> queries.former()));
        DraftKey draft = begin();
        assertRefused(NOT_FOUND, () -> Callers.asPerson(stranger, () -> queries.draft(draft)));
    }

    @Test
    void aCvThatIsNoLongerStoredIsNamed() throws Exception {
        rows.change("update job_application set document_id = null where reference = ?", former.value());
        DraftDetails shown = asCandidate(begin());
        assertTrue(shown.copied().cvGone());
        assertNull(shown.document());
        assertTrue(shown.problems().stream().anyMatch(problem -> problem.field().equals("cv")));
    }

    @Test
    void anEmployerThatHasAnEarlierOneIsNamedAndSoAreOthersInTheLetter() throws Exception {
        String other = rows.texts(
                        "select display_name from hiring_organization where id = ?",
                        first.organization().value())
                .getFirst();
        DraftKey draft = begin();
        DraftDetails toAnother = save(draft, content("I admire " + other + ".", false, true));
        assertEquals(List.of(other), toAnother.otherEmployers());
        assertNull(toAnother.earlier());

        rows.change(
                "update job_application set candidate_status = 'NOT_SELECTED', answered_at = now() where reference = ?",
                former.value());
        DraftKey again = new DraftKey(
                Callers.asPerson(candidate, () -> applying.beginFrom(former, first.reference(), null)), null);
        DraftDetails toTheSame = asCandidate(again);
        assertEquals(former, toTheSame.earlier().application().reference());
        assertTrue(toTheSame.earlier().answeredAt() != null, "it was answered, and for this posting");
        assertEquals(List.of(), toTheSame.otherEmployers());
    }

    @Test
    void anAnswerForThePostingIsNamedAlsoIfThereIsALaterApplicationForAnotherOne() throws Exception {
        ApplicationReference later =
                harbour.apply(candidate, second.reference(), DraftToken.next(), content(LETTER, false, false));
        rows.change(
                "update job_application set organization_id = ? where reference = ?",
                first.organization().value(),
                later.value());
        rows.change(
                "update job_application set candidate_status = 'NOT_SELECTED', answered_at = now() where reference = ?",
                former.value());
        DraftKey again = new DraftKey(
                Callers.asPerson(candidate, () -> applying.beginFrom(former, first.reference(), null)), null);
        DraftDetails shown = asCandidate(again);
        assertEquals(later, shown.earlier().application().reference());
        assertTrue(shown.earlier().answeredAt() != null);
    }

    @Test
    void theDraftOutlivesTheApplicationItCameFrom() throws Exception {
        DraftKey draft = begin();
        rows.call(
                "select jobwright_erase_application_again(id) from job_application where reference = ?",
                former.value());
        assertEquals(0, rows.count("from job_application where reference = ?", former.value()));
        DraftDetails shown = asCandidate(draft);
        assertNull(shown.copied());
        assertEquals(LETTER, shown.content().coverLetter());
    }

    private DraftKey begin() throws Exception {
        return new DraftKey(
                Callers.asPerson(candidate, () -> applying.beginFrom(former, second.reference(), null)), null);
    }

    private DraftDetails asCandidate(DraftKey draft) throws Exception {
        return Callers.asPerson(candidate, () -> queries.draft(draft));
    }

    private DraftDetails save(DraftKey draft, ApplicationContent content) throws Exception {
        return Callers.asPerson(
                candidate,
                () -> applying.saveDraft(new SaveApplicationDraft(
                        draft, second.reference(), content, null, AttachmentChanges.NONE, "site")));
    }

    private static ApplicationContent content(String letter, boolean letterConfirmed, boolean answerConfirmed) {
        return new ApplicationContent(
                new Contact("Ines", "Carvalho", "ines@test.example", "", "Bristol"),
                CvSource.UPLOAD,
                letter,
                letterConfirmed,
                List.of(new GivenAnswer(LICENCE, List.of("yes"), answerConfirmed)));
    }
}

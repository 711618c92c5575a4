package org.jobwright.container.applications;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.STALE;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Presence;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.SeenNotice;
import org.jobwright.domain.applications.apply.ApplyingObstacle;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.applications.content.ApplicationContent;
import org.jobwright.domain.applications.content.Contact;
import org.jobwright.domain.applications.content.CvSource;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.applications.notes.NoteVisibility;
import org.jobwright.domain.shared.Ground;
import org.jobwright.services.applications.DocumentQueries;
import org.jobwright.services.applications.apply.ApplyQueries;
import org.jobwright.services.applications.apply.ApplyService;
import org.jobwright.services.applications.apply.AttachmentChanges;
import org.jobwright.services.applications.apply.DraftDetails;
import org.jobwright.services.applications.apply.DraftKey;
import org.jobwright.services.applications.apply.SaveApplicationDraft;
import org.jobwright.services.applications.apply.SendApplication;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.mine.CandidateApplicationQueries;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.applications.notes.NoteService;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.candidates.ProfileQueries;
import org.jobwright.services.candidates.ProfileService;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.organizations.OrganizationService;
import org.jobwright.services.shared.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Applying, and what a candidate sees of it afterwards. */
@ContainerTest
class ApplyingIT {

    @Inject
    private NoteService notes;

    @Inject
    private Presence presence;

    @Inject
    private Harbour harbour;

    @Inject
    private ApplyQueries queries;

    @Inject
    private ApplyService applying;

    @Inject
    private CandidateApplicationQueries mine;

    @Inject
    private CandidateApplicationService candidates;

    @Inject
    private ApplicationReviewQueries reviewQueries;

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private DocumentQueries documents;

    @Inject
    private ProfileQueries profiles;

    @Inject
    private ProfileService profileService;

    @Inject
    private JobPostingService postings;

    @Inject
    private OrganizationService organizations;

    @Inject
    private Rows rows;

    private Opening opening;
    private AccountId candidate;

    @BeforeEach
    void someoneLooksForWork() throws Exception {
        opening = harbour.opening();
        candidate = harbour.person();
    }

    @Test
    void aVisitorsDraftIsSavedWithWhatIsStillMissing() throws Exception {
        DraftKey key = Harbour.draftKey();
        assertFalse(Callers.asVisitor(() -> queries.knows(key.token())));
        save(key, ApplicationContent.EMPTY);
        assertTrue(Callers.asVisitor(() -> queries.knows(key.token())));
        var draft = Callers.asVisitor(() -> queries.draft(key));
        assertEquals("Signal Technician", draft.posting().title());
        assertEquals("cv.txt", draft.document().fileName());
        assertFalse(draft.problems().isEmpty());
    }

    @Test
    void aSentDraftOnlyLinksToItsApplication() throws Exception {
        DraftKey key = Harbour.draftKey();
        ApplicationReference sent = harbour.apply(candidate, opening.reference(), key.token());
        var draft = Callers.asPerson(candidate, () -> queries.draft(key));
        assertTrue(draft.sent());
        assertEquals(Optional.of(sent), draft.sentReference());
        assertRefused(NOT_FOUND, () -> Callers.asVisitor(() -> queries.draft(key)));
    }

    @Test
    void applyingAgainReplacesTheApplicationAfterANotice() throws Exception {
        ApplicationReference first = harbour.apply(candidate, opening.reference(), DraftToken.next());
        var before = Callers.asPerson(candidate, () -> mine.details(first)).orElseThrow();
        DraftKey again = Harbour.draftKey();
        save(
                again,
                new ApplicationContent(
                        new Contact("Ines", "Carvalho-Reis", "ines@test.example", "", "Bath"),
                        CvSource.UPLOAD,
                        "The corrected letter.",
                        List.of()));
        String shownToAVisitor = Callers.asVisitor(() -> queries.draft(again)).seen();
        assertRefused(
                STALE,
                () -> Callers.asPerson(candidate, () -> applying.send(new SendApplication(again, shownToAVisitor))));
        assertEquals(
                first,
                Callers.asPerson(candidate, () -> queries.draft(again))
                        .running()
                        .reference());

        assertEquals(first, Callers.asPerson(candidate, () -> harbour.send(again)));

        var after = Callers.asPerson(candidate, () -> mine.details(first)).orElseThrow();
        assertEquals("The corrected letter.", after.sent().coverLetter());
        assertEquals(before.summary().appliedAt(), after.summary().appliedAt());
        assertEquals(before.summary().answerDueAt(), after.summary().answerDueAt());
        assertNotEquals(before.document().id(), after.document().id());
        var review = Callers.asPerson(opening.recruiter(), () -> reviewQueries.details(first));
        assertEquals("Ines Carvalho-Reis", review.applicant().name());
        assertEquals("The corrected letter.", review.content().coverLetter());
        assertEquals(after.summary().replacedAt(), review.replacedAt());
        assertRefused(
                NOT_FOUND,
                () -> Callers.asPerson(
                        opening.recruiter(),
                        () -> documents.open(before.document().id())));
    }

    @Test
    void onlyTheFirstApplicationFillsTheProfile() throws Exception {
        harbour.apply(candidate, opening.reference(), DraftToken.next());
        var profile = Callers.asPerson(candidate, () -> profiles.mine());
        assertEquals("Ines Carvalho", profile.resume().basics().name());
        assertEquals("Bristol", profile.resume().basics().location().city());
        assertEquals("cv.txt", profile.document().fileName());

        Callers.asPerson(candidate, () -> profileService.empty());
        harbour.apply(candidate, harbour.opening().reference(), DraftToken.next());
        assertFalse(Callers.asPerson(candidate, () -> profiles.mine()).canApply());
    }

    @Test
    void aReplacementStartsFromTheSentVersionAndEndsWithTheAnswer() throws Exception {
        ApplicationReference reference = harbour.apply(candidate, opening.reference(), DraftToken.next());
        DraftToken token = Callers.asPerson(candidate, () -> applying.beginReplacement(reference));
        var draft = Callers.asPerson(candidate, () -> queries.draft(new DraftKey(token, null)));
        assertEquals("I keep signals working.", draft.content().coverLetter());
        assertEquals("cv.txt", draft.document().fileName());

        Callers.asPerson(opening.recruiter(), () -> {
            var id = reviewQueries.details(reference).applicant().id();
            reviews.proposeDecision(
                    ProposeDecision.advance(List.of(id), CandidateStatus.INTERVIEW, "Come on Monday.", true));
        });

        assertRefused(
                "applications.replace.answered",
                () -> Callers.asPerson(candidate, () -> applying.beginReplacement(reference)));
        save(new DraftKey(token, null), Harbour.content(), candidate);
        assertRefused("applications.replace.answered", () -> Callers.asPerson(candidate, () -> harbour.send(token)));
    }

    @Test
    void aPersonWhoWithdrewOrWasNotSelectedMayApplyAgain() throws Exception {
        ApplicationReference first = harbour.apply(candidate, opening.reference(), DraftToken.next());
        Callers.asPerson(candidate, () -> candidates.withdraw(first));
        ApplicationReference second = harbour.apply(candidate, opening.reference(), DraftToken.next());
        assertNotEquals(first, second);
        Callers.asPerson(opening.recruiter(), () -> {
            var id = reviewQueries.details(second).applicant().id();
            reviews.proposeDecision(ProposeDecision.reject(List.of(id), RejectionReason.NO_REPLY, "Sorry.", true));
        });
        assertNotEquals(second, harbour.apply(candidate, opening.reference(), DraftToken.next()));
    }

    @Test
    void onlyTheBrowserThatBeganADraftSeesItAndThenItsAccount() throws Exception {
        DraftKey begun = Harbour.draftKey();
        save(begun, Harbour.content());
        DraftKey elsewhere = new DraftKey(begun.token(), Secret.next());
        AccountId other = harbour.person();
        assertRefused(NOT_FOUND, () -> Callers.asVisitor(() -> queries.draft(elsewhere)));
        assertRefused(NOT_FOUND, () -> save(elsewhere, Harbour.content()));
        assertRefused(NOT_FOUND, () -> Callers.asPerson(other, () -> queries.draft(elsewhere)));

        save(begun, Harbour.content(), candidate);

        assertRefused(NOT_FOUND, () -> Callers.asVisitor(() -> queries.draft(begun)));
        assertRefused(NOT_FOUND, () -> Callers.asPerson(other, () -> queries.draft(begun)));
        assertEquals(
                "I keep signals working.",
                Callers.asPerson(candidate, () -> queries.draft(elsewhere))
                        .content()
                        .coverLetter());
    }

    @Test
    void onlyItsWriterMovesADraftToAnotherBrowser() throws Exception {
        DraftKey begun = Harbour.draftKey();
        save(begun, Harbour.content());
        Secret handover = Callers.asVisitor(() -> queries.draft(begun)).handover();
        AccountId other = harbour.person();
        assertRefused(NOT_FOUND, () -> Callers.asPerson(other, () -> applying.takeOver(begun.token(), Secret.next())));
        assertRefused(NOT_FOUND, () -> Callers.asPerson(other, () -> queries.toTakeOver(begun.token(), Secret.next())));
        assertEquals(
                opening.reference(),
                Callers.asPerson(candidate, () -> queries.toTakeOver(begun.token(), handover))
                        .posting()
                        .reference());
        assertEquals(handover, Callers.asVisitor(() -> queries.draft(begun)).handover(), "looking takes nothing over");
        Callers.asPerson(candidate, () -> applying.takeOver(begun.token(), handover));
        assertRefused(NOT_FOUND, () -> Callers.asPerson(other, () -> applying.takeOver(begun.token(), handover)));
        assertRefused(NOT_FOUND, () -> Callers.asVisitor(() -> queries.draft(begun)));
        assertEquals(
                opening.reference(),
                Callers.asPerson(candidate, () -> queries.draft(new DraftKey(begun.token(), null)))
                        .posting()
                        .reference());
    }

    @Test
    @Tag("PRV-01")
    void aSentApplicationSaysWhichNoticeItWasSentWith() throws Exception {
        ApplicationReference sent = harbour.apply(candidate, opening.reference(), DraftToken.next());
        assertEquals(
                List.of(SeenNotice.VERSION, "true", "0"),
                rows
                        .texts(
                                "select notice_version || ' ' || (notice_at = applied_at) || ' ' || jsonb_array_length(consents)"
                                        + " from job_application where reference = ?",
                                sent.value())
                        .stream()
                        .flatMap(row -> List.of(row.split(" ", -1)).stream())
                        .toList());
    }

    @Test
    void whoAppliesIsToldOfSoftwareByWhichLawAndThatIsKept() throws Exception {
        rows.change(
                "update posting_version set advert = jsonb_set(jsonb_set(jsonb_set(advert, '{work,locations}',"
                        + " '[{\"locality\": \"Chicago\", \"region\": \"IL\", \"country\": \"US\"}]'),"
                        + " '{application,aiUse}', '\"SELECT\"'), '{application,aiUseText}', '\"It reads CVs.\"')"
                        + " where job_posting_id = ?",
                opening.posting().value());
        DraftKey draft = Harbour.draftKey();
        save(draft, Harbour.content(), candidate);
        DraftDetails shown = Callers.asPerson(candidate, () -> queries.draft(draft));
        assertEquals("It reads CVs.", shown.posting().software().text());
        assertTrue(shown.posting().software().rules().startsWith("US-IL-AI@"));

        ApplicationReference sent =
                Callers.asPerson(candidate, () -> applying.send(new SendApplication(draft, shown.seen())));

        assertEquals(
                List.of(shown.posting().software().rules()),
                rows.texts("select software_notice from job_application where reference = ?", sent.value()));
    }

    @Test
    void onlyWhatWasSeenIsSent() throws Exception {
        DraftKey draft = Harbour.draftKey();
        save(draft, Harbour.content(), candidate);
        String seen = Callers.asPerson(candidate, () -> queries.draft(draft)).seen();
        save(draft, new ApplicationContent(null, null, "Changed in another tab.", null), candidate);
        assertRefused(STALE, () -> Callers.asPerson(candidate, () -> applying.send(new SendApplication(draft, seen))));
    }

    @Test
    void anEndedPostingAcceptsNoApplications() throws Exception {
        DraftKey draft = Harbour.draftKey();
        save(draft, Harbour.content());
        Callers.asPerson(opening.recruiter(), () -> postings.close(opening.posting()));
        assertRefused("applications.posting-over", () -> Callers.asPerson(candidate, () -> harbour.send(draft)));
        assertRefused("applications.posting-over", () -> queries.posting(opening.reference()));
        assertRefused(NOT_FOUND, () -> queries.posting("JW-2026-999999"));
    }

    @Test
    void aDraftStaysReadableOnceItsPostingTakesNoMoreApplications() throws Exception {
        DraftKey draft = Harbour.draftKey();
        save(draft, Harbour.content(), candidate);
        Callers.asPerson(opening.recruiter(), () -> postings.pause(opening.posting()));
        assertEquals(
                ApplyingObstacle.PAUSED,
                Callers.asPerson(candidate, () -> queries.draft(draft))
                        .posting()
                        .obstacle());
        assertRefused("applications.posting-paused", () -> Callers.asPerson(candidate, () -> harbour.send(draft)));
        Callers.asPerson(opening.recruiter(), () -> postings.close(opening.posting()));
        ApplicationContent late =
                new ApplicationContent(Harbour.content().contact(), null, "What was typed until the job closed.", null);
        save(draft, late, candidate);
        var read = Callers.asPerson(candidate, () -> queries.draft(draft));
        assertEquals(late.coverLetter(), read.content().coverLetter(), "what arrives later is kept, too");
        assertEquals(ApplyingObstacle.OVER, read.posting().obstacle());
        assertNotNull(read.posting().stoppedAt());
        assertRefused("applications.posting-over", () -> Callers.asPerson(candidate, () -> harbour.send(draft)));
        assertRefused(NOT_FOUND, () -> Callers.asPerson(harbour.person(), () -> queries.draft(draft)));
        rows.change(
                "update job_posting set ended_at = now() - interval '2 days' where id = ?",
                opening.posting().value());
        assertRefused("applications.posting-over", () -> save(Harbour.draftKey(), late, candidate));
        save(draft, late, candidate);
    }

    @Test
    void anApplicantSeesThatTheJobHasClosed() throws Exception {
        ApplicationReference reference = harbour.apply(candidate, opening.reference(), DraftToken.next());
        var before = Callers.asPerson(candidate, () -> mine.details(reference)).orElseThrow();
        assertNull(before.jobEndedAt());
        assertTrue(before.isReplaceable());
        rows.change(
                "update job_posting set valid_through = now() - interval '1 second' where id = ?",
                opening.posting().value());
        var after = Callers.asPerson(candidate, () -> mine.details(reference)).orElseThrow();
        assertNotNull(after.jobEndedAt());
        assertFalse(after.isReplaceable());
        assertTrue(after.summary().isWaiting(), "an answer is still promised");
    }

    @Test
    void aStoppedEmployerReceivesNoApplications() throws Exception {
        DraftKey draft = Harbour.draftKey();
        save(draft, Harbour.content());
        AccountId administrator = harbour.person(StaffRole.ADMINISTRATOR);
        presence.of(administrator);
        Callers.asAdministrator(
                administrator,
                () -> organizations.suspend(
                        opening.organization(), "A fraud.", Ground.TERMS, "It asks applicants for money."));
        assertRefused("applications.posting-over", () -> Callers.asPerson(candidate, () -> harbour.send(draft)));
    }

    @Test
    void aCandidateSeesOnlyWhatWasReleased() throws Exception {
        ApplicationReference reference = harbour.apply(candidate, opening.reference(), DraftToken.next());
        Callers.asPerson(opening.recruiter(), () -> {
            var id = reviewQueries.details(reference).applicant().id();
            notes.add(id, "Not her.", NoteVisibility.TEAM);
            reviews.proposeDecision(ProposeDecision.reject(List.of(id), RejectionReason.NO_REPLY, "Sorry.", false));
        });
        var details = Callers.asPerson(candidate, () -> mine.details(reference)).orElseThrow();
        assertEquals(CandidateStatus.SUBMITTED, details.summary().candidateStatus());
        assertEquals(1, details.timeline().size());
        assertEquals(opening.reference(), details.postingReference());
        assertEquals("cv.txt", details.document().fileName());
        assertEquals(Optional.empty(), Callers.asPerson(harbour.person(), () -> mine.details(reference)));
    }

    @Test
    void aCandidatesListIsPagedLatestFirst() throws Exception {
        harbour.apply(candidate, opening.reference(), DraftToken.next());
        Opening other = harbour.opening();
        ApplicationReference latest = harbour.apply(candidate, other.reference(), DraftToken.next());
        var page = Callers.asPerson(candidate, () -> mine.list(new PageRequest(1, 1)));
        assertEquals(2, page.total());
        assertEquals(latest, page.items().getFirst().reference());
    }

    @Test
    void aWithdrawnApplicationCannotBeWithdrawnAgain() throws Exception {
        ApplicationReference reference = harbour.apply(candidate, opening.reference(), DraftToken.next());
        Callers.asPerson(candidate, () -> candidates.withdraw(reference));
        assertRefused(
                "applications.withdraw.over", () -> Callers.asPerson(candidate, () -> candidates.withdraw(reference)));
    }

    private void save(DraftKey draft, ApplicationContent content, AccountId writer) throws Exception {
        Callers.asPerson(
                writer,
                () -> applying.saveDraft(new SaveApplicationDraft(
                        draft, opening.reference(), content, Harbour.cv(), AttachmentChanges.NONE, null)));
    }

    private DraftDetails save(DraftKey draft, ApplicationContent content) throws Exception {
        return Callers.asVisitor(() -> applying.saveDraft(new SaveApplicationDraft(
                draft, opening.reference(), content, Harbour.cv(), AttachmentChanges.NONE, null)));
    }
}

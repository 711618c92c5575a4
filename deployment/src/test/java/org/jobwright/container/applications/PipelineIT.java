package org.jobwright.container.applications;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.STALE;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.bulk.BulkItem;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.applications.notes.NoteVisibility;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.applications.DocumentQueries;
import org.jobwright.services.applications.Meanwhile;
import org.jobwright.services.applications.activity.ActivityEntry;
import org.jobwright.services.applications.activity.ActivityKind;
import org.jobwright.services.applications.activity.ActivityQueries;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.applications.bulk.DecisionPreview;
import org.jobwright.services.applications.bulk.MoveApplications;
import org.jobwright.services.applications.bulk.PlacedApplication;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.bulk.SeenDecision;
import org.jobwright.services.applications.bulk.SelectionChanged;
import org.jobwright.services.applications.bulk.SelectionQueries;
import org.jobwright.services.applications.decisions.DecisionReleaseService;
import org.jobwright.services.applications.lists.ApplicantFilter;
import org.jobwright.services.applications.lists.ApplicantListQueries;
import org.jobwright.services.applications.notes.ApplicationNotes;
import org.jobwright.services.applications.notes.NoteQueries;
import org.jobwright.services.applications.notes.NoteService;
import org.jobwright.services.applications.pipeline.ApplicationForReview;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An employer's actions on an application: move, decide, undo, release. */
@ContainerTest
class PipelineIT {

    @Inject
    private NoteQueries noteQueries;

    @Inject
    private ActivityQueries activity;

    @Inject
    private NoteService notes;

    @Inject
    private Harbour harbour;

    @Inject
    private ApplicantListQueries applicants;

    @Inject
    private SelectionQueries selections;

    @Inject
    private ApplicationReviewQueries queries;

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private DecisionReleaseService telling;

    @Inject
    private DocumentQueries documents;

    @Inject
    private Rows rows;

    private Opening opening;
    private ApplicationReference reference;
    private JobApplicationId id;

    @BeforeEach
    void someoneApplied() throws Exception {
        opening = harbour.opening();
        reference = harbour.apply(opening);
        id = details().applicant().id();
    }

    @Test
    void anApplicationMovedBySomeoneElseStaysThere() throws Exception {
        MoveApplications seenTooEarly = move(2);
        MoveApplications first = move(1);
        BulkOutcome moved = asRecruiter(() -> reviews.move(first));
        assertEquals(List.of(BulkItem.done(id, stage(0), stage(1))), moved.done());
        BulkOutcome outcome = asRecruiter(() -> reviews.move(seenTooEarly));
        assertEquals(STALE, outcome.refused().getFirst().reason().getCode());
        assertEquals(stage(1), details().applicant().stage());
    }

    @Test
    void theSecondRecruiterSeesWhoMovedTheApplicationAndWhere() throws Exception {
        MoveApplications seenTooEarly = move(2);
        MoveApplications first = move(1);
        asRecruiter(() -> reviews.move(first));
        BulkOutcome outcome = asRecruiter(() -> reviews.move(seenTooEarly));
        assertEquals(
                StageKind.SCREENING,
                outcome.refused().getFirst().meanwhile().move().kind());
    }

    @Test
    void anUndoneMoveIsNotPartOfTheHistory() throws Exception {
        MoveApplications screening = move(1);
        BulkOutcome moved = asRecruiter(() -> reviews.move(screening));
        assertEquals(1, moves().size());
        asRecruiter(() -> reviews.undo(moved.operation()));
        assertEquals(stage(0), details().applicant().stage());
        assertEquals(List.of(), moves());
        MoveApplications interview = move(2);
        asRecruiter(() -> reviews.move(interview));
        assertEquals(
                List.of(List.of(StageKind.INTERVIEW)),
                moves().stream().map(ActivityEntry::about).toList());
        rows.change("update pipeline_stage set name = 'Talk' where id = ?", stage(2).value());
        assertEquals(
                List.of(List.of(StageKind.INTERVIEW)),
                moves().stream().map(ActivityEntry::about).toList(),
                "a new name does not rewrite history");
    }

    @Test
    void anUnfinishedNoteIsSavedForItsAuthorUntilItIsAdded() throws Exception {
        asRecruiter(() -> {
            notes.saveDraft(id, "Call on Mon", NoteVisibility.TEAM);
            notes.saveDraft(id, "Call on Monday", NoteVisibility.TEAM);
            return null;
        });
        assertEquals("Call on Monday", notesOf().draft().text());
        asRecruiter(() -> {
            notes.add(id, "Call on Monday", NoteVisibility.TEAM);
            return null;
        });
        assertEquals("", notesOf().draft().text());
        asRecruiter(() -> {
            notes.saveDraft(id, "x", NoteVisibility.TEAM);
            notes.saveDraft(id, " ", NoteVisibility.TEAM);
            return null;
        });
        assertEquals(0, rows.count("from note_draft where application_id = ?", id.value()));
    }

    @Test
    void undoingADecisionLeavesNothingBehind() throws Exception {
        asRecruiter(() -> reviews.proposeDecision(invitation()));
        assertTrue(details().applicant().isDecisionPending());
        asRecruiter(() -> reviews.undoDecision(List.of(seen())));
        assertFalse(details().applicant().isDecisionPending());
        assertEquals(0, notified());
    }

    @Test
    void onlyTheDecisionThatWasSeenIsReleasedOrUndone() throws Exception {
        asRecruiter(() -> reviews.proposeDecision(invitation()));
        SeenDecision seen = seen();
        asRecruiter(() -> reviews.undoDecision(List.of(seen)));
        asRecruiter(() ->
                reviews.proposeDecision(ProposeDecision.reject(List.of(id), RejectionReason.NO_REPLY, null, false)));
        for (BulkOutcome outcome : List.of(
                asRecruiter(() -> reviews.releaseNow(List.of(seen), null)),
                asRecruiter(() -> reviews.undoDecision(List.of(seen))))) {
            assertEquals(STALE, outcome.refused().getFirst().reason().getCode());
        }
        assertTrue(details().applicant().isDecisionPending());
        assertEquals(0, notified());
    }

    @Test
    void aRefusedDecisionNamesWhoDecidedBeforeAndWhat() throws Exception {
        DecisionPreview preview = asRecruiter(() -> selections.preview(List.of(id), CandidateStatus.NOT_SELECTED));
        asRecruiter(() -> reviews.proposeDecision(invitation()));
        ProposeDecision decline = ProposeDecision.reject(List.of(id), RejectionReason.NO_REPLY, null, false);
        Meanwhile waiting = asRecruiter(() -> reviews.proposeDecision(decline))
                .refused()
                .getFirst()
                .meanwhile();
        assertEquals(CandidateStatus.INTERVIEW, waiting.decided());
        assertFalse(waiting.actor().isEmpty());
        SelectionChanged changed = assertThrows(
                SelectionChanged.class,
                () -> asRecruiter(() -> reviews.proposeDecision(decline.confirmed(preview.seen(), null))));
        assertEquals(waiting, changed.latest().meanwhile());

        asRecruiter(() -> reviews.undoDecision(List.of(seen())));
        asRecruiter(() ->
                reviews.proposeDecision(ProposeDecision.reject(List.of(id), RejectionReason.NO_REPLY, null, true)));
        Meanwhile told = asRecruiter(() -> reviews.proposeDecision(invitation()))
                .refused()
                .getFirst()
                .meanwhile();
        assertEquals(CandidateStatus.NOT_SELECTED, told.decided());
        assertEquals(waiting.actor(), told.actor());
    }

    @Test
    void whoWouldTellADecisionThatWasUndoneLearnsByWhom() throws Exception {
        asRecruiter(() -> reviews.proposeDecision(invitation()));
        SeenDecision seen = seen();
        asRecruiter(() -> reviews.undoDecision(List.of(seen)));
        Meanwhile undone = asRecruiter(() -> reviews.releaseNow(List.of(seen), null))
                .refused()
                .getFirst()
                .meanwhile();
        assertNull(undone.decided());
        assertFalse(undone.actor().isEmpty());

        asRecruiter(() -> reviews.proposeDecision(invitation()));
        SeenDecision again = seen();
        asRecruiter(() -> reviews.releaseNow(List.of(again), null));
        Meanwhile told = asRecruiter(() -> reviews.undoDecision(List.of(again)))
                .refused()
                .getFirst()
                .meanwhile();
        assertEquals(CandidateStatus.INTERVIEW, told.decided());
    }

    @Test
    void aHiringManagerMovesPeopleAndDecidesNothing() throws Exception {
        become("HIRING_MANAGER");
        MoveApplications screening = move(1);
        BulkOutcome moved = asRecruiter(() -> reviews.move(screening));
        assertEquals(stage(1), details().applicant().stage());
        asRecruiter(() -> reviews.undo(moved.operation()));
        assertEquals(stage(0), details().applicant().stage());
        assertRefused(NOT_ALLOWED, () -> asRecruiter(() -> reviews.proposeDecision(invitation())));
        assertFalse(details().applicant().isDecisionPending());
    }

    @Test
    void aHiringManagerNeitherUndoesNorReleasesADecisionOfARecruiter() throws Exception {
        asRecruiter(() -> reviews.proposeDecision(invitation()));
        List<SeenDecision> proposed = List.of(seen());
        become("HIRING_MANAGER");
        assertRefused(NOT_ALLOWED, () -> asRecruiter(() -> reviews.undoDecision(proposed)));
        assertRefused(NOT_ALLOWED, () -> asRecruiter(() -> reviews.releaseNow(proposed, null)));
        assertTrue(details().applicant().isDecisionPending());
        assertEquals(0, notified());
    }

    @Test
    void anInterviewerReadsAndNotesAnAssignedApplicationAndMovesNobody() throws Exception {
        MoveApplications screening = move(1);
        become("INTERVIEWER");
        assertRefused(NOT_FOUND, this::details);
        harbour.assign(id, opening.recruiter());
        asRecruiter(() -> {
            notes.add(id, "A good talk.", NoteVisibility.TEAM);
            return null;
        });
        assertEquals(1, notesOf().notes().size());
        assertRefused(NOT_ALLOWED, () -> asRecruiter(() -> reviews.move(screening)));
        assertEquals(stage(0), details().applicant().stage());
    }

    @Test
    void aViewerReadsFiguresOnly() throws Exception {
        DocumentId cv = details().document().id();
        become("VIEWER");
        assertEquals(1, asRecruiter(() -> applicants.counts(opening.posting())).total());
        assertRefused(
                NOT_ALLOWED,
                () -> asRecruiter(() -> queries.board(opening.posting(), ApplicantFilter.ON_BOARD, 5, Map.of())));
        assertRefused(NOT_ALLOWED, this::details);
        assertRefused(NOT_ALLOWED, () -> asRecruiter(() -> documents.open(cv)));
        assertRefused(NOT_ALLOWED, () -> Callers.asPerson(opening.recruiter(), () -> reviews.open(id)));
        assertRefused(
                NOT_ALLOWED,
                () -> Callers.asPerson(opening.recruiter(), () -> notes.add(id, "Seen.", NoteVisibility.TEAM)));
    }

    @Test
    void aDecisionIsReleasedWhenDueAndOnce() throws Exception {
        asRecruiter(() -> reviews.proposeDecision(invitation()));
        Callers.asSystem(() -> telling.tell(id));
        assertEquals(CandidateStatus.SUBMITTED, details().applicant().candidateStatus(), "not yet");
        rows.change("update job_application set decision_release_at = now() where id = ?", id.value());
        Callers.asSystem(() -> telling.tell(id));
        Callers.asSystem(() -> telling.tell(id));
        assertEquals(CandidateStatus.INTERVIEW, details().applicant().candidateStatus());
        assertNull(details().decision());
        assertEquals(1, notified());
    }

    @Test
    void oneRefusedApplicationDoesNotBlockTheOthers() throws Exception {
        ApplicationReference other = harbour.apply(opening);
        JobApplicationId otherId =
                asRecruiter(() -> queries.details(other)).applicant().id();
        asRecruiter(() ->
                reviews.proposeDecision(ProposeDecision.reject(List.of(id), RejectionReason.NO_REPLY, null, true)));
        ProposeDecision offer = ProposeDecision.advance(List.of(id, otherId), CandidateStatus.OFFER, null, true);
        BulkOutcome outcome = asRecruiter(() -> reviews.proposeDecision(
                offer.confirmed(selections.preview(offer).seen(), null)));
        assertEquals(
                List.of(otherId),
                outcome.done().stream().map(BulkItem::application).toList());
        assertEquals("applications.over", outcome.refused().getFirst().reason().getCode());
    }

    @Test
    void aSelectionHasTheLanguagesOfItsPeople() throws Exception {
        AccountId german = harbour.person("carl-" + id + "@test.example", "Carl", Language.DE);
        ApplicationReference other = harbour.apply(opening, german, "Carl");
        JobApplicationId otherId =
                asRecruiter(() -> queries.details(other)).applicant().id();
        assertEquals(Set.of(Language.DE), languages(otherId));
        assertEquals(Set.of(Language.EN, Language.DE), languages(id, otherId));
    }

    private ProposeDecision invitation() {
        return ProposeDecision.advance(List.of(id), CandidateStatus.INTERVIEW, "Tuesday?", false);
    }

    private SeenDecision seen() throws Exception {
        return new SeenDecision(id, details().decision().at());
    }

    /** How many mails notified the candidate of a decision. */
    private long notified() throws Exception {
        return rows.count("from outbox_message where kind = 'DECISION_RELEASED' and subject_id = ?", id.value());
    }

    private MoveApplications move(int to) throws Exception {
        return new MoveApplications(
                List.of(new PlacedApplication(id, details().applicant().stage())), stage(to));
    }

    private PipelineStageId stage(int number) throws Exception {
        return details().stages().get(number).id();
    }

    private ApplicationForReview details() throws Exception {
        return asRecruiter(() -> queries.details(reference));
    }

    private <T> T asRecruiter(Callable<T> call) throws Exception {
        return Callers.asPerson(opening.recruiter(), call);
    }

    /** Gives the recruiter another role, and no part in the team. */
    private ApplicationNotes notesOf() throws Exception {
        return asRecruiter(() -> noteQueries.of(id));
    }

    private List<ActivityEntry> moves() throws Exception {
        return asRecruiter(() -> activity.of(id, ActivityKind.MOVED, 10)).entries();
    }

    private void become(String role) throws Exception {
        rows.change(
                "update hiring_team_member set until = now() where account_id = ?",
                opening.recruiter().value());
        rows.change(
                "update organization_membership set role = '" + role + "' where account_id = ?",
                opening.recruiter().value());
    }

    private Set<Language> languages(JobApplicationId... selection) throws Exception {
        return asRecruiter(() -> selections.preview(List.of(selection), CandidateStatus.NOT_SELECTED))
                .mails()
                .keySet();
    }
}

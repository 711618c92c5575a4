package org.jobwright.container.applications;

import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

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
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.applications.notes.NoteVisibility;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.applications.activity.ActivityKind;
import org.jobwright.services.applications.activity.ActivityQueries;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.MoveApplications;
import org.jobwright.services.applications.bulk.PlacedApplication;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.lists.ApplicantFilter;
import org.jobwright.services.applications.lists.ApplicantFilter.Mark;
import org.jobwright.services.applications.lists.ApplicantListQueries;
import org.jobwright.services.applications.lists.ApplicantSort;
import org.jobwright.services.applications.lists.Neighbours;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.applications.notes.NoteQueries;
import org.jobwright.services.applications.notes.NoteService;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an employer reads of its applicants: first Ada, then Berta, then Carl, who reads German. */
@ContainerTest
class ApplicationsIT {

    private static final PageRequest ALL = new PageRequest(1, 10);

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
    private ApplicationReviewQueries queries;

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private CandidateApplicationService candidates;

    @Inject
    private Rows rows;

    private Opening opening;
    private ApplicationReference ada;
    private ApplicationReference berta;
    private ApplicationReference carl;

    @BeforeEach
    void threePeopleApply() throws Exception {
        opening = harbour.opening();
        ada = harbour.apply(opening, harbour.person(), "Ada");
        berta = harbour.apply(opening, harbour.person(), "Berta");
        AccountId reader = harbour.person("carl-" + opening.posting() + "@test.example", "Carl", Language.DE);
        carl = harbour.apply(opening, reader, "Carl");
    }

    @Test
    void theListIsFilteredSortedAndPaged() throws Exception {
        assertEquals(List.of(carl, berta, ada), list(ApplicantFilter.ALL, ApplicantSort.LATEST, ALL));
        assertEquals(List.of(ada, berta, carl), list(ApplicantFilter.ALL, ApplicantSort.EARLIEST, ALL));
        assertEquals(List.of(ada, berta, carl), list(ApplicantFilter.RUNNING, ApplicantSort.NAME, ALL));
        assertEquals(List.of(berta), list(ApplicantFilter.ALL.withWords("BERT"), ApplicantSort.STAGE, ALL));
        assertEquals(List.of(), list(ApplicantFilter.CLOSED, ApplicantSort.ANSWER_DUE, ALL));
        assertEquals(List.of(carl), list(ApplicantFilter.ALL, ApplicantSort.NAME, new PageRequest(2, 2)));
        assertEquals(
                3,
                page(ApplicantFilter.ALL, ApplicantSort.NAME, new PageRequest(2, 2))
                        .total());
    }

    @Test
    void theListCanBeNarrowedToAStageAndToOverdueAnswers() throws Exception {
        move(ada, StageKind.SCREENING);
        late(berta);
        var screening =
                new ApplicantFilter("", stage(StageKind.SCREENING), Set.of(CandidateStatus.SUBMITTED), Set.of(), null);
        assertEquals(List.of(ada), list(screening, ApplicantSort.NAME, ALL));
        assertEquals(
                List.of(berta), list(ApplicantFilter.ALL.withMarks(Set.of(Mark.OVERDUE)), ApplicantSort.NAME, ALL));
    }

    @Test
    void theBoardShowsTheFirstCardsOfAStageAndCountsTheOthers() throws Exception {
        move(carl, StageKind.INTERVIEW);
        var board = asRecruiter(() -> queries.board(opening.posting(), ApplicantFilter.ON_BOARD, 1, Map.of()))
                .stages();
        assertEquals(
                List.of(StageKind.values()),
                board.stream().map(stage -> stage.plan().kind()).toList());
        assertEquals(
                List.of(ada),
                board.getFirst().cards().stream().map(ApplicantCard::reference).toList());
        assertEquals(1, board.getFirst().more());
        assertEquals(
                1,
                board.stream()
                        .filter(stage -> stage.plan().kind() == StageKind.INTERVIEW)
                        .findFirst()
                        .orElseThrow()
                        .count());
    }

    @Test
    void detailsIncludeNotesStepsAndTheProposedDecision() throws Exception {
        JobApplicationId id = id(ada);
        asRecruiter(() -> {
            reviews.open(id);
            notes.add(id, "Knows relays.", NoteVisibility.TEAM);
            return reviews.proposeDecision(
                    ProposeDecision.reject(List.of(id), RejectionReason.SOMEONE_ELSE_CHOSEN, "Thank you.", false));
        });
        var details = asRecruiter(() -> queries.details(ada));
        assertEquals(
                "Knows relays.",
                asRecruiter(() -> noteQueries.of(id)).notes().getFirst().text());
        assertEquals(CandidateStatus.NOT_SELECTED, details.decision().outcome());
        assertEquals("Some One", details.decision().by());
        assertEquals(
                List.of(CandidateStatus.SUBMITTED, CandidateStatus.VIEWED),
                details.timeline().stream().map(entry -> entry.status()).toList());
        assertEquals(
                List.of(),
                asRecruiter(() -> activity.of(id, ActivityKind.MOVED, 10)).entries());
        assertEquals("cv.txt", details.document().fileName());
        assertEquals(opening.reference(), details.postingReference());
    }

    @Test
    void figuresCountUnreadWaitingAndOverdueApplications() throws Exception {
        asRecruiter(() -> {
            reviews.open(id(ada));
            return reviews.proposeDecision(
                    ProposeDecision.reject(List.of(id(carl)), RejectionReason.NO_REPLY, null, true));
        });
        late(berta);
        var counts = asRecruiter(() -> applicants.counts(opening.posting()));
        assertEquals(
                List.of(3L, 2L, 1L, 2L, 1L),
                List.of(counts.total(), counts.running(), counts.unread(), counts.waiting(), counts.overdue()));
        assertEquals(
                counts,
                asRecruiter(() -> applicants.countsByPosting(opening.organization()))
                        .get(opening.posting()));
    }

    @Test
    void neighboursFollowTheOrderOfTheList() throws Exception {
        Neighbours middle = neighbours(berta, ApplicantFilter.ON_BOARD, ApplicantSort.EARLIEST);
        assertEquals(ada, middle.previous().reference());
        assertEquals(carl, middle.next().reference());
        assertEquals(List.of(2L, 3L), List.of(middle.position(), middle.total()));
        assertNull(neighbours(ada, ApplicantFilter.ON_BOARD, ApplicantSort.EARLIEST)
                .previous());
        Neighbours backwards = neighbours(berta, ApplicantFilter.ALL, ApplicantSort.NAME_REVERSED);
        assertEquals(carl, backwards.previous().reference());
        assertEquals(ada, backwards.next().reference());
    }

    @Test
    void neighboursFollowTheSearchAndTheFiltersOfTheList() throws Exception {
        move(ada, StageKind.SCREENING);
        ApplicantFilter firstStage = ApplicantFilter.ON_BOARD.withStage(stage(StageKind.NEW));
        assertNull(neighbours(berta, firstStage, ApplicantSort.EARLIEST).previous());
        Neighbours left = neighbours(ada, firstStage, ApplicantSort.EARLIEST);
        assertEquals(berta, left.next().reference(), "the one who left the stage is still followed by the next in it");
        assertEquals(List.of(0L, 2L), List.of(left.position(), left.total()));
        assertNull(neighbours(berta, ApplicantFilter.ALL.withWords("berta"), ApplicantSort.LATEST)
                .next());
    }

    @Test
    void theSearchCoversEverythingThatWasSent() throws Exception {
        rows.change(
                "update job_application set content = jsonb_set(jsonb_set(content, '{contact,email}', '\"Ada@Relays.Example\"'),"
                        + " '{answers}', '[{\"asked\": {\"label\": \"Which depot?\"}, \"values\": [\"Crewe Works\"]}]')"
                        + " where reference = ?",
                ada.value());
        rows.change(
                "update stored_document set text = 'Nine years of interlocking' where id ="
                        + " (select document_id from job_application where reference = ?)",
                berta.value());
        assertEquals(List.of(ada), list(ApplicantFilter.ALL.withWords("relays.example"), ApplicantSort.NAME, ALL));
        assertEquals(List.of(ada), list(ApplicantFilter.ALL.withWords("works CREWE"), ApplicantSort.NAME, ALL));
        assertEquals(List.of(), list(ApplicantFilter.ALL.withWords("depot"), ApplicantSort.NAME, ALL), "the question");
        assertEquals(List.of(berta), list(ApplicantFilter.ALL.withWords("interlocking"), ApplicantSort.NAME, ALL));
    }

    @Test
    void aClosedApplicationIsListedWithItsReasonAndDay() throws Exception {
        JobApplicationId id = id(berta);
        asRecruiter(() -> reviews.proposeDecision(
                ProposeDecision.reject(List.of(id), RejectionReason.MORE_EXPERIENCE_NEEDED, null, true)));
        ApplicantCard closed = page(ApplicantFilter.CLOSED, ApplicantSort.CANDIDATE_STATUS_REVERSED, ALL)
                .items()
                .getFirst();
        assertEquals(RejectionReason.MORE_EXPERIENCE_NEEDED, closed.rejectionReason());
        assertEquals(berta, closed.reference());
    }

    @Test
    void anExpandedColumnShowsMoreCardsThanTheOthers() throws Exception {
        var board = asRecruiter(
                () -> queries.board(opening.posting(), ApplicantFilter.ON_BOARD, 1, Map.of(stage(StageKind.NEW), 100)));
        assertEquals(3, board.stages().getFirst().cards().size());
    }

    @Test
    void anUnfinishedNoteIsDeletedWhenTheApplicantWithdraws() throws Exception {
        AccountId dora = harbour.person();
        ApplicationReference reference = harbour.apply(opening, dora, "Dora");
        JobApplicationId id = id(reference);
        asRecruiter(() -> {
            notes.saveDraft(id, "Call on Monday", NoteVisibility.TEAM);
            return null;
        });
        Callers.asPerson(dora, () -> candidates.withdraw(reference));
        assertEquals(0, rows.count("from note_draft where application_id = ?", id.value()));
        assertRefused(
                "applications.over",
                () -> Callers.asPerson(
                        opening.recruiter(), () -> notes.saveDraft(id, "Call on Tuesday", NoteVisibility.TEAM)));
        assertEquals(0, rows.count("from note_draft where application_id = ?", id.value()));
    }

    private Neighbours neighbours(ApplicationReference who, ApplicantFilter filter, ApplicantSort sort)
            throws Exception {
        return asRecruiter(() -> applicants.neighbours(who, filter, sort));
    }

    private List<ApplicationReference> list(ApplicantFilter filter, ApplicantSort sort, PageRequest page)
            throws Exception {
        return page(filter, sort, page).items().stream()
                .map(ApplicantCard::reference)
                .toList();
    }

    private Page<ApplicantCard> page(ApplicantFilter filter, ApplicantSort sort, PageRequest page) throws Exception {
        return asRecruiter(() -> applicants.list(opening.posting(), filter, sort, page));
    }

    private void move(ApplicationReference who, StageKind to) throws Exception {
        var from = new PlacedApplication(id(who), stage(StageKind.NEW));
        asRecruiter(() -> reviews.move(new MoveApplications(List.of(from), stage(to))));
    }

    private void late(ApplicationReference who) throws Exception {
        rows.change(
                "update job_application set answer_due_at = now() - interval '1 day' where reference = ?", who.value());
    }

    private PipelineStageId stage(StageKind kind) throws Exception {
        return asRecruiter(() -> queries.stagesOf(opening.posting())).stream()
                .filter(stage -> stage.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private JobApplicationId id(ApplicationReference who) throws Exception {
        return asRecruiter(() -> queries.details(who)).applicant().id();
    }

    private <T> T asRecruiter(Callable<T> call) throws Exception {
        return Callers.asPerson(opening.recruiter(), call);
    }
}

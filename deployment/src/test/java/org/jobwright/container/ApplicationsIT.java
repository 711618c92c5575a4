package org.jobwright.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.PipelineStageId;
import org.jobwright.domain.applications.RejectionReason;
import org.jobwright.domain.applications.StageKind;
import org.jobwright.domain.applications.ToldStatus;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.applications.ApplicantCard;
import org.jobwright.services.applications.ApplicantFilter;
import org.jobwright.services.applications.ApplicantSort;
import org.jobwright.services.applications.ApplicationReviewQueries;
import org.jobwright.services.applications.ApplicationReviewService;
import org.jobwright.services.applications.MoveApplications;
import org.jobwright.services.applications.PlacedApplication;
import org.jobwright.services.applications.StageDecision;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an employer reads of the people who applied: Ada first, then Berta, then Carl, who reads German. */
@ExtendWith(ArquillianExtension.class)
class ApplicationsIT {

    private static final PageRequest ALL = new PageRequest(1, 10);

    @Inject
    private Harbour harbour;

    @Inject
    private ApplicationReviewQueries queries;

    @Inject
    private ApplicationReviewService reviews;

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
        assertEquals(List.of(berta), list(new ApplicantFilter("BERT", null, null, false), ApplicantSort.STAGE, ALL));
        assertEquals(List.of(), list(ApplicantFilter.CLOSED, ApplicantSort.ANSWER_DUE, ALL));
        assertEquals(List.of(carl), list(ApplicantFilter.ALL, ApplicantSort.NAME, new PageRequest(2, 2)));
        assertEquals(
                3,
                page(ApplicantFilter.ALL, ApplicantSort.NAME, new PageRequest(2, 2))
                        .total());
    }

    @Test
    void theListCanBeNarrowedToAStageAndToWhoWaitsTooLong() throws Exception {
        move(ada, StageKind.SCREENING);
        late(berta);
        var screening = new ApplicantFilter("", stage(StageKind.SCREENING), Set.of(ToldStatus.SUBMITTED), false);
        assertEquals(List.of(ada), list(screening, ApplicantSort.NAME, ALL));
        assertEquals(List.of(berta), list(new ApplicantFilter("", null, null, true), ApplicantSort.NAME, ALL));
    }

    @Test
    void theBoardShowsTheFirstCardsOfAStageAndCountsTheOthers() throws Exception {
        move(carl, StageKind.INTERVIEW);
        var board = asRecruiter(() -> queries.board(opening.posting(), 1)).stages();
        assertEquals(
                List.of(StageKind.values()),
                board.stream().map(stage -> stage.kind()).toList());
        assertEquals(
                List.of(ada),
                board.getFirst().cards().stream().map(ApplicantCard::reference).toList());
        assertEquals(1, board.getFirst().more());
        assertEquals(
                1,
                board.stream()
                        .filter(stage -> stage.kind() == StageKind.INTERVIEW)
                        .findFirst()
                        .orElseThrow()
                        .count());
    }

    @Test
    void detailsHoldTheNotesTheStepsAndTheDecisionThatWaits() throws Exception {
        JobApplicationId id = id(ada);
        asRecruiter(() -> {
            reviews.open(id);
            reviews.addNote(id, "Knows relays.");
            return reviews.stageDecision(
                    StageDecision.reject(List.of(id), RejectionReason.SOMEONE_ELSE_CHOSEN, "Thank you.", false));
        });
        var details = asRecruiter(() -> queries.details(ada));
        assertEquals("Knows relays.", details.notes().getFirst().text());
        assertEquals(ToldStatus.NOT_SELECTED, details.decision().outcome());
        assertEquals("Some One", details.decision().by());
        assertEquals(
                List.of(ToldStatus.SUBMITTED, ToldStatus.VIEWED),
                details.timeline().stream().map(entry -> entry.status()).toList());
        assertEquals(StageKind.NEW, details.steps().getFirst().kind());
        assertEquals("cv.txt", details.document().fileName());
        assertEquals(opening.reference(), details.postingReference());
    }

    @Test
    void figuresTellWhoIsUnreadWaitingAndOverdue() throws Exception {
        asRecruiter(() -> {
            reviews.open(id(ada));
            return reviews.stageDecision(StageDecision.reject(List.of(id(carl)), RejectionReason.NO_REPLY, null, true));
        });
        late(berta);
        var counts = asRecruiter(() -> queries.counts(opening.posting()));
        assertEquals(
                List.of(3L, 2L, 1L, 2L, 1L),
                List.of(counts.total(), counts.running(), counts.unread(), counts.waiting(), counts.overdue()));
        assertEquals(
                counts,
                asRecruiter(() -> queries.countsByPosting(opening.organization()))
                        .get(opening.posting()));
    }

    @Test
    void whoIsOwedAnAnswerIsListedMostUrgentFirst() throws Exception {
        late(berta);
        var waiting = asRecruiter(() -> queries.waiting(opening.organization(), new PageRequest(1, 2)));
        assertEquals(3, waiting.total());
        assertEquals(2, waiting.items().size());
        assertEquals(berta, waiting.items().getFirst().applicant().reference());
        assertEquals(opening.reference(), waiting.items().getFirst().postingReference());
    }

    @Test
    void neighboursAppliedJustBeforeAndAfter() throws Exception {
        assertEquals(
                ada, asRecruiter(() -> queries.neighbours(berta)).previous().reference());
        assertEquals(carl, asRecruiter(() -> queries.neighbours(berta)).next().reference());
        assertNull(asRecruiter(() -> queries.neighbours(ada)).previous());
    }

    private List<ApplicationReference> list(ApplicantFilter filter, ApplicantSort sort, PageRequest page)
            throws Exception {
        return page(filter, sort, page).items().stream()
                .map(ApplicantCard::reference)
                .toList();
    }

    private Page<ApplicantCard> page(ApplicantFilter filter, ApplicantSort sort, PageRequest page) throws Exception {
        return asRecruiter(() -> queries.list(opening.posting(), filter, sort, page));
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

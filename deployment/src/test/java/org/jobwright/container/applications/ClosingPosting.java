package org.jobwright.container.applications;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jobwright.container.Await;
import org.jobwright.container.Callers;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.closing.CloseOutOutcome;
import org.jobwright.domain.applications.closing.CloseOutPlan;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.bulk.SeenDecision;
import org.jobwright.services.applications.closing.CloseOutDetails;
import org.jobwright.services.applications.closing.CloseOutPreview;
import org.jobwright.services.applications.closing.CloseOutQueries;
import org.jobwright.services.applications.closing.CloseOutService;
import org.jobwright.services.applications.closing.SeenPart;
import org.jobwright.services.applications.decisions.DecisionReleaseService;
import org.jobwright.services.applications.mine.CandidateApplicationQueries;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.jobs.JobPostingService;
import org.junit.jupiter.api.BeforeEach;

/** A posting for which Ada applied, and what its recruiters do to end it. */
abstract class ClosingPosting {

    @Inject
    Harbour harbour;

    @Inject
    JobPostingService postings;

    @Inject
    ApplicationReviewService reviews;

    @Inject
    ApplicationReviewQueries reviewQueries;

    @Inject
    DecisionReleaseService telling;

    @Inject
    CandidateApplicationQueries mine;

    @Inject
    CloseOutService closing;

    @Inject
    CloseOutQueries queries;

    @Inject
    Rows rows;

    Opening opening;

    AccountId ada;

    ApplicationReference application;

    @BeforeEach
    void someoneApplied() throws Exception {
        opening = harbour.opening();
        ada = harbour.person();
        application = harbour.apply(opening, ada, "Ada");
    }

    CandidateStatus status() throws Exception {
        return Callers.asPerson(ada, () -> mine.details(application))
                .orElseThrow()
                .summary()
                .candidateStatus();
    }

    void hire(ApplicationReference reference) throws Exception {
        JobApplicationId id = offered(reference);
        asRecruiter(() -> hired(id));
    }

    JobApplicationId offered(ApplicationReference reference) throws Exception {
        JobApplicationId id = id(reference);
        asRecruiter(
                () -> reviews.proposeDecision(ProposeDecision.advance(List.of(id), CandidateStatus.OFFER, null, true)));
        return id;
    }

    BulkOutcome hired(JobApplicationId id) {
        return reviews.proposeDecision(ProposeDecision.advance(List.of(id), CandidateStatus.HIRED, null, true));
    }

    long asked() throws Exception {
        return rows.count(
                "from outbox_message where kind = 'CLOSE_OUT_DUE' and subject_id = ?",
                opening.posting().value());
    }

    List<String> posting() throws Exception {
        return rows.texts(
                "select status from job_posting where id = ?", opening.posting().value());
    }

    long pending() throws Exception {
        return rows.count(
                "from job_application where posting_id = ? and decision_outcome is not null",
                opening.posting().value());
    }

    /** The delay of all decisions passes. */
    void tellAll() throws Exception {
        rows.change(
                "update job_application set decision_release_at = now() - interval '1 second'"
                        + " where posting_id = ? and decision_release_at is not null",
                opening.posting().value());
        List<JobApplicationId> due = new ArrayList<>();
        rows.texts(
                        "select id from job_application where posting_id = ? and decision_release_at is not null",
                        opening.posting().value())
                .forEach(id -> due.add(new JobApplicationId(UUID.fromString(id))));
        for (JobApplicationId one : due) {
            Callers.asSystem(() -> telling.tell(one));
        }
        // One that the timer has just locked is told by the timer.
        Await.until(() -> rows.count(
                        "from job_application where posting_id = ? and decision_release_at <= now()",
                        opening.posting().value())
                == 0);
    }

    void undoDecision(JobApplicationId id) throws Exception {
        assertEquals(
                1,
                asRecruiter(() -> reviews.undoDecision(List.of(seen(id))))
                        .done()
                        .size());
    }

    /** The pending decision, as the recruiter sees it. */
    SeenDecision seen(JobApplicationId id) {
        return new SeenDecision(
                id, reviewQueries.details(application).decision().at());
    }

    JobApplicationId id(ApplicationReference reference) throws Exception {
        return asRecruiter(() -> reviewQueries.details(reference)).applicant().id();
    }

    static ProposeDecision rejection(JobApplicationId id) {
        return ProposeDecision.reject(List.of(id), RejectionReason.MORE_EXPERIENCE_NEEDED, null, false);
    }

    static LocalDate inDays(int days) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(days);
    }

    <T> T asRecruiter(Callable<T> work) throws Exception {
        return Callers.asPerson(opening.recruiter(), work);
    }

    void asRecruiter(Callers.Command work) throws Exception {
        Callers.asPerson(opening.recruiter(), work);
    }

    void start(CloseOutOutcome outcome) throws Exception {
        asRecruiter(() -> closing.start(opening.posting(), outcome));
    }

    void choose(CloseOutPlan plan) throws Exception {
        Long seen = details().version();
        asRecruiter(() -> closing.choose(opening.posting(), seen, plan));
    }

    void confirm() throws Exception {
        List<SeenPart> seen = seenParts();
        asRecruiter(() -> closing.confirm(opening.posting(), seen, null));
    }

    List<SeenPart> seenParts() throws Exception {
        return preview().seen();
    }

    CloseOutDetails details() throws Exception {
        return asRecruiter(() -> queries.details(opening.reference()));
    }

    CloseOutPreview preview() throws Exception {
        return asRecruiter(() -> queries.preview(opening.posting()));
    }
}

package org.jobwright.services.applications.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.applications.pipeline.PipelineStageId;

/**
 * Makes the cards of applicants of the rows of a query, with what only other features know: what is unread, who comes
 * to an interview, and how many scorecards are in.
 */
@ApplicationScoped
class ApplicantCards {

    /** The parts of a card in their order. */
    static final String COLUMNS = """
            a.id, a.reference, a.applicantName, a.headline, a.location, a.workYears, s.id, a.stageSince, a.candidateStatus, a.candidateStatusAt,
            t.reason, a.appliedAt, a.answerDueAt, a.keptOpenUntil, case when a.waitsAgain = true then null else a.answeredAt end, a.mustHaves, a.mustHavesMissed,
            a.decision.outcome, a.decision.reason, a.decision.releaseAt""";

    /** How many there are; further columns may follow. */
    static final int SIZE = 20;

    /** An application ends only once, so at most one line of its timeline has a reason. */
    static final String FROM = " from JobApplication a join a.stage s"
            + " left join TimelineEntry t on t.application = a and t.reason is not null and t.status = a.candidateStatus";

    @Inject
    private UnreadMessages messages;

    @Inject
    private AgreedInterviews interviews;

    @Inject
    private AskedScorecards scorecards;

    List<ApplicantCard> of(List<Tuple> rows) {
        List<JobApplicationId> people = rows.stream().map(ApplicantCards::id).toList();
        Set<JobApplicationId> unread = messages.unreadAmong(people);
        Map<JobApplicationId, Instant> next = interviews.nextOf(people);
        Map<JobApplicationId, ScorecardCount> scored = scorecards.countsOf(people);
        return rows.stream()
                .map(row -> card(row, next.get(id(row)), scored.get(id(row)), unread.contains(id(row))))
                .toList();
    }

    /** Without asking the other features. */
    static ApplicantCard read(Tuple row) {
        return card(row, null, null, false);
    }

    private static JobApplicationId id(Tuple row) {
        return row.get(0, JobApplicationId.class);
    }

    private static ApplicantCard card(Tuple row, Instant interviewAt, ScorecardCount scorecards, boolean unread) {
        return new ApplicantCard(
                id(row),
                row.get(1, ApplicationReference.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, String.class),
                row.get(5, Integer.class),
                row.get(6, PipelineStageId.class),
                row.get(7, Instant.class),
                row.get(8, CandidateStatus.class),
                row.get(9, Instant.class),
                row.get(10, RejectionReason.class),
                row.get(11, Instant.class),
                row.get(12, Instant.class),
                row.get(13, LocalDate.class),
                row.get(14, Instant.class),
                row.get(15, Integer.class),
                row.get(16, Integer.class),
                row.get(17, CandidateStatus.class),
                row.get(18, RejectionReason.class),
                row.get(19, Instant.class),
                interviewAt,
                scorecards,
                unread);
    }
}

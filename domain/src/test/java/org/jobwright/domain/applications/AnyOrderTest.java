package org.jobwright.domain.applications;

import static org.jobwright.domain.applications.JobApplications.DAY;
import static org.jobwright.domain.applications.JobApplications.NOW;
import static org.jobwright.domain.applications.JobApplications.RECRUITER;
import static org.jobwright.domain.applications.JobApplications.STAGES;
import static org.jobwright.domain.applications.JobApplications.submitted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.Decision;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.applications.pipeline.PipelineStage;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever people do in whatever order, an application follows its table, and a refused action leaves no trace. */
@Tag("SEC-31")
class AnyOrderTest {

    private static final int APPLICATIONS = 2_000;
    private static final int ACTS = 25;

    private final Random random = new Random(20261125);

    private Instant now = NOW;

    @Test
    void noOrderOfActionsLeadsOutsideTheTable() {
        for (int i = 0; i < APPLICATIONS; i++) {
            JobApplication application = submitted();
            now = NOW;
            for (int act = 0; act < ACTS; act++) {
                now = now.plus(Duration.ofHours(random.nextInt(30)));
                assertFollowsTheTable(application);
            }
            assertTimelineIsTheWay(application);
        }
    }

    private void assertFollowsTheTable(JobApplication application) {
        CandidateStatus before = application.getCandidateStatus();
        Decision pending = application.getDecision();
        PipelineStage stage = application.getStage();
        int steps = application.getTimeline().size();
        try {
            act(application);
        } catch (RuleViolation refused) {
            assertEquals(before, application.getCandidateStatus());
            assertEquals(pending, application.getDecision());
            assertEquals(stage, application.getStage());
            assertEquals(steps, application.getTimeline().size());
            return;
        }
        CandidateStatus after = application.getCandidateStatus();
        assertTrue(before == after || before.canBecome(after), before + " became " + after);
        assertTrue(before.isActive() || before == after, "an end is an end");
    }

    private void act(JobApplication application) {
        switch (random.nextInt(9)) {
            case 0 -> application.markViewed(RECRUITER, now);
            case 1 -> application.moveTo(STAGES.get(random.nextInt(STAGES.size())), RECRUITER, now);
            case 2, 3 -> application.propose(anyStep());
            case 4 -> application.propose(anyRejection());
            case 5 -> application.undoDecision(RECRUITER, now);
            case 6 -> application.releaseNow(now);
            case 7 -> application.releaseDecision(now);
            default -> {
                // Rarely, because it ends most sequences.
                if (random.nextInt(10) == 0) {
                    application.withdraw(now);
                }
            }
        }
    }

    private Decision anyStep() {
        CandidateStatus[] all = CandidateStatus.values();
        return Decision.advance(all[random.nextInt(all.length)], null, RECRUITER, now, DAY);
    }

    private Decision anyRejection() {
        RejectionReason[] all = RejectionReason.values();
        return Decision.reject(all[random.nextInt(all.length)], null, RECRUITER, now, DAY);
    }

    /** The candidate's timeline is the sequence of statuses, each step allowed. */
    private static void assertTimelineIsTheWay(JobApplication application) {
        List<CandidateStatus> way =
                application.getTimeline().stream().map(TimelineEntry::getStatus).toList();
        assertEquals(CandidateStatus.SUBMITTED, way.getFirst());
        assertEquals(application.getCandidateStatus(), way.getLast());
        for (int i = 1; i < way.size(); i++) {
            assertTrue(way.get(i - 1).canBecome(way.get(i)), way.toString());
        }
    }
}

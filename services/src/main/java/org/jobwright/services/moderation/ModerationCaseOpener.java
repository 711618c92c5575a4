package org.jobwright.services.moderation;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Instant;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingEnded;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingRecalled;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingSubmitted;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.moderation.ModerationCase;
import org.jobwright.domain.moderation.ModerationCaseState;

/**
 * Opens a case when a version is submitted, and ends it when the employer recalls the version or withdraws the posting.
 */
@ApplicationScoped
class ModerationCaseOpener {

    @Inject
    private ModerationCaseRepository cases;

    @Inject
    private SimilarAdverts similar;

    /** Before the other observers: of two submissions at once, the second fails because the version has a case. */
    void open(@Observes @Priority(Interceptor.Priority.APPLICATION) JobPostingSubmitted submitted) {
        ModerationCase opened = ModerationCase.open(
                submitted.posting(),
                submitted.organization(),
                submitted.version(),
                cases.latestOf(submitted.posting()),
                submitted.at());
        cases.add(opened);
        similar.compare(opened, cases.submitted(opened));
    }

    void recalled(@Observes JobPostingRecalled recalled) {
        withdraw(recalled.posting(), recalled.at());
    }

    void ended(@Observes JobPostingEnded ended) {
        withdraw(ended.posting(), ended.at());
    }

    private void withdraw(JobPostingId posting, Instant now) {
        cases.latestOf(posting)
                .filter(latest -> latest.getState() != ModerationCaseState.DECIDED)
                .ifPresent(open -> open.withdraw(now));
    }
}

package org.jobwright.services.applications.clocks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jobwright.domain.applications.decisions.AnswersOwed;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.jobs.SubmissionGuard;

/**
 * Where administrators want it, an employer that leaves people waiting for far too long submits no new adverts. An edit of a
 * public one is no new advert.
 */
@ApplicationScoped
class AnswersOwedGuard implements SubmissionGuard {

    @Inject
    private AnswerClockRepository clocks;

    @Inject
    private Clock clock;

    @Override
    public void requirePermitted(JobPosting posting) {
        if (posting.publicVersion().isPresent()) {
            return;
        }
        AnswersOwed owed = clocks.owed(posting.getOrganization(), clock.instant());
        if (owed.isRefused()) {
            throw new RuleViolation("applications.answers-owed", owed.people(), AnswersOwed.DAYS);
        }
    }
}

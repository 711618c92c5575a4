package org.jobwright.services.applications.clocks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jobwright.domain.applications.decisions.AnswersOwed;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.jobs.SubmissionGuard;
import org.jobwright.services.shared.caller.Caller;

/**
 * Where administrators want it, an employer that leaves people waiting for far too long submits no new adverts, and makes
 * none public again that is over. An edit of one that is running is no new advert.
 */
@ApplicationScoped
class AnswersOwedGuard implements SubmissionGuard {

    @Inject
    private AnswerClockRepository clocks;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    private record Asked(OrganizationId organization) {}

    @Override
    public void requirePermitted(JobPosting posting) {
        PostingStatus present = posting.getStatus(clock.instant());
        if (present.isPublished() && !present.isOver()) {
            return;
        }
        requireReopened(posting);
    }

    @Override
    public void requireReopened(JobPosting posting) {
        AnswersOwed owed = caller.once(
                new Asked(posting.getOrganization()), () -> clocks.owed(posting.getOrganization(), clock.instant()));
        if (owed.isRefused()) {
            throw new RuleViolation("applications.answers-owed", owed.people(), AnswersOwed.DAYS);
        }
    }
}

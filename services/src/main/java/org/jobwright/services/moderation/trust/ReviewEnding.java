package org.jobwright.services.moderation.trust;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingBlocked;
import org.jobwright.domain.jobs.JobPostingEvent.JobPostingHeld;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.services.moderation.ModerationCaseRepository;
import org.jobwright.services.shared.caller.Caller;

/** A moderator who stops an advert has read it, so nobody has to do so any more. */
@ApplicationScoped
class ReviewEnding {

    @Inject
    private ModerationCaseRepository cases;

    @Inject
    private Caller caller;

    void held(@Observes JobPostingHeld event) {
        end(event.posting(), event.at());
    }

    void blocked(@Observes JobPostingBlocked event) {
        end(event.posting(), event.at());
    }

    private void end(JobPostingId posting, Instant now) {
        cases.toBeReviewed(posting).forEach(unread -> unread.endReview(caller.person(), now));
    }
}

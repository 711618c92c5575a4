package org.jobwright.domain.applications.apply;

import java.util.Optional;
import org.jobwright.domain.jobs.PostingAvailability;
import org.jobwright.domain.jobs.advert.ApplicationTerms;

/** Whether one may apply for a posting here, now, and why not. */
public final class ApplyingPolicy {

    private ApplyingPolicy() {}

    /** What keeps candidates from applying; empty when nothing does. */
    public static Optional<ApplyingObstacle> obstacle(PostingAvailability posting, ApplicationTerms terms) {
        return switch (posting) {
            case OPEN -> terms.directApply() ? Optional.empty() : Optional.of(ApplyingObstacle.ELSEWHERE);
            case PAUSED -> Optional.of(ApplyingObstacle.PAUSED);
            case OVER, HIDDEN -> Optional.of(ApplyingObstacle.OVER);
        };
    }
}

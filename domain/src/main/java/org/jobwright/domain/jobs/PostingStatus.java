package org.jobwright.domain.jobs;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jobwright.domain.shared.Status;

/**
 * The status of a posting, and which may follow. When staff undoes something (an approval, a hold, a block), the
 * previous status returns, and a posting withdrawn before it was public can be {@linkplain JobPosting#restore
 * restored}: these steps are not in this table.
 */
public enum PostingStatus implements Status<PostingStatus> {
    /** Being written; never submitted, or recalled by the employer. */
    DRAFT,
    /** Submitted; the review has not started. */
    SUBMITTED,
    /** In review by a moderator. */
    IN_REVIEW,
    /** Sent back with notes; the employer corrects it and submits again. */
    SENT_BACK,
    /** Public. */
    LIVE,
    /** Off the list for a while, paused by the employer or held by a moderator. */
    PAUSED,
    /** Over: someone was hired. */
    FILLED,
    /** Over: the employer ended it. */
    CLOSED,
    /** Over: its last day has passed. Never stored; derived from the time. */
    EXPIRED,
    /** Withdrawn by the employer; permanently once it was public. */
    WITHDRAWN,
    /** Blocked by a moderator, until one releases it. */
    BLOCKED;

    /** Which statuses may follow this one. */
    @Override
    public Set<PostingStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> EnumSet.of(IN_REVIEW, LIVE, SENT_BACK, BLOCKED, DRAFT, WITHDRAWN);
            case IN_REVIEW -> EnumSet.of(LIVE, SENT_BACK, BLOCKED, DRAFT, WITHDRAWN);
            case SENT_BACK -> EnumSet.of(SUBMITTED, BLOCKED, WITHDRAWN);
            case LIVE -> EnumSet.of(PAUSED, FILLED, CLOSED, EXPIRED, BLOCKED, WITHDRAWN);
            case PAUSED -> EnumSet.of(LIVE, FILLED, CLOSED, EXPIRED, BLOCKED, WITHDRAWN);
            case EXPIRED -> EnumSet.of(LIVE, FILLED, CLOSED, BLOCKED, WITHDRAWN);
            case FILLED, CLOSED -> EnumSet.of(LIVE, BLOCKED);
            case WITHDRAWN, BLOCKED -> EnumSet.noneOf(PostingStatus.class);
        };
    }

    /** What this stored status means at that time: a live or paused posting is expired once its last day has passed. */
    public PostingStatus at(Instant validThrough, Instant now) {
        boolean running = this == LIVE || this == PAUSED;
        return running && !validThrough.isAfter(now) ? EXPIRED : this;
    }

    /** Whether it has been public and may be again: an edit goes to review while the public version stays. */
    public boolean isPublished() {
        return this == LIVE || this == PAUSED || this == EXPIRED;
    }

    /** Its employer ended it, rather than time or a moderator. */
    public boolean isEndedByEmployer() {
        return this == FILLED || this == CLOSED || this == WITHDRAWN;
    }

    /** Its public life has ended. */
    public boolean isOver() {
        return isEndedByEmployer() || this == EXPIRED || this == BLOCKED;
    }
}

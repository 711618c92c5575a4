package org.jobwright.domain.jobs;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * Where a posting stands, and where it may go from there. What the staff takes back (an approval, a hold, a block) returns
 * to where it stood before, and what was given up before it was public can be {@linkplain JobPosting#restore restored}:
 * neither is a step that this table has.
 */
public enum PostingStatus {
    /** Being written; never submitted, or taken back by its writer. */
    DRAFT,
    /** Handed in, nobody has looked at it yet. */
    SUBMITTED,
    /** A moderator reads it. */
    IN_REVIEW,
    /** Sent back with notes; the employer corrects it and submits again. */
    SENT_BACK,
    /** Public. */
    LIVE,
    /** Off the list for a while, by the employer, or held by a moderator. */
    PAUSED,
    /** Over: someone was hired. */
    FILLED,
    /** Over: the employer ended it. */
    CLOSED,
    /** Over: its last day has passed. Never stored, time decides it. */
    EXPIRED,
    /** Given up by the employer; for good once it was public. */
    WITHDRAWN,
    /** Stopped by a moderator, until one gives it back. */
    BLOCKED;

    /** Which statuses may follow this one. */
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

    public boolean mayBecome(PostingStatus target) {
        return next().contains(target);
    }

    /** What this stored status means at that time: a running posting is expired once its last day has passed. */
    public PostingStatus at(Instant validThrough, Instant now) {
        boolean running = this == LIVE || this == PAUSED;
        return running && !validThrough.isAfter(now) ? EXPIRED : this;
    }

    /** Refuses a step that the table does not have. */
    void requireStepTo(PostingStatus target) {
        if (!mayBecome(target)) {
            throw new RuleViolation("jobs.transition-refused", this, target);
        }
    }

    /** It has been public, and is not for good: an edit goes to review while the public version stays. */
    public boolean isPublished() {
        return this == LIVE || this == PAUSED || this == EXPIRED;
    }

    /** Its public life has ended. */
    public boolean isOver() {
        return this == FILLED || this == CLOSED || this == EXPIRED || this == WITHDRAWN || this == BLOCKED;
    }
}

package org.jobwright.domain.messages;

import java.time.Instant;
import org.jobwright.domain.shared.failures.RuleViolation;

/** One cannot write in a conversation now. The page of the conversation says why, and until when. */
public class CannotWrite extends RuleViolation {

    private final WritingObstacle obstacle;
    private final Instant until;

    /** @param until when one can write again; null if that is not a matter of time */
    public CannotWrite(WritingObstacle obstacle, Instant until) {
        super(obstacle.code());
        this.obstacle = obstacle;
        this.until = until;
    }

    public WritingObstacle getObstacle() {
        return obstacle;
    }

    /** When one can write again; null if that is not a matter of time. */
    public Instant getUntil() {
        return until;
    }
}

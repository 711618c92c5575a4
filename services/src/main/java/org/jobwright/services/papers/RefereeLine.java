package org.jobwright.services.papers;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.papers.Referee;
import org.jobwright.domain.papers.RefereeId;
import org.jobwright.domain.papers.RefereeState;

/**
 * A referee.
 *
 * @param words what they wrote; empty for the candidate
 */
public record RefereeLine(RefereeId id, String name, String relation, RefereeState state, Instant stateAt, String words)
        implements Serializable {

    static RefereeLine of(Referee referee, String words) {
        return new RefereeLine(
                referee.getId(),
                referee.getName(),
                referee.getRelation(),
                referee.getState(),
                referee.getStateAt(),
                words);
    }
}

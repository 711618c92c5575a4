package org.jobwright.services.papers;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.papers.Referee;
import org.jobwright.domain.papers.RefereeId;
import org.jobwright.domain.papers.RefereeState;
import org.jobwright.domain.shared.EmailAddress;

/**
 * A referee.
 *
 * @param state for the candidate, a referee who declined has answered
 * @param words what they wrote; empty for the candidate
 */
public record RefereeLine(
        RefereeId id,
        String name,
        EmailAddress email,
        String relation,
        RefereeState state,
        Instant stateAt,
        String words)
        implements Serializable {

    static RefereeLine forDeciders(Referee referee, String words) {
        return of(referee, referee.getState(), words);
    }

    static RefereeLine forCandidate(Referee referee) {
        RefereeState state = referee.getState() == RefereeState.DECLINED ? RefereeState.GIVEN : referee.getState();
        return of(referee, state, "");
    }

    private static RefereeLine of(Referee referee, RefereeState state, String words) {
        return new RefereeLine(
                referee.getId(),
                referee.getName(),
                referee.getEmail(),
                referee.getRelation(),
                state,
                referee.getStateAt(),
                words);
    }
}

package org.jobwright.services.matching;

import java.io.Serializable;
import java.util.Optional;

/**
 * The explained match of an application, for who sent it.
 *
 * @param shown what was found; null unless the state is {@code READ}
 */
public record OwnMatch(State state, ShownMatch shown) implements Serializable {

    /** How far it is. */
    public enum State {
        /** The employer does not have applications matched. */
        OFF,
        /** The applicant may agree. */
        OFFERED,
        /** The applicant agreed, and it will be looked through soon. */
        WAITING,
        READ
    }

    /** What was found, if it is there. */
    public Optional<ShownMatch> result() {
        return Optional.ofNullable(shown);
    }
}

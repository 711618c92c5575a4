package org.jobwright.domain.shared;

import java.util.Set;

/** A status with a table of what may follow it. Entities refuse every other step. */
public interface Status<S extends Status<S>> {

    /** Which statuses may follow this one. */
    Set<S> next();

    default boolean canBecome(S target) {
        return next().contains(target);
    }
}

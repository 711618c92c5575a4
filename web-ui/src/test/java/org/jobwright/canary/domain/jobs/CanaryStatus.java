package org.jobwright.canary.domain.jobs;

import java.util.Set;

/** A status that asks in its own way. */
enum CanaryStatus {
    OPEN,
    OVER;

    Set<CanaryStatus> next() {
        return this == OPEN ? Set.of(OVER) : Set.of();
    }
}

package org.jobwright.domain.interviews.busy;

import java.io.Serializable;
import java.time.Instant;

/** Somebody is busy, whatever they do. */
public record BusyTime(Instant from, Instant until) implements Serializable {

    /** Of one person: more than anybody has in two months. */
    public static final int MOST = 2_000;
}

package org.jobwright.domain.organizations;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * What an organization was told to change before it is suspended for misuse (Digital Services Act, Article 23).
 *
 * @param reason what is wrong; it was sent to the owners
 * @param by who warned
 */
public record OrganizationWarning(String reason, WarningSource by, Instant at) implements Serializable {

    /** How long somebody has to read it before a suspension may follow. */
    public static final Duration TIME_TO_READ = Duration.ofDays(1);

    /** After this long without a suspension it no longer counts. */
    public static final Duration COUNTED = Duration.ofDays(365);

    /** Who warned. */
    public enum WarningSource {
        STAFF,
        /** The rule about blocked adverts. */
        RULE
    }

    /** Whether another one would only repeat it. */
    public boolean counts(Instant now) {
        return now.isBefore(at.plus(COUNTED));
    }

    /** Whether a suspension may follow. */
    public boolean allowsSuspension(Instant now) {
        return counts(now) && !now.isBefore(at.plus(TIME_TO_READ));
    }
}

package org.jobwright.domain.organizations;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * What an organization was told to change before it is suspended for misuse (Digital Services Act, Article 23).
 *
 * @param reason what is wrong; it was sent to the owners
 * @param by who warned
 * @param readAt when an owner marked it as read; null before
 */
public record OrganizationWarning(String reason, WarningSource by, Instant at, Instant readAt) implements Serializable {

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

    /** Whether a suspension may refer to it. */
    public boolean counts(Instant now) {
        return now.isBefore(end());
    }

    /** Until when it counts. */
    public Instant end() {
        return at.plus(COUNTED);
    }

    /** Whether a suspension may follow. */
    public boolean allowsSuspension(Instant now) {
        return allowsSuspension(at, now);
    }

    /** Whether a suspension may follow a warning of that moment. */
    public static boolean allowsSuspension(Instant warnedAt, Instant now) {
        return now.isBefore(warnedAt.plus(COUNTED)) && !now.isBefore(warnedAt.plus(TIME_TO_READ));
    }
}

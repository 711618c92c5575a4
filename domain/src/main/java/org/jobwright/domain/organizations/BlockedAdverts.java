package org.jobwright.domain.organizations;

import java.time.Duration;

/**
 * Adverts of an organization that staff blocked lately and that still are. Who posts such adverts again and again is warned,
 * and then suspended if a moderator agrees (Digital Services Act, Article 23).
 *
 * @param number of them within {@link #COUNTED}
 */
public record BlockedAdverts(long number) {

    /** How long a block counts. */
    public static final Duration COUNTED = Duration.ofDays(365);

    /** So many are a reason to suspend, after a warning. */
    public static final int TOO_MANY = 3;

    /** Whether the organization is to be warned: with the last but one, or later if nobody has warned yet. */
    public boolean callForWarning() {
        return number >= TOO_MANY - 1;
    }

    public boolean callForSuspension() {
        return number >= TOO_MANY;
    }
}

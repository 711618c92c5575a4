package org.jobwright.domain.interviews;

import org.jobwright.domain.shared.failures.RuleViolation;

/** How many and how long, for the entity and for the forms, which do not know it. */
public final class SlotLimits {

    public static final int MOST_SLOTS = 60;
    public static final int MOST_SEATS = 20;
    public static final int MOST_NOTICE_HOURS = 168;
    public static final int MOST_CHANGES = 10;

    private SlotLimits() {}

    /** Refuses more times than can be offered at once. */
    public static void requireRoom(int times) {
        if (times > MOST_SLOTS) {
            throw new RuleViolation("interviews.slots.too-many", MOST_SLOTS);
        }
    }
}

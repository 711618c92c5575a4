package org.jobwright.domain.interviews;

import org.jobwright.domain.shared.failures.RuleViolation;

/** How long and how many, for the entities and for the forms, which do not know them. */
public final class InterviewLimits {

    public static final int MAX_INTERNAL = 2000;
    public static final int MAX_WISH = 500;
    public static final int MOST_IN_PANEL = 10;
    public static final int MOST_OF_APPLICATION = 30;
    public static final int MOST_SLOTS = 60;
    public static final int MOST_SEATS = 20;
    public static final int MOST_NOTICE_HOURS = 168;
    public static final int MOST_CHANGES = 10;

    private InterviewLimits() {}

    /** Refuses more people than a panel has. */
    public static void requirePanel(int people) {
        if (people > MOST_IN_PANEL) {
            throw new RuleViolation("interviews.panel.too-many", MOST_IN_PANEL);
        }
    }

    /** Refuses more times than can be offered at once. */
    public static void requireSlots(int times) {
        if (times > MOST_SLOTS) {
            throw new RuleViolation("interviews.slots.too-many", MOST_SLOTS);
        }
    }
}

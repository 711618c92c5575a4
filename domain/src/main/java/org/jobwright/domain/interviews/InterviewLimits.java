package org.jobwright.domain.interviews;

/** How long and how many, for the entity and for the forms, which do not know it. */
public final class InterviewLimits {

    public static final int MAX_INTERNAL = 2000;
    public static final int MAX_WISH = 500;
    public static final int MOST_IN_PANEL = 10;
    public static final int MOST_OF_APPLICATION = 30;

    private InterviewLimits() {}
}

package org.jobwright.domain.moderation.appeals;

import java.util.EnumSet;
import java.util.Set;
import org.jobwright.domain.shared.Status;

/** The state of an appeal. An answer is final. */
public enum AppealState implements Status<AppealState> {
    /** It waits for a reviewer. */
    LODGED,
    /** A reviewer looks at it. */
    IN_REVIEW,
    /** The former decision stays. */
    UPHELD,
    /** Part of the former decision stays; the reviewer changes the rest by hand. */
    PARTLY,
    /** The former decision is undone. */
    REVERSED,
    /** Not an appeal, for example an insult. */
    INADMISSIBLE;

    /** The answers. */
    public static Set<AppealState> decisions() {
        return EnumSet.of(UPHELD, PARTLY, REVERSED, INADMISSIBLE);
    }

    /**
     * The answers that one kind of decision may get.
     *
     * @param aboutReport whether it is the dismissal of a report, of which nothing can stay in part
     */
    public static Set<AppealState> decisions(boolean aboutReport) {
        return aboutReport ? EnumSet.of(UPHELD, REVERSED, INADMISSIBLE) : decisions();
    }

    public boolean isDecided() {
        return decisions().contains(this);
    }

    /** The states that may follow this one; another reviewer may take over. */
    @Override
    public Set<AppealState> next() {
        return switch (this) {
            case LODGED -> EnumSet.of(IN_REVIEW);
            case IN_REVIEW -> EnumSet.of(IN_REVIEW, UPHELD, PARTLY, REVERSED, INADMISSIBLE);
            case UPHELD, PARTLY, REVERSED, INADMISSIBLE -> EnumSet.noneOf(AppealState.class);
        };
    }
}

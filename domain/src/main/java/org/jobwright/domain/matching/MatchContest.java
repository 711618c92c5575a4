package org.jobwright.domain.matching;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.text.TypedText;

/**
 * What an applicant says about a line of their match, which is shown beside it.
 *
 * @param requirement the key of the requirement
 */
public record MatchContest(String requirement, String text, Instant at) implements Serializable {

    public static final int LONGEST = 500;

    /** What an applicant writes; a text that is shown or read again may be longer, where something in it is hidden. */
    static MatchContest written(String requirement, String text, Instant at) {
        String typed = TypedText.text(text);
        if (typed.isEmpty() || typed.length() > LONGEST) {
            throw new RuleViolation("applications.match.contest.length", LONGEST);
        }
        return new MatchContest(requirement, typed, at);
    }

    /** The same with another text, where something in it is hidden from the reader. */
    public MatchContest with(String shown) {
        return new MatchContest(requirement, shown, at);
    }
}

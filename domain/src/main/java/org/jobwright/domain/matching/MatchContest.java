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

    public MatchContest {
        text = TypedText.text(text);
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new RuleViolation("applications.match.contest.length", LONGEST);
        }
    }

    /** The same with another text, where something in it is hidden from the reader. */
    public MatchContest with(String shown) {
        return new MatchContest(requirement, shown, at);
    }
}

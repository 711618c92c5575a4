package org.jobwright.services.applications.pipeline;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * What a decision about a selection would do, before it is made.
 *
 * @param mails how many candidates will be told in each language
 * @param leftOut who stays unchanged, and why
 * @param seen stands for the state that was previewed; sent back with the decision
 */
public record DecisionPreview(Map<Language, Long> mails, List<LeftOut> leftOut, String seen) implements Serializable {

    /** Someone in the selection about whom this cannot be decided now. */
    public record LeftOut(String applicantName, RuleViolation reason) implements Serializable {}

    public DecisionPreview {
        mails = Map.copyOf(mails);
        leftOut = List.copyOf(leftOut);
    }

    /** How many will be told. */
    public long told() {
        return mails.values().stream().mapToLong(Long::longValue).sum();
    }
}

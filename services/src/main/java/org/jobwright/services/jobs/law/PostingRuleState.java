package org.jobwright.services.jobs.law;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.jobs.law.PostingRule;
import org.jobwright.domain.jobs.law.RuleBook;
import org.jobwright.domain.jobs.law.RuleConfidence;

/**
 * A rule in its current revision.
 *
 * @param released whether it is as released; otherwise an administrator changed it
 * @param changedBy who changed it; null for a release
 * @param waiting the rule of a later release that has not been accepted yet; null for none
 */
public record PostingRuleState(
        PostingRule rule,
        int revision,
        boolean confirmed,
        boolean released,
        String reason,
        String changedBy,
        Instant changedAt,
        PostingRule waiting)
        implements Serializable {

    /** Whether it may refuse a posting. */
    public boolean isSure() {
        return confirmed || rule.confidence() == RuleConfidence.SOURCE_SEEN;
    }

    RuleBook.Entry entry() {
        return new RuleBook.Entry(rule, revision, confirmed);
    }
}

package org.jobwright.domain.approvals;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * People who are asked together.
 *
 * @param approvers 1 to {@value #MOST_APPROVERS}, each once
 * @param required how many of them must approve
 */
public record PlannedGroup(List<AccountId> approvers, int required) implements Serializable {

    public static final int MOST_APPROVERS = 10;

    public PlannedGroup {
        approvers = List.copyOf(new LinkedHashSet<>(approvers));
        if (approvers.isEmpty() || approvers.size() > MOST_APPROVERS) {
            throw new RuleViolation("approvals.approvers.range", MOST_APPROVERS);
        }
        if (required < 1 || required > approvers.size()) {
            throw new RuleViolation("approvals.required.range", approvers.size());
        }
    }

    /** Without people who may not decide, such as the requester: the others must be enough. */
    public PlannedGroup without(Collection<AccountId> excluded) {
        List<AccountId> others = new ArrayList<>(approvers);
        others.removeAll(excluded);
        if (others.size() < required) {
            throw new RuleViolation("approvals.others-too-few", required);
        }
        return new PlannedGroup(others, required);
    }
}

package org.jobwright.domain.requisitions;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.approvals.ApprovalFlow;
import org.jobwright.domain.approvals.FlowMode;
import org.jobwright.domain.approvals.PlannedGroup;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.text.TypedText;

/**
 * Who is asked for which requests.
 *
 * @param name 1 to {@value #MAX_NAME} characters, for those who set it up
 * @param groups 1 to 5
 */
public record FlowPlan(String name, FlowCondition condition, FlowMode mode, List<PlannedGroup> groups)
        implements Serializable {

    public static final int MAX_NAME = 60;

    public FlowPlan {
        name = TypedText.line(name);
        groups = List.copyOf(groups);
    }

    void requireStorable() {
        if (name.isEmpty() || name.length() > MAX_NAME) {
            throw new InvalidInput(FieldProblem.of("name", "requisitions.flow.name", MAX_NAME));
        }
        if (groups.isEmpty() || groups.size() > ApprovalFlow.MOST_GROUPS) {
            throw new InvalidInput(FieldProblem.of("groups", "approvals.groups.range", ApprovalFlow.MOST_GROUPS));
        }
        if (condition.openingsFrom() != null
                && (condition.openingsFrom() < 1 || condition.openingsFrom() > RequisitionContent.MOST_OPENINGS)) {
            throw new InvalidInput(
                    FieldProblem.of("openingsFrom", "requisitions.openings.range", RequisitionContent.MOST_OPENINGS));
        }
        if (condition.payFrom() != null && condition.currency().isEmpty()) {
            throw new InvalidInput(FieldProblem.of("currency", "requisitions.flow.currency"));
        }
    }
}

package org.jobwright.domain.applications.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.shared.failures.RuleViolation;

/** The rules that the stages of every posting and of every template keep, from left to right. */
public final class StageRules {

    public static final int MIN_STAGES = 2;
    public static final int MAX_STAGES = 12;

    /** Archived stages stay for the history of the people who were in them. */
    public static final int MAX_WITH_ARCHIVED = 100;

    private StageRules() {}

    /** Between 2 and 12, a single NEW first, a single HIRED last, kinds in their order, each name once. */
    static void require(List<PlannedStage> stages) {
        if (stages.size() < MIN_STAGES || stages.size() > MAX_STAGES) {
            throw new RuleViolation("applications.stage.limit", MIN_STAGES, MAX_STAGES);
        }
        if (!isOnly(stages, stages.getFirst(), StageKind.NEW) || !isOnly(stages, stages.getLast(), StageKind.HIRED)) {
            throw new RuleViolation("applications.stage.fixed");
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < stages.size(); i++) {
            if (i > 0 && stages.get(i).kind().compareTo(stages.get(i - 1).kind()) < 0) {
                throw new RuleViolation("applications.stage.order");
            }
            if (!names.add(stages.get(i).folded())) {
                throw new RuleViolation("applications.stage.name.taken");
            }
        }
    }

    private static boolean isOnly(List<PlannedStage> stages, PlannedStage stage, StageKind kind) {
        return stage.kind() == kind
                && stages.stream().filter(one -> one.kind() == kind).count() == 1;
    }
}

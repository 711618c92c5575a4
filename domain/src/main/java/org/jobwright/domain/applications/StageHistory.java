package org.jobwright.domain.applications;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.applications.pipeline.PipelineStage;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.failures.StaleData;

/**
 * The way of an application through the stages.
 *
 * @param moves those that were not undone, oldest first
 */
record StageHistory(List<StageChange> moves) {

    static StageHistory of(List<StageChange> changes) {
        Set<StageChange> undone = changes.stream()
                .map(StageChange::getUndoes)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new StageHistory(changes.stream()
                .filter(change -> change.getUndoes() == null && !undone.contains(change))
                .toList());
    }

    StageChange last() {
        return moves.getLast();
    }

    /** Refuses to go back to before another move than the one of this time. */
    void requireLast(Instant at) {
        beforeLast();
        if (!last().getAt().equals(at)) {
            throw new StaleData();
        }
    }

    boolean isLast(StageChangeCause cause, Instant at) {
        return last().getCause() == cause && last().getAt().equals(at);
    }

    /** The stage before the last move. */
    PipelineStage previous() {
        return moves.get(beforeLast()).getStage();
    }

    /** Since when it was in the previous stage. */
    Instant previousSince() {
        int start = beforeLast();
        while (start > 0 && goesOn(moves.get(start - 1), moves.get(start))) {
            start--;
        }
        return moves.get(start).getAt();
    }

    private int beforeLast() {
        if (moves.size() < 2) {
            throw new RuleViolation("applications.move.none");
        }
        return moves.size() - 2;
    }

    /** The stages were changed, and both stages have the same purpose. */
    private static boolean goesOn(StageChange former, StageChange change) {
        return change.getCause() == StageChangeCause.STAGES_CHANGED
                && change.getStage().getKind() == former.getStage().getKind();
    }
}

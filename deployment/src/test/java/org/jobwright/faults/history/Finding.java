package org.jobwright.faults.history;

import java.util.List;

/**
 * The result of checking an invariant.
 *
 * @param looked what was checked, with figures
 * @param problems the violations; none if the invariant holds
 */
public record Finding(Invariant invariant, String looked, List<String> problems) {
    private static final int SHOWN = 3;

    public Finding {
        problems = List.copyOf(problems);
    }

    public boolean holds() {
        return problems.isEmpty();
    }

    @Override
    public String toString() {
        if (holds()) {
            return invariant + " holds: " + looked;
        }
        String first = String.join("; ", problems.subList(0, Math.min(SHOWN, problems.size())));
        return invariant + " IS BROKEN (" + invariant.promise() + "): " + first
                + (problems.size() > SHOWN ? "; and " + (problems.size() - SHOWN) + " more" : "");
    }
}

package org.jobwright.domain.applications.persons;

import java.util.EnumSet;
import java.util.Set;

/**
 * Whether what two accounts have in common makes them perhaps the same person: something strong, or something medium and
 * names that are alike. A phone number and a link are strong only if the names agree, because families share them.
 */
public final class MatchPolicy {

    private MatchPolicy() {}

    /** The signals that speak for it, for display; empty if it is not to be suggested. */
    public static Set<PersonSignal> suggested(Set<PersonSignal> shared, ComparedNames names) {
        Set<PersonSignal> signals = EnumSet.noneOf(PersonSignal.class);
        signals.addAll(shared);
        if (names.areAlike()) {
            signals.add(PersonSignal.NAME);
        }
        boolean strong = has(signals, PersonSignal.EMAIL, PersonSignal.CV)
                || has(signals, PersonSignal.PHONE, PersonSignal.LINK) && names.agree();
        boolean medium = signals.contains(PersonSignal.JOBS) && signals.contains(PersonSignal.NAME);
        return strong || medium ? signals : Set.of();
    }

    private static boolean has(Set<PersonSignal> signals, PersonSignal one, PersonSignal other) {
        return signals.contains(one) || signals.contains(other);
    }
}

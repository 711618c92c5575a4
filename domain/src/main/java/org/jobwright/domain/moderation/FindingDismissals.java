package org.jobwright.domain.moderation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The dismissed findings of a case and of earlier versions, each with its reason; the first reason stays. A
 * key means the same words, so that changed words are found again.
 */
public record FindingDismissals(@JsonValue List<FindingDismissal> dismissals) implements Serializable {

    /** The most that are kept; the oldest go first. */
    private static final int MOST = 200;

    public static final FindingDismissals NONE = new FindingDismissals(List.of());

    @JsonCreator
    public FindingDismissals {
        dismissals = dismissals == null ? List.of() : List.copyOf(dismissals);
    }

    /** Adds this dismissal, unless the finding was dismissed before. */
    public FindingDismissals with(FindingDismissal dismissal) {
        if (of(dismissal.finding()).isPresent()) {
            return this;
        }
        List<FindingDismissal> more = new ArrayList<>(dismissals);
        more.add(dismissal);
        more = more.subList(Math.max(0, more.size() - MOST), more.size());
        return new FindingDismissals(more);
    }

    /** Why a finding was dismissed; empty if it was not. */
    public Optional<FindingDismissal> of(String finding) {
        return dismissals.stream()
                .filter(dismissal -> dismissal.finding().equals(finding))
                .findFirst();
    }
}

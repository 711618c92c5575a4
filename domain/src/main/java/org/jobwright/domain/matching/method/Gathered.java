package org.jobwright.domain.matching.method;

import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.matching.result.MatchFinding;
import org.jobwright.domain.matching.result.MatchLine;
import org.jobwright.domain.matching.result.MatchRequirement;
import org.jobwright.domain.matching.result.MatchRule;
import org.jobwright.domain.matching.result.Quote;

/** The quotes about one requirement while its lines are looked through. */
final class Gathered {

    private static final int MOST = MatchLine.MOST_QUOTES;

    private final List<Quote> strong = new ArrayList<>();
    private final List<Quote> weak = new ArrayList<>();
    private MatchRule first;

    /** A line that supports it. The rule of the first one is kept. */
    void supports(Quote quote, MatchRule rule) {
        if (first == null) {
            first = rule;
        }
        if (strong.size() < MOST && !strong.contains(quote)) {
            strong.add(quote);
        }
    }

    /** A line that says less. */
    void weakens(Quote quote) {
        if (weak.size() < MOST && !weak.contains(quote)) {
            weak.add(quote);
        }
    }

    boolean hasSupport() {
        return !strong.isEmpty();
    }

    MatchLine about(MatchRequirement requirement) {
        return about(requirement, MatchRule.WEAKENED);
    }

    /** @param weakened why a line that was found says less */
    MatchLine about(MatchRequirement requirement, MatchRule weakened) {
        return !strong.isEmpty()
                ? new MatchLine(requirement, MatchFinding.FOUND, first, strong)
                : !weak.isEmpty()
                        ? new MatchLine(requirement, MatchFinding.PARTLY, weakened, weak)
                        : MatchLine.without(requirement, MatchFinding.NOT_FOUND, MatchRule.NO_LINE);
    }
}

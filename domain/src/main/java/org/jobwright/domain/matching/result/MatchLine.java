package org.jobwright.domain.matching.result;

import java.io.Serializable;
import java.util.List;

/**
 * A requirement, and what was found about it.
 *
 * @param rule why it has this finding
 * @param quotes at most three
 */
public record MatchLine(MatchRequirement requirement, MatchFinding finding, MatchRule rule, List<Quote> quotes)
        implements Serializable {

    public static final int MOST_QUOTES = 3;

    public MatchLine {
        quotes = quotes == null ? List.of() : quotes.stream().limit(MOST_QUOTES).toList();
    }

    public static MatchLine without(MatchRequirement requirement, MatchFinding finding, MatchRule rule) {
        return new MatchLine(requirement, finding, rule, List.of());
    }
}

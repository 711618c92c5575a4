package org.jobwright.domain.matching.result;

import java.io.Serializable;
import java.util.List;

/**
 * The requirements of an advert in their order, each with what was found. It has no sum and no rank, and nothing can be
 * sorted by it.
 *
 * @param method the version of the {@code MatchMethod}
 */
public record MatchResult(int method, List<MatchLine> lines) implements Serializable {

    public MatchResult {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }
}

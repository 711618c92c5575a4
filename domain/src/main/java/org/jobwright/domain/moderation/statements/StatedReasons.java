package org.jobwright.domain.moderation.statements;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jobwright.domain.shared.Ground;

/**
 * Why something was restricted.
 *
 * @param detected the code of what an automatic check had found; empty if none had
 * @param explanation in the words of the person who decided; the names of the rules if one of them did
 */
public record StatedReasons(
        StatementFacts facts, StatementSource source, Optional<String> detected, Ground ground, String explanation)
        implements Serializable {

    public StatedReasons {
        Objects.requireNonNull(facts);
        Objects.requireNonNull(source);
        Objects.requireNonNull(ground);
        if (explanation == null || explanation.isBlank()) {
            throw new IllegalArgumentException("a statement needs an explanation");
        }
    }
}

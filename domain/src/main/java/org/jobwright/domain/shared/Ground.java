package org.jobwright.domain.shared;

import java.io.Serializable;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;

/**
 * The law or the term on which the staff base a restriction.
 *
 * @param text which one; a law must be named, for terms it may be left out
 */
public record Ground(GroundKind kind, String text) implements Serializable {

    public static final int MAX_LENGTH = 300;

    /** The terms as a whole; pages say it in the language of the reader. */
    public static final String TERMS_OF_USE = "Terms of use";

    public static final Ground TERMS = new Ground(GroundKind.TERMS, TERMS_OF_USE);

    public Ground {
        if (kind == null) {
            throw new InvalidInput(FieldProblem.of("ground", "shared.ground.required"));
        }
        text = text == null ? "" : text.strip();
        if (text.isEmpty()) {
            if (kind == GroundKind.LAW) {
                throw new InvalidInput(FieldProblem.of("ground", "shared.ground.law-required"));
            }
            text = TERMS_OF_USE;
        }
        if (text.length() > MAX_LENGTH) {
            throw new InvalidInput(FieldProblem.of("ground", "shared.ground.too-long", MAX_LENGTH));
        }
    }
}

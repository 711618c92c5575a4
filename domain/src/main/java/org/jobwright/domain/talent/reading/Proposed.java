package org.jobwright.domain.talent.reading;

import java.io.Serializable;
import java.util.List;

/**
 * A value read from a CV, with the lines it was read from.
 *
 * @param <T> the value
 */
public record Proposed<T extends Serializable>(T value, List<CvLine> source) implements Serializable {

    public Proposed {
        source = List.copyOf(source);
    }

    static <T extends Serializable> Proposed<T> of(T value, CvLine line) {
        return new Proposed<>(value, List.of(line));
    }
}

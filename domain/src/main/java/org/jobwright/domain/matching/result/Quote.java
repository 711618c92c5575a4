package org.jobwright.domain.matching.result;

import java.io.Serializable;

/**
 * A line of what an applicant sent.
 *
 * @param line counted from 1; of a profile and of answers, by their order
 * @param text at most 200 characters of it
 */
public record Quote(QuoteSource source, int line, String text) implements Serializable {

    /** The same with another text, where something in it is hidden from the reader. */
    public Quote with(String shown) {
        return new Quote(source, line, shown);
    }
}

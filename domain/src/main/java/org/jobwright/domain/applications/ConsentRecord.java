package org.jobwright.domain.applications;

import java.io.Serializable;
import java.time.Instant;

/**
 * What someone agreed to, in which words and when. Only applications sent before 29 November 2026 have one: the form asked
 * for it then.
 *
 * @param textVersion which version of the sentence they ticked, for example {@code 2026-11}
 */
public record ConsentRecord(Purpose purpose, String textVersion, Instant at) implements Serializable {

    public enum Purpose {
        /** The employer may read and store the application to decide about this opening. */
        PROCESSING
    }
}

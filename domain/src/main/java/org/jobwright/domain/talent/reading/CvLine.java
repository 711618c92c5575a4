package org.jobwright.domain.talent.reading;

import java.io.Serializable;

/**
 * A line of a CV.
 *
 * @param number counted from 1 in the extracted text
 * @param text without the blanks around it
 */
public record CvLine(int number, String text) implements Serializable {

    boolean isBlank() {
        return text.isEmpty();
    }
}

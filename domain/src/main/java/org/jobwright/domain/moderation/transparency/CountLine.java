package org.jobwright.domain.moderation.transparency;

import java.io.Serializable;

/**
 * One line of the yearly counts.
 *
 * @param item a constant of the section, or the code of a finding
 * @param value a figure or words; empty if there is nothing to tell, such as a median of nothing
 */
public record CountLine(CountSection section, String item, String value) implements Serializable {

    public CountLine {
        value = value == null ? "" : value;
    }
}

package org.jobwright.domain.talent.reading;

import java.io.Serializable;
import java.util.List;

/**
 * One change of a profile that a CV proposes.
 *
 * @param value a text, or an entry of the resume
 * @param today what it would replace; null if it would be added
 * @param source the lines that it was read from
 */
public record ProposedChange(ProposedPart part, Serializable value, Serializable today, List<CvLine> source)
        implements Serializable {

    static ProposedChange of(ProposedPart part, Proposed<?> proposed, Serializable today) {
        return new ProposedChange(part, proposed.value(), today, proposed.source());
    }
}

package org.jobwright.domain.talent.reading;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.candidates.Resume.Work;

/**
 * One change of a profile that a CV proposes.
 *
 * @param value a text, or an entry of the resume
 * @param today what it would replace; null if it would be added
 * @param source the lines that it was read from
 */
public record ProposedChange(ProposedPart part, Serializable value, Serializable today, List<CvLine> source)
        implements Serializable {

    /** The text of a job that would be taken over with it; null if there is none, or the profile has one. */
    public String description() {
        boolean described = today instanceof Work known && known.summary() != null;
        return value instanceof Work work && !described ? work.summary() : null;
    }

    static ProposedChange of(ProposedPart part, Proposed<?> proposed, Serializable today) {
        return new ProposedChange(part, proposed.value(), today, proposed.source());
    }
}

package org.jobwright.services.search.engine;

import java.io.Serializable;
import java.util.List;
import org.jobwright.services.jobs.site.JobPostingSummary;

/**
 * One posting that was found.
 *
 * @param related found by a title that means nearly the same, not by the words themselves
 * @param title the title in pieces, to show which words fit
 * @param passage where in the advert the words stand, when not all of them are in the title; may be empty
 * @param kilometres to the nearest of its places, when a place was asked for; else null
 */
public record JobHit(
        JobPostingSummary posting, boolean related, List<Piece> title, List<Piece> passage, Double kilometres)
        implements Serializable {

    /** A piece of text, and whether it is one of the words looked for. */
    public record Piece(String text, boolean marked) implements Serializable {}

    public JobHit {
        title = List.copyOf(title);
        passage = List.copyOf(passage);
    }
}

package org.jobwright.services.search.engine;

import java.io.Serializable;
import java.util.List;
import org.jobwright.services.jobs.site.JobPostingSummary;

/**
 * A posting that was found.
 *
 * @param related found by a title that means nearly the same, not by the words themselves
 * @param title the title in pieces, to highlight matching words
 * @param passage the passage of the advert with the words, if not all of them are in the title; may be empty
 * @param kilometres to the nearest of its places, if the search has a place; else null
 */
public record JobHit(
        JobPostingSummary posting, boolean related, List<Piece> title, List<Piece> passage, Double kilometres)
        implements Serializable {

    /** A piece of text, and whether it is a match. */
    public record Piece(String text, boolean marked) implements Serializable {}

    public JobHit {
        title = List.copyOf(title);
        passage = List.copyOf(passage);
    }
}

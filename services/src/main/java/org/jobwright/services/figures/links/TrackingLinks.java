package org.jobwright.services.figures.links;

import java.io.Serializable;
import java.util.List;

/**
 * The tracking links of one place, offered ones first.
 *
 * @param address the reference of the posting in public addresses; null for all jobs of an organization
 * @param title of the posting; null for all jobs of an organization
 * @param creatable whether the reader makes links with a label
 */
public record TrackingLinks(
        LinkPlace place, String address, String title, List<TrackingLinkSummary> links, boolean creatable)
        implements Serializable {

    public TrackingLinks {
        links = List.copyOf(links);
    }

    /** Whether the reader still has no personal link. */
    public boolean lacksMine() {
        return links.stream().noneMatch(TrackingLinkSummary::mine);
    }
}

package org.jobwright.services.applications;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.applications.SentContent;
import org.jobwright.services.candidates.DocumentSummary;

/**
 * An application as the person who sent it sees it.
 *
 * @param postingReference the way to the advert
 * @param document the CV that was sent; null when the profile was sent without one
 * @param timeline what was told, the newest first
 */
public record MyApplicationDetails(
        MyApplication summary,
        String postingReference,
        SentContent sent,
        DocumentSummary document,
        List<ToldEntry> timeline)
        implements Serializable {

    public MyApplicationDetails {
        timeline = List.copyOf(timeline);
    }
}

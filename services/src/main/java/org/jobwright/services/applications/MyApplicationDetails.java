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
 * @param attachments the files beside it
 * @param timeline what was told, the newest first
 * @param readings who at the employer opened what, the latest first
 */
public record MyApplicationDetails(
        MyApplication summary,
        String postingReference,
        SentContent sent,
        DocumentSummary document,
        List<AttachedFile> attachments,
        List<ToldEntry> timeline,
        List<Reading> readings)
        implements Serializable {

    public MyApplicationDetails {
        attachments = List.copyOf(attachments);
        timeline = List.copyOf(timeline);
        readings = List.copyOf(readings);
    }
}

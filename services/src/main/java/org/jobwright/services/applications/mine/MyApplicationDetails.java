package org.jobwright.services.applications.mine;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.applications.content.SentContent;
import org.jobwright.services.applications.AttachedFile;
import org.jobwright.services.applications.CandidateTimelineEntry;
import org.jobwright.services.applications.Reading;
import org.jobwright.services.candidates.documents.DocumentSummary;

/**
 * An application as the person who sent it sees it.
 *
 * @param postingReference the way to the advert
 * @param jobEndedAt when the job was closed or filled or its time ran out; null while it goes on, or is not to be seen
 * @param document the CV that was sent; null when the profile was sent without one
 * @param attachments the files beside it
 * @param timeline what was told, the newest first
 * @param readings who at the employer opened what, the latest first
 */
public record MyApplicationDetails(
        MyApplication summary,
        String postingReference,
        Instant jobEndedAt,
        SentContent sent,
        DocumentSummary document,
        List<AttachedFile> attachments,
        List<CandidateTimelineEntry> timeline,
        List<Reading> readings)
        implements Serializable {

    /** The sender may put another version in its place; after the end of the job nothing is sent any more. */
    public boolean isReplaceable() {
        return summary.candidateStatus().isReplaceable() && jobEndedAt == null;
    }

    public MyApplicationDetails {
        attachments = List.copyOf(attachments);
        timeline = List.copyOf(timeline);
        readings = List.copyOf(readings);
    }
}

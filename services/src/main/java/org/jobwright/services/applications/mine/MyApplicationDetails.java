package org.jobwright.services.applications.mine;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.applications.content.Answer;
import org.jobwright.domain.applications.content.SentContent;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.services.applications.AttachedFile;
import org.jobwright.services.applications.CandidateTimelineEntry;
import org.jobwright.services.applications.Reading;
import org.jobwright.services.candidates.documents.DocumentSummary;

/**
 * An application as its sender sees it.
 *
 * @param postingReference the link to the advert
 * @param jobEndedAt when the job was closed or filled or expired; null while it is open, or not visible
 * @param document the CV that was sent; null if the profile was sent without one
 * @param attachments the other files
 * @param timeline what the candidate knows, newest first
 * @param readings who at the employer opened what, latest first
 * @param receipt the SHA-256 of its receipt; null if none was issued yet
 */
public record MyApplicationDetails(
        MyApplication summary,
        String postingReference,
        Instant jobEndedAt,
        SentContent sent,
        DocumentSummary document,
        List<AttachedFile> attachments,
        List<CandidateTimelineEntry> timeline,
        List<Reading> readings,
        String receipt)
        implements Serializable {

    /** Whether the sender may replace it; nothing can be sent after the job has ended. */
    public boolean isReplaceable() {
        return summary.candidateStatus().isReplaceable() && jobEndedAt == null;
    }

    /** Whether the sender may correct this answer: once, and until the employer opens the application. */
    public boolean isCorrectable(Answer answer) {
        return summary.candidateStatus() == CandidateStatus.SUBMITTED && answer.takesCorrection();
    }

    public MyApplicationDetails {
        attachments = List.copyOf(attachments);
        timeline = List.copyOf(timeline);
        readings = List.copyOf(readings);
    }
}

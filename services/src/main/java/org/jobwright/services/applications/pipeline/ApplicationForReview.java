package org.jobwright.services.applications.pipeline;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jobwright.domain.applications.access.HiringRights;
import org.jobwright.domain.applications.content.SentContent;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.applications.AttachedFile;
import org.jobwright.services.applications.CandidateTimelineEntry;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.candidates.documents.DocumentSummary;

/**
 * One application as the employer sees it.
 *
 * @param content what was sent; null once the application is withdrawn
 * @param replacedAt when the applicant sent the latest version; null if the first one was not replaced
 * @param document the CV file; null if the profile was sent without one
 * @param documentText its extracted text; null until it is available
 * @param attachments the other files; none once the application is withdrawn
 * @param masked whether the applicant is hidden from the reader
 * @param decision the proposed decision; null if there is none
 * @param stages the stages to choose from, in order
 * @param timeline what the candidate knows, oldest first
 * @param rights what the reader may do with the application
 * @param closedAt when the posting ended; null if it has not
 */
public record ApplicationForReview(
        ApplicantCard applicant,
        JobPostingId posting,
        String postingReference,
        String postingTitle,
        OrganizationId organization,
        Instant replacedAt,
        SentContent content,
        DocumentSummary document,
        String documentText,
        List<AttachedFile> attachments,
        boolean masked,
        PendingDecision decision,
        List<StageOption> stages,
        List<CandidateTimelineEntry> timeline,
        HiringRights rights,
        Instant closedAt)
        implements Serializable {

    public ApplicationForReview {
        attachments = List.copyOf(attachments);
        stages = List.copyOf(stages);
        timeline = List.copyOf(timeline);
    }

    /** What is left for the employer: when the person applied and withdrew, and how far the application had come. */
    ApplicationForReview withdrawn() {
        return new ApplicationForReview(
                applicant,
                posting,
                postingReference,
                postingTitle,
                organization,
                null,
                null,
                null,
                null,
                List.of(),
                false,
                null,
                stages,
                timeline.stream()
                        .map(entry -> new CandidateTimelineEntry(
                                entry.status(), entry.reason(), null, "", entry.at(), entry.until(), entry.reopening()))
                        .toList(),
                rights,
                closedAt);
    }

    /** The candidate withdrew: there is no {@link #content} to read. */
    public boolean isWithdrawn() {
        return applicant.candidateStatus() == CandidateStatus.WITHDRAWN;
    }

    /**
     * A decision that can still be undone, with the name of the person who proposed it.
     *
     * @param until the day by which the employer, who needs longer, answers; null for every other decision
     */
    public record PendingDecision(
            CandidateStatus outcome,
            RejectionReason reason,
            String message,
            String by,
            Instant at,
            Instant releaseAt,
            LocalDate until)
            implements Serializable {}
}

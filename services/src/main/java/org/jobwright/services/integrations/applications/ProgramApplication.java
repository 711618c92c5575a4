package org.jobwright.services.integrations.applications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jobwright.domain.applications.content.SentContent;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.services.applications.AttachedFile;
import org.jobwright.services.applications.pipeline.StageOption;
import org.jobwright.services.candidates.documents.DocumentSummary;

/**
 * An application with what was sent, for a program.
 *
 * @param hidden whether the employer does not know yet who the applicant is
 * @param content what was sent, without what tells who a hidden applicant is; null once it is withdrawn
 * @param document the CV file; null if there is none, once it is withdrawn, and while the applicant is hidden
 * @param attachments the other files; none once it is withdrawn, and while the applicant is hidden
 * @param decision the proposed decision; null if there is none
 * @param stages the stages to choose from, in order
 */
public record ProgramApplication(
        ApplicationLine line,
        boolean hidden,
        Instant replacedAt,
        SentContent content,
        DocumentSummary document,
        List<AttachedFile> attachments,
        PendingDecision decision,
        List<StageOption> stages) {

    public ProgramApplication {
        attachments = List.copyOf(attachments);
        stages = List.copyOf(stages);
    }

    /**
     * A decision of which the candidate does not know yet.
     *
     * @param reason null unless it is an end
     * @param until the day by which the employer answers, who needs longer; else null
     * @param releaseAt when the candidate is told; null if somebody in the workspace has to release it
     */
    public record PendingDecision(
            CandidateStatus outcome, RejectionReason reason, LocalDate until, Instant at, Instant releaseAt) {}
}

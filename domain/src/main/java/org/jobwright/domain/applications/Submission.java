package org.jobwright.domain.applications;

import java.time.Duration;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.content.Attachment;
import org.jobwright.domain.applications.content.SentContent;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * Everything that is settled at the moment of sending.
 *
 * @param document the CV as a file; null if the profile was sent without one
 * @param attachments the other files
 * @param softwareNotice the rules by which the person was told of software before sending; empty for none
 * @param source where the person came from; null when unknown
 * @param answerPromise the longest time that the employer promised to take
 */
public record Submission(
        ApplicationDraftId intent,
        JobPostingId posting,
        int postingVersion,
        String postingTitle,
        OrganizationId organization,
        AccountId candidate,
        SentContent content,
        DocumentId document,
        List<Attachment> attachments,
        SeenNotice notice,
        String softwareNotice,
        String source,
        Duration answerPromise) {

    public Submission {
        attachments = List.copyOf(attachments);
        if (document == null && (content.resume() == null || content.resume().isWithoutHistory())) {
            throw new RuleViolation("applications.cv.required");
        }
    }
}

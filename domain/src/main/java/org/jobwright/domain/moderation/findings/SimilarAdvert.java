package org.jobwright.domain.moderation.findings;

import java.io.Serializable;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.moderation.likeness.Likeness;

/**
 * Another advert whose text is close to a submission.
 *
 * @param advert its text that was compared
 * @param moderationCase the case in which it was reviewed; null if it has none
 * @param older whether it was submitted before the posting of the submission
 * @param employer the employer that posted it
 */
public record SimilarAdvert(
        JobPostingId posting,
        JobAdvert advert,
        PostingStatus status,
        ModerationCaseId moderationCase,
        boolean older,
        Employer employer,
        Likeness likeness)
        implements Serializable {

    /**
     * The employer that posted it.
     *
     * @param same whether it is the employer of the submission
     * @param agency whether one of the two recruits for others
     */
    public record Employer(String name, boolean same, boolean verified, boolean agency) implements Serializable {}
}

package org.jobwright.services.notifications.following;

import java.io.Serializable;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.jobs.JobPostingId;

/**
 * What a person follows.
 *
 * @param application null for a posting, as are the two after it
 */
public record Followed(
        JobPostingId posting,
        String postingReference,
        String postingTitle,
        JobApplicationId application,
        String applicationReference,
        String applicant)
        implements Serializable {}

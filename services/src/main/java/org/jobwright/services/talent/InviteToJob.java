package org.jobwright.services.talent;

import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.jobs.JobPostingId;

/**
 * Invites a person of the talent pool to apply for a job.
 *
 * @param application by which the member found the person
 * @param why one line for the person; may be empty
 */
public record InviteToJob(
        @NotNull ApplicationReference application, @NotNull JobPostingId posting, String why) {}

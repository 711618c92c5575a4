package org.jobwright.services.jobs;

import org.jobwright.domain.jobs.JobPostingId;

/** A version that waits for a moderator's decision. */
public record WaitingVersion(JobPostingId posting, int version) {}

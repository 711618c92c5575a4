package org.jobwright.services.applications.persons;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.persons.ApplicantPersonId;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.domain.jobs.JobPostingId;

/**
 * One of the applications of a person, as far as the reader reads it.
 *
 * @param stageName the employer's own name; null if the usual name of the kind is used
 */
public record PersonApplication(
        ApplicantPersonId group,
        ApplicationReference reference,
        JobPostingId posting,
        String postingReference,
        String postingTitle,
        String name,
        Instant appliedAt,
        CandidateStatus status,
        StageKind stageKind,
        String stageName)
        implements Serializable {}

package org.jobwright.services.applications.persons;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.persons.ApplicantPersonId;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.domain.jobs.JobPostingId;

/**
 * One of the applications of a person, as far as the reader reads it.
 *
 * @param sentTwice it ended, or is to end, because the person goes on with another one
 * @param stageName the employer's own name; null if the usual name of the kind is used
 * @param tags the names of its tags in a line; empty if it has none
 */
public record PersonApplication(
        ApplicantPersonId group,
        JobApplicationId id,
        ApplicationReference reference,
        JobPostingId posting,
        String postingReference,
        String postingTitle,
        String name,
        Instant appliedAt,
        CandidateStatus status,
        boolean sentTwice,
        StageKind stageKind,
        String stageName,
        String tags)
        implements Serializable {

    PersonApplication tagged(String names) {
        return new PersonApplication(
                group,
                id,
                reference,
                posting,
                postingReference,
                postingTitle,
                name,
                appliedAt,
                status,
                sentTwice,
                stageKind,
                stageName,
                names);
    }
}

package org.jobwright.services.applications.lists;

import java.time.Instant;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.services.applications.access.ReadableApplications;

/** Which applicants a list is about: those of a posting that match a filter and that the reader may read. */
public record ApplicantSelection(
        JobPostingId posting, ApplicantFilter filter, ReadableApplications readable, Instant now) {

    /** Those of them in one stage. */
    ApplicantSelection in(PipelineStageId stage) {
        return new ApplicantSelection(posting, filter.withStage(stage), readable, now);
    }
}

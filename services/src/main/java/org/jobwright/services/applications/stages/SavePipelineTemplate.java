package org.jobwright.services.applications.stages;

import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.jobs.JobPostingId;

/** Saves the stages of a posting as a template of its organization. */
public record SavePipelineTemplate(@NotNull JobPostingId posting, String name) {}

package org.jobwright.services.jobs;

import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.jobs.JobPostingId;

/** Saves the latest text of a posting as a template of its organization. */
public record SavePostingTemplate(
        @NotNull(message = "shared.required") JobPostingId posting, String name) {}

package org.jobwright.services.jobs;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jobwright.domain.jobs.JobPostingId;

/** Gives a posting a later last day, or reopens it. */
public record RenewJobPosting(
        @NotNull(message = "shared.required") JobPostingId posting,
        @NotNull(message = "jobs.valid-through.required") LocalDate lastDay) {}

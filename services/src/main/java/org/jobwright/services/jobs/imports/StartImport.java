package org.jobwright.services.jobs.imports;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.file.Path;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * Imports the postings of a file into an organization.
 *
 * @param file a copy that the import may delete when it is done
 * @param moveDates moves past last days into the future, keeping their order
 * @param drafts keeps what lacks something as a draft, instead of refusing it
 */
public record StartImport(
        @NotNull(message = "shared.required") OrganizationId organization,

        @NotBlank(message = "jobs.import.name") @Size(max = 255, message = "jobs.import.name")
        String fileName,

        @NotNull(message = "shared.required") Path file,
        boolean moveDates,
        boolean drafts) {}

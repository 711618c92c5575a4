package org.jobwright.services.applications.entry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.file.Path;
import java.util.Map;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * Reads a file of people.
 *
 * @param columns where each is in a table; empty to recognize them by the header
 */
public record ReadPeople(
        @NotNull(message = "shared.required") OrganizationId organization,

        @NotBlank(message = "applications.entry.file-name") @Size(max = 255, message = "applications.entry.file-name")
        String fileName,

        @NotNull(message = "shared.required") Path file,
        @NotNull Map<EntryColumn, Integer> columns) {}

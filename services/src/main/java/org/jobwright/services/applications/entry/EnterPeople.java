package org.jobwright.services.applications.entry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jobwright.domain.applications.entry.PeopleImport;
import org.jobwright.domain.jobs.JobPostingId;

/**
 * Enters the people of a file, who are asked to apply for a posting.
 *
 * @param source where their data is from, in words that each of them reads
 */
public record EnterPeople(
        @Valid @NotNull ReadPeople people,
        @NotNull(message = "shared.required") JobPostingId posting,

        @NotBlank(message = "applications.entry.source")
        @Size(max = PeopleImport.MOST_SOURCE, message = "applications.entry.source")
        String source) {

    /** How many characters the words about the source have. */
    public static final int MOST_SOURCE = PeopleImport.MOST_SOURCE;
}

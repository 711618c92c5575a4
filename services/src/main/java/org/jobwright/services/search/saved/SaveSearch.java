package org.jobwright.services.search.saved;

import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.domain.search.saved.AlertFrequency;
import org.jobwright.domain.search.saved.SavedSearch;

/** Saves a search, with the frequency of its mails. */
public record SaveSearch(
        String name,
        @NotNull(message = "shared.required") JobSearch search,
        @NotNull(message = "shared.required") AlertFrequency frequency) {

    public static final int MAX_NAME = SavedSearch.MAX_NAME_LENGTH;
}

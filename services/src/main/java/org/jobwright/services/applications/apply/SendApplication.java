package org.jobwright.services.applications.apply;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * Sends a draft as it was shown.
 *
 * @param seen {@link DraftDetails#seen()} of what was shown; if anything has changed since, nothing is sent
 */
public record SendApplication(
        @NotNull @Valid DraftKey draft, @NotNull String seen) {}

package org.jobwright.services.applications.persons;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import org.jobwright.domain.applications.ApplicationReference;

/**
 * Two people as a recruiter saw them, each named by one of the applications.
 *
 * @param state of both, from the preview: a command about others is refused
 */
public record SeenPersons(
        @NotNull ApplicationReference kept,
        @NotNull ApplicationReference other,
        @NotNull String state) implements Serializable {}

package org.jobwright.services.candidates;

import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.candidates.Resume;

/**
 * Replaces the resume of a profile.
 *
 * @param seenVersion the version that the form started from; null for a profile that was never saved
 */
public record SaveResume(@NotNull Resume resume, Long seenVersion) {}

package org.jobwright.services.candidates;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.services.candidates.documents.DocumentSummary;

/**
 * The caller's profile.
 *
 * @param document the CV file; null if there is none
 * @param changedAt null if nothing was ever saved
 * @param version to be returned when saving; null if nothing was ever saved
 */
public record ProfileDetails(Resume resume, DocumentSummary document, Instant changedAt, Long version)
        implements Serializable {

    /** Enough to apply with. */
    public boolean canApply() {
        return document != null || !resume.isWithoutHistory();
    }
}

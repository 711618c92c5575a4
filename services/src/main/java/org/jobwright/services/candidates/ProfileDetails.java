package org.jobwright.services.candidates;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.services.candidates.documents.DocumentSummary;

/**
 * The caller's profile.
 *
 * @param document the CV as a file; null when there is none
 * @param changedAt null when nothing was ever saved
 * @param version to hand back when saving; null when nothing was ever saved
 */
public record ProfileDetails(Resume resume, DocumentSummary document, Instant changedAt, Long version)
        implements Serializable {

    /** Enough to apply with. */
    public boolean canApply() {
        return document != null || !resume.isWithoutHistory();
    }
}

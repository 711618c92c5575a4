package org.jobwright.services.privacy.notes;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jobwright.domain.applications.ApplicationReference;

/**
 * A request that an employer has not answered yet.
 *
 * @param posting its title
 * @param dueOn the last day for the answer
 */
public record WaitingNotes(ApplicationReference reference, String posting, Instant askedAt, LocalDate dueOn)
        implements Serializable {}

package org.jobwright.services.applications.clocks;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Until when a law wants an applicant to be answered.
 *
 * @param citation of the law
 * @param result whether it wants the result, and not only word that nothing is decided yet
 * @param dueOn the last day, in the zone of the law's place
 * @param dueAt the end of that day
 */
public record LegalClock(String citation, boolean result, LocalDate dueOn, Instant dueAt) implements Serializable {

    public boolean isOverdue(Instant now) {
        return !dueAt.isAfter(now);
    }
}

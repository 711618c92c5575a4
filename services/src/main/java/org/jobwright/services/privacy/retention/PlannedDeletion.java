package org.jobwright.services.privacy.retention;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * An application that an employer will lose; whose it is remains unsaid.
 *
 * @param reference of the application
 * @param posting its title
 * @param quarantined nobody reads it already
 * @param asked its candidate wants that
 * @param heldUntil it stays at least until then; null if nobody demands that
 */
public record PlannedDeletion(
        String reference,
        String posting,
        LocalDate quarantineOn,
        LocalDate purgeOn,
        boolean quarantined,
        boolean asked,
        LocalDate heldUntil)
        implements Serializable {}

package org.jobwright.services.privacy.retention;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jobwright.domain.privacy.retention.HoldSubject;
import org.jobwright.domain.privacy.retention.LegalHoldId;

/**
 * A hold as owners see their own, and administrators those for authorities.
 *
 * @param about the reference of what is held; of a person's applications one of them
 * @param placedBy the name of the owner or administrator
 */
public record PlacedHold(
        LegalHoldId id,
        HoldSubject subject,
        String about,
        String reason,
        String caseReference,
        String placedBy,
        Instant placedAt,
        LocalDate expiresOn)
        implements Serializable {}

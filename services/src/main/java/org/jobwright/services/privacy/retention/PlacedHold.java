package org.jobwright.services.privacy.retention;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jobwright.domain.privacy.retention.HoldSubject;
import org.jobwright.domain.privacy.retention.LegalHoldId;

/**
 * A hold as owners and administrators see it.
 *
 * @param about the reference of what is held; of a person's applications one of them
 * @param reason empty if it is for an authority and an owner reads it, as is the reference of the case
 * @param forAuthority an administrator placed it, and releases it
 * @param placedBy the name of the owner or administrator
 */
public record PlacedHold(
        LegalHoldId id,
        HoldSubject subject,
        String about,
        String reason,
        String caseReference,
        boolean forAuthority,
        String placedBy,
        Instant placedAt,
        LocalDate expiresOn)
        implements Serializable {

    /** The same for owners: what an authority looks into is not theirs to know. */
    PlacedHold forOwners() {
        return forAuthority ? new PlacedHold(id, subject, about, "", "", true, placedBy, placedAt, expiresOn) : this;
    }
}

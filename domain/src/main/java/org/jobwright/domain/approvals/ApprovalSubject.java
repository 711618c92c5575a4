package org.jobwright.domain.approvals;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.UUID;

/** What permission is asked for. */
@Embeddable
public record ApprovalSubject(
        @Enumerated(EnumType.STRING) @Column(name = "subject_kind")
        Kind kind,

        @Column(name = "subject_id") UUID id) implements Serializable {

    /** What kind of thing it is. */
    public enum Kind {
        REQUISITION,
        /** A version of an offer. */
        OFFER
    }
}

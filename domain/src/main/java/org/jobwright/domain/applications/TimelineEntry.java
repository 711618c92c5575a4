package org.jobwright.domain.applications;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.shared.Identifiers;

/** One dated entry that both sides see. Rows are only ever added. */
@Entity
@Table(name = "timeline_entry")
public class TimelineEntry {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "application_id")
    private JobApplication application;

    @Enumerated(EnumType.STRING)
    private CandidateStatus status;

    @Enumerated(EnumType.STRING)
    private RejectionReason reason;

    private String message;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "actor_id"))
    private AccountId actor;

    private Instant at;

    protected TimelineEntry() {}

    TimelineEntry(
            JobApplication application,
            CandidateStatus status,
            RejectionReason reason,
            String message,
            AccountId actor,
            Instant at) {
        this.id = Identifiers.next();
        this.application = application;
        this.status = status;
        this.reason = reason;
        this.message = message;
        this.actor = actor;
        this.at = at;
    }

    public CandidateStatus getStatus() {
        return status;
    }

    public RejectionReason getReason() {
        return reason;
    }

    public String getMessage() {
        return message;
    }

    public Instant getAt() {
        return at;
    }
}

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
import java.time.LocalDate;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.Decision;
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

    /** Who acted; null for Jobwright itself. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "actor_id"))
    private AccountId actor;

    /** The name of the program that proposed it for the actor; null if they did. */
    private String program;

    private Instant at;

    /** The employer needs longer, and answers by this day; null for every other entry. */
    private LocalDate until;

    /** The application was taken up again after its end. */
    private boolean reopening;

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

    static TimelineEntry keptOpen(JobApplication application, CandidateStatus status, Decision told, Instant at) {
        TimelineEntry entry = new TimelineEntry(application, status, null, told.message(), told.by(), at);
        entry.until = told.until();
        return entry;
    }

    void isOfProgram(String name) {
        program = name;
    }

    void marksReopening(boolean again) {
        reopening = again;
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

    /** The day by which the employer, who needs longer, answers; null for every other entry. */
    public LocalDate getUntil() {
        return until;
    }

    /** Whether the application was taken up again after its end. */
    public boolean isReopening() {
        return reopening;
    }

    public Instant getAt() {
        return at;
    }
}

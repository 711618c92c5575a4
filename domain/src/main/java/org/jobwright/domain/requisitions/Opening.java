package org.jobwright.domain.requisitions;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.jobs.JobPostingId;

/** One person who may be hired. Only an approval makes it; the application that fills it is an id without a relation. */
@Entity
@Table(name = "requisition_opening")
public class Opening {

    /** Openings of a requisition are numbered from 1. */
    @Embeddable
    public record Key(
            @Embedded @AttributeOverride(name = "value", column = @Column(name = "requisition_id"))
            RequisitionId requisition,

            @Column(name = "number") int number)
            implements Serializable {}

    @EmbeddedId
    private Key key;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "requisition_id", insertable = false, updatable = false)
    private Requisition requisition;

    @Enumerated(EnumType.STRING)
    private OpeningState state = OpeningState.OPEN;

    private UUID filledBy;

    /** For which posting they were hired; null unless it is filled. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "posting_id"))
    private JobPostingId posting;

    /** When it got its last state; null while it was always open. */
    private Instant closedAt;

    protected Opening() {}

    Opening(Requisition requisition, int number) {
        this.key = new Key(requisition.getId(), number);
        this.requisition = requisition;
    }

    void fill(UUID application, JobPostingId hiredFor, Instant now) {
        state = OpeningState.FILLED;
        filledBy = application;
        posting = hiredFor;
        closedAt = now;
    }

    void cancel(Instant now) {
        state = OpeningState.CANCELLED;
        closedAt = now;
    }

    public int getNumber() {
        return key.number();
    }

    public OpeningState getState() {
        return state;
    }

    public boolean isOpen() {
        return state == OpeningState.OPEN;
    }

    boolean isFilledFor(JobPostingId hiredFor) {
        return hiredFor.equals(posting);
    }

    public Instant getClosedAt() {
        return closedAt;
    }
}

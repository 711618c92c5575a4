package org.jobwright.domain.interviews;

import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A time that is offered, for one candidate or, on a day for several, for as many as it has seats. */
@Entity
@Table(name = "interview_slot")
public class Slot {

    @EmbeddedId
    private SlotId id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "set_id", updatable = false)
    private SlotSet set;

    @Embedded
    private InterviewTime time;

    private int seats;

    protected Slot() {}

    Slot(SlotSet set, InterviewTime time, int seats) {
        this.id = SlotId.next();
        this.set = set;
        this.time = time;
        this.seats = seats;
    }

    public SlotId getId() {
        return id;
    }

    public SlotSet getSet() {
        return set;
    }

    public InterviewTime getTime() {
        return time;
    }

    /** How many candidates can take it. */
    public int getSeats() {
        return seats;
    }
}

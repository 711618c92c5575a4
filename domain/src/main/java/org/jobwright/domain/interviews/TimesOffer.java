package org.jobwright.domain.interviews;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * The times of an interview that its candidate can choose from. As with the interview itself, what the employer means to
 * offer is private until it is told, and the candidate chooses from what they were told.
 */
@Embeddable
public class TimesOffer {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "planned_set_id")
    private SlotSet planned;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "offered_set_id")
    private SlotSet offered;

    /** What the candidate read about it then; its time and its people say nothing. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Announcement offeredAs;

    private Instant offeredAt;

    private Instant offerRemindedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "slot_id")
    private Slot slot;

    private Integer seat;

    private int moves;

    protected TimesOffer() {}

    static TimesOffer none() {
        return new TimesOffer();
    }

    void plan(SlotSet set) {
        planned = set;
    }

    /** The employer agrees on a time without the candidate's choice; what was told can be chosen until that is told. */
    void settle() {
        planned = null;
    }

    void takeBack() {
        planned = offered;
    }

    /** The candidate is told; from now on they choose from these. */
    void tell(Appointment appointment, Instant now) {
        offered = planned;
        offeredAs = Announcement.first(appointment, List.of(), now);
        offeredAt = now;
        offerRemindedAt = null;
        moves = 0;
    }

    /** The candidate reads other words about the same times. */
    void correct(Appointment appointment) {
        offeredAs = Announcement.first(appointment, List.of(), offeredAt);
    }

    /** There is another time: nobody can choose any more. */
    void close() {
        planned = null;
        offered = null;
        release();
    }

    /** The seat is free for others. */
    void release() {
        slot = null;
        seat = null;
    }

    /**
     * Takes a seat.
     *
     * @param agreed when the agreed time begins; null if there is none
     */
    void take(Slot wanted, int free, Instant agreed, Instant now) {
        requireOpen(now);
        if (!wanted.getSet().getId().equals(offered.getId())) {
            throw new RuleViolation("interviews.changed-meanwhile");
        }
        if (!offered.hasNotice(wanted.getTime().startsAt(), now)) {
            throw new RuleViolation("interviews.notice.too-short", offered.getNoticeHours());
        }
        if (isChosen()) {
            requireMove(agreed, now);
            moves++;
        }
        slot = wanted;
        seat = free;
        planned = offered;
    }

    private void requireMove(Instant agreed, Instant now) {
        if (moves >= offered.getChangesAllowed()) {
            throw new RuleViolation("interviews.changes.used-up", offered.getChangesAllowed());
        }
        if (!offered.hasNotice(agreed, now)) {
            throw new RuleViolation("interviews.notice.too-short", offered.getNoticeHours());
        }
    }

    void requireOpen(Instant now) {
        if (offered == null) {
            throw new RuleViolation("interviews.over");
        }
        if (!offered.getAnswerBy().isAfter(now)) {
            throw new RuleViolation("interviews.answer-by.passed");
        }
    }

    void reminded(Instant now) {
        offerRemindedAt = now;
    }

    /** Times that the employer means to offer, and has not told. */
    boolean isUntold() {
        return planned != null && (offered == null || !planned.getId().equals(offered.getId()));
    }

    /** The candidate was told of times, and they are still the ones. */
    public boolean isTold() {
        return offered != null;
    }

    /** The candidate has taken one of the times that they were told. */
    public boolean isChosen() {
        return slot != null && offered != null && slot.getSet().getId().equals(offered.getId());
    }

    /** The candidate was told of times, and it is not too late to choose. */
    public boolean isOpen(Instant now) {
        return offered != null && offered.isOpen(now);
    }

    /** The seat that the candidate has is at this time. */
    boolean isAt(InterviewTime time) {
        return slot != null && slot.getTime().equals(time);
    }

    /** Several candidates can have the time of the seat. */
    boolean isShared() {
        return slot != null && slot.getSeats() > 1;
    }

    /** Whether the candidate can take another one now. */
    public boolean mayMove(Instant agreed, Instant now) {
        return isChosen() && moves < offered.getChangesAllowed() && offered.hasNotice(agreed, now);
    }

    /** What the employer means to offer, told or not; null if they agree on a time themselves. */
    public SlotSet getPlanned() {
        return planned;
    }

    /** What the candidate chooses from; null if there is nothing to choose. */
    public SlotSet getOffered() {
        return offered;
    }

    /** What the candidate read about it when they were offered times; null if they never were. */
    public Appointment getOfferedAs() {
        return offeredAs == null ? null : offeredAs.appointment();
    }

    public Instant getOfferedAt() {
        return offeredAt;
    }

    public Instant getRemindedAt() {
        return offerRemindedAt;
    }

    /** The one that was taken; null for none. */
    public Slot getSlot() {
        return slot;
    }

    /** How often the candidate moved to another one. */
    public int getMoves() {
        return moves;
    }
}

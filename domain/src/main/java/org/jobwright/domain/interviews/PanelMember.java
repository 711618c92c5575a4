package org.jobwright.domain.interviews;

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
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.failures.RuleViolation;

/** A colleague in the panel of an interview, and what they said to its time. */
@Entity
@Table(name = "interview_panel_member")
public class PanelMember {

    public static final int MAX_COMMENT = 500;

    /** An account is in a panel once. */
    @Embeddable
    public record Key(
            @Embedded @AttributeOverride(name = "value", column = @Column(name = "interview_id"))
            InterviewId interview,

            @Embedded @AttributeOverride(name = "value", column = @Column(name = "account_id"))
            AccountId account)
            implements Serializable {}

    @EmbeddedId
    private Key key;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "interview_id", insertable = false, updatable = false)
    private Interview interview;

    @Enumerated(EnumType.STRING)
    private PanelPart part;

    private boolean doubleBooked;

    @Enumerated(EnumType.STRING)
    private PanelResponse response;

    private String comment;

    private Instant respondedAt;

    /** From when to when nobody else can have them; the database keeps these apart, and frees them when it is cancelled. */
    private Instant busyFrom;

    private Instant busyUntil;

    /** Which conversation holds them: interviews of one slot are the same one. */
    private UUID sessionId;

    /** The time that both sides still know, while a change waits: it may be taken back. */
    private Instant toldFrom;

    private Instant toldUntil;

    protected PanelMember() {}

    PanelMember(Interview interview, PanelSeat seat) {
        this.key = new Key(interview.getId(), seat.account());
        this.interview = interview;
        this.sessionId = interview.getId().value();
        this.response = PanelResponse.NONE;
        take(seat);
    }

    final void take(PanelSeat seat) {
        part = seat.part();
        doubleBooked = seat.doubleBooked();
    }

    /**
     * Nobody else can have them at these times, unless they are double-booked on purpose.
     *
     * @param session several interviews of one session share their people
     * @param told another time that both sides still know; null for none
     */
    void hold(UUID session, InterviewTime planned, InterviewTime told) {
        sessionId = session;
        busyFrom = doubleBooked ? null : planned.startsAt();
        busyUntil = doubleBooked ? null : planned.endsAt();
        toldFrom = doubleBooked || told == null ? null : told.startsAt();
        toldUntil = doubleBooked || told == null ? null : told.endsAt();
    }

    /** Others can have them. */
    void free(UUID session) {
        sessionId = session;
        busyFrom = null;
        busyUntil = null;
        toldFrom = null;
        toldUntil = null;
    }

    void respond(PanelResponse said, String words, Instant now) {
        if (words != null && words.length() > MAX_COMMENT) {
            throw new RuleViolation("interviews.text.too-long", MAX_COMMENT);
        }
        response = said;
        comment = words == null || words.isBlank() ? null : Appointment.lines(words);
        respondedAt = now;
    }

    /** As {@link #respond}, unless they said so already, or something else later; whether it is news. */
    boolean respondByCalendar(PanelResponse said, String words, Instant stamp) {
        if (respondedAt != null && !stamp.isAfter(respondedAt)) {
            return false;
        }
        if (said == response && words.isBlank()) {
            respondedAt = stamp;
            return false;
        }
        respond(said, words, stamp);
        return true;
    }

    /** Another time is another question. */
    void forgetResponse() {
        response = PanelResponse.NONE;
        comment = null;
        respondedAt = null;
    }

    public AccountId getAccount() {
        return key.account();
    }

    public PanelSeat getSeat() {
        return new PanelSeat(key.account(), part, doubleBooked);
    }

    public PanelResponse getResponse() {
        return response;
    }

    /** In their words; null for none. */
    public String getComment() {
        return comment;
    }
}

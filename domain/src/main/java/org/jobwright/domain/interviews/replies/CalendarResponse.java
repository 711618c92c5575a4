package org.jobwright.domain.interviews.replies;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;

/**
 * What a candidate's calendar says to the time that they were told. It decides nothing: senders can be forged, and many
 * people decline an entry only to tidy up.
 *
 * @param at when they said so, by their calendar
 * @param declinedAt when they first declined this time; null if they never did
 */
@Embeddable
public record CalendarResponse(
        @Enumerated(EnumType.STRING) @Column(name = "candidate_response")
        Answer said,

        @Column(name = "candidate_responded_at") Instant at,
        @Column(name = "candidate_declined_at") Instant declinedAt)
        implements Serializable {

    /** What calendars know to say (PARTSTAT of RFC 5545). */
    public enum Answer {
        ACCEPTED,
        TENTATIVE,
        DECLINED
    }

    /** What is so after another answer. */
    public static CalendarResponse after(CalendarResponse former, Answer said, Instant stamp, Instant now) {
        Instant declined = former == null ? null : former.declinedAt;
        return new CalendarResponse(said, stamp, said == Answer.DECLINED && declined == null ? now : declined);
    }

    /** Whether it is as new as a stamp, or newer: of two answers the later one counts. */
    public boolean isSince(Instant stamp) {
        return !at.isBefore(stamp);
    }
}

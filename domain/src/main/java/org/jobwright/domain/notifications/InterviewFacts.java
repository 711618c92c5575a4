package org.jobwright.domain.notifications;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.interviews.Appointment;

/**
 * What a message says about an interview.
 *
 * @param uid the name of the calendar entry
 * @param sequence how often time or place changed
 * @param calendar what the reader's calendar is asked to do
 * @param appointment time and place; what the candidate reads is only in the candidate's copy
 * @param former what was told before; null if nothing, or if it is the same
 * @param person the candidate, as the panel's calendars show them; empty in the candidate's copy
 * @param variant which sentence of its kind; empty if there is one
 * @param stamp when it was told
 * @param times how many there are to choose from; 0 if one is agreed
 * @param answerBy until when; null if one is agreed
 */
public record InterviewFacts(
        String uid,
        int sequence,
        Calendar calendar,
        Appointment appointment,
        Appointment former,
        String person,
        String variant,
        Instant stamp,
        int times,
        Instant answerBy)
        implements Serializable {

    public InterviewFacts(
            String uid,
            int sequence,
            Calendar calendar,
            Appointment appointment,
            Appointment former,
            String person,
            String variant,
            Instant stamp) {
        this(uid, sequence, calendar, appointment, former, person, variant, stamp, 0, null);
    }

    /** What a calendar is asked to do. */
    public enum Calendar {
        REQUEST,
        CANCEL,
        /** The interview takes place without the reader. */
        LEAVE,
        /** The message has no part for calendars. */
        NONE
    }

    public InterviewFacts {
        person = person == null ? "" : person;
        variant = variant == null ? "" : variant;
    }

    /** Times to choose from, instead of one. */
    public InterviewFacts offering(int slots, Instant until) {
        return new InterviewFacts(uid, sequence, calendar, appointment, former, person, variant, stamp, slots, until);
    }

    InterviewFacts withoutSecrets() {
        return new InterviewFacts(
                uid,
                sequence,
                calendar,
                appointment.withoutLink(),
                former == null ? null : former.withoutLink(),
                "",
                variant,
                stamp,
                times,
                answerBy);
    }
}

package org.jobwright.services.interviews;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.interviews.Appointment;
import org.jobwright.domain.interviews.CancelCause;
import org.jobwright.domain.interviews.InterviewReference;

/**
 * An interview as its candidate knows it: what they were told last, and what they did themselves.
 *
 * @param uid the name of its calendar entry
 * @param agreed there is a time; else the candidate chooses one, and that of the appointment says nothing
 * @param sequence how often time or place changed
 * @param chooseBy until when they can choose a time, or another one; null if they cannot
 * @param askedAt when they asked for another time; null if they did not, or got an answer
 * @param cause why it does not take place; null if it does
 */
public record MyInterview(
        InterviewReference reference,
        String organization,
        String uid,
        boolean agreed,
        Appointment appointment,
        int sequence,
        Instant toldAt,
        Instant chooseBy,
        Instant askedAt,
        CancelCause cause)
        implements Serializable {

    public boolean isToCome(Instant now) {
        return cause == null && agreed && appointment.time().startsAt().isAfter(now);
    }
}

package org.jobwright.services.interviews;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.interviews.Appointment;
import org.jobwright.domain.interviews.CancelCause;
import org.jobwright.domain.interviews.InterviewTime;
import org.jobwright.domain.interviews.Slot;
import org.jobwright.domain.interviews.SlotId;

/**
 * What a candidate sees behind their link: the times, and nothing about themselves.
 *
 * @param appointment as it was told; its time counts only if one is agreed
 * @param agreed there is a time that both sides know of, and that has not passed while others are offered
 * @param chosen the candidate took it from the offered times
 * @param open times can be chosen now: the first one, or another one instead of the agreed one
 * @param times the free ones; empty if nothing can be chosen
 * @param seen what a choice names, so that nobody acts on a time that they did not see
 * @param askedAt when the candidate said that no time fits; null if they did not
 * @param cause why it does not take place; null if it does
 * @param over it has begun, or does not take place
 */
public record OfferedTimes(
        String organization,
        Appointment appointment,
        boolean agreed,
        boolean chosen,
        boolean open,
        List<Free> times,
        int seen,
        Instant answerBy,
        int noticeHours,
        int changesLeft,
        Instant askedAt,
        CancelCause cause,
        boolean over)
        implements Serializable {

    /** A time that is free now. */
    public record Free(SlotId slot, InterviewTime time) implements Serializable {

        static Free of(Slot slot) {
            return new Free(slot.getId(), slot.getTime());
        }
    }

    public OfferedTimes {
        times = List.copyOf(times);
    }
}

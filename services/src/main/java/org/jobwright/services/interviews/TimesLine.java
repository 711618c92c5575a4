package org.jobwright.services.interviews;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.interviews.InterviewTime;
import org.jobwright.domain.interviews.Slot;
import org.jobwright.domain.interviews.SlotSet;

/**
 * Times that a candidate chooses from.
 *
 * @param answerBy until when
 * @param told the candidate knows of these
 * @param chosen they took one of them
 */
public record TimesLine(List<InterviewTime> times, int seats, Instant answerBy, boolean told, boolean chosen)
        implements Serializable {

    public TimesLine {
        times = List.copyOf(times);
    }

    static TimesLine of(SlotSet set, boolean told, boolean chosen) {
        return new TimesLine(
                set.getSlots().stream().map(Slot::getTime).toList(),
                set.getFirst().getSeats(),
                set.getAnswerBy(),
                told,
                chosen);
    }
}

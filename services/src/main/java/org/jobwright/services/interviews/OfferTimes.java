package org.jobwright.services.interviews;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jobwright.domain.interviews.InterviewLimits;
import org.jobwright.domain.interviews.InterviewTime;
import org.jobwright.domain.interviews.SlotSet;
import org.jobwright.domain.interviews.SlotSetId;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * Times that a candidate can choose from.
 *
 * @param same the times that others were offered already; null for other ones, and then all that follows counts
 * @param seats how many candidates can take each
 * @param answerBy the last day to choose, in the zone of the times
 * @param noticeHours how long before its begin a time can still be chosen or left
 * @param changesAllowed how often the candidate can move to another of them
 */
public record OfferTimes(
        SlotSetId same,

        @NotNull @Size(max = InterviewLimits.MOST_SLOTS, message = "interviews.slots.too-many")
        List<InterviewTime> times,

        int seats,
        LocalDate answerBy,
        int noticeHours,
        int changesAllowed)
        implements Serializable {

    public static final int NOTICE_HOURS = 24;
    public static final int CHANGES = 2;

    public OfferTimes {
        times = List.copyOf(times);
    }

    /** The same times as others were offered: each seat goes to who comes first. */
    public static OfferTimes same(SlotSetId others) {
        return new OfferTimes(others, List.of(), 1, null, NOTICE_HOURS, CHANGES);
    }

    SlotSet set(OrganizationId organization, Instant now) {
        List<InterviewTime> checked = times.stream()
                .map(time -> InterviewTime.at(time.local(), time.zone(), time.offset(), time.minutes()))
                .sorted(Comparator.comparing(InterviewTime::startsAt))
                .toList();
        return new SlotSet(organization, checked, seats, until(checked, now), noticeHours, changesAllowed, now);
    }

    /** The end of the day, or the last time if that is earlier. */
    private Instant until(List<InterviewTime> sorted, Instant now) {
        if (answerBy == null || sorted.isEmpty()) {
            return now;
        }
        ZoneId zone = sorted.getFirst().zoneId();
        Instant last = sorted.getLast().startsAt().minusSeconds(1);
        return answerBy.isBefore(LocalDate.ofInstant(last, zone))
                ? answerBy.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1)
                : last;
    }
}

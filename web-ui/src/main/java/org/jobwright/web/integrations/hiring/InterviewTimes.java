package org.jobwright.web.integrations.hiring;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jobwright.domain.interviews.InterviewLimits;
import org.jobwright.domain.interviews.InterviewTime;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.services.interviews.OfferTimes;

/**
 * Times that a candidate can choose from, as a program offers them; described in {@code openapi.json}.
 *
 * @param seats how many candidates can take each; null for one
 * @param answerBy the last day to choose, in the zone of the interview
 * @param noticeHours how long before its begin a time can still be chosen or left; null for a day
 * @param changesAllowed how often the candidate can move to another of them; null for twice
 */
record InterviewTimes(
        List<Slot> slots, Integer seats, LocalDate answerBy, Integer noticeHours, Integer changesAllowed) {

    /** One of them, by the clock in the zone of the interview. */
    record Slot(LocalDateTime start, ZoneOffset offset) {}

    Slot first() {
        return checked().getFirst();
    }

    OfferTimes offer(String zone, int minutes) {
        return new OfferTimes(
                null,
                checked().stream()
                        .map(slot -> InterviewTime.at(slot.start(), zone, slot.offset(), minutes))
                        .toList(),
                seats == null ? 1 : seats,
                Bodies.required("answerBy", answerBy),
                noticeHours == null ? OfferTimes.NOTICE_HOURS : noticeHours,
                changesAllowed == null ? OfferTimes.CHANGES : changesAllowed);
    }

    private List<Slot> checked() {
        List<Slot> all = Bodies.list("slots", slots);
        if (all.isEmpty() || all.stream().anyMatch(slot -> slot.start() == null)) {
            throw new InvalidInput(FieldProblem.of("slots", "shared.required"));
        }
        InterviewLimits.requireSlots(all.size());
        return all;
    }
}

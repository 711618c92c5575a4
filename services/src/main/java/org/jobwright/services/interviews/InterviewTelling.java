package org.jobwright.services.interviews;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.interviews.InterviewEvent;
import org.jobwright.domain.interviews.InterviewEvent.InterviewAnnounced;
import org.jobwright.domain.interviews.InterviewEvent.InterviewTimesOffered;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.interviews.InterviewLink;
import org.jobwright.domain.interviews.InterviewTime;
import org.jobwright.domain.shared.DomainEvent;

/** Says what is told; each mail with times has a link of its own, which works before the mail is sent. */
@ApplicationScoped
class InterviewTelling {

    @Inject
    private SlotRepository slots;

    @Inject
    private Event<DomainEvent> events;

    /** What is told of interviews at once: the candidate gets one mail about all that are new on a day. */
    void say(List<InterviewEvent> told) {
        Map<LocalDate, List<InterviewId>> days = told.stream()
                .flatMap(InterviewTelling::first)
                .sorted(Comparator.comparing(first -> time(first).startsAt()))
                .collect(Collectors.groupingBy(
                        InterviewTelling::day, Collectors.mapping(InterviewAnnounced::interview, Collectors.toList())));
        told.forEach(event -> say(first(event)
                .<InterviewEvent>map(first -> first.on(others(days.get(day(first)))))
                .findFirst()
                .orElse(event)));
    }

    private static Stream<InterviewAnnounced> first(InterviewEvent event) {
        return event instanceof InterviewAnnounced announced && announced.former() == null
                ? Stream.of(announced)
                : Stream.empty();
    }

    private static LocalDate day(InterviewAnnounced announced) {
        return time(announced).day();
    }

    private static InterviewTime time(InterviewAnnounced announced) {
        return announced.told().appointment().time();
    }

    private static List<InterviewId> others(List<InterviewId> day) {
        return day.size() > 1 ? day : List.of();
    }

    private void say(InterviewEvent told) {
        if (told instanceof InterviewTimesOffered offered) {
            slots.add(new InterviewLink(offered.secret(), offered.interview(), offered.set(), offered.at()));
        }
        events.fire(told);
    }
}

package org.jobwright.web.notifications;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.interviews.Appointment;
import org.jobwright.domain.notifications.InterviewFacts;
import org.jobwright.domain.notifications.InterviewFacts.Calendar;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.shared.Language;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** Time and place of an interview in a mail. */
final class InterviewLines {

    private InterviewLines() {}

    /** Tue 8 December 2026, 14:00 (Berlin time): the agreed hour, because a mail does not know where its reader is. */
    static String when(Appointment appointment, Language language) {
        return at(appointment.time().zoneId(), appointment.time().startsAt(), language);
    }

    static String at(ZoneId zone, Instant instant, Language language) {
        return Formats.of(language, zone).agreed(instant);
    }

    /** Tue 8 December 2026: the day on the clock of those who meet. */
    static String day(Appointment appointment, Language language) {
        return Formats.of(language, appointment.time().zoneId())
                .date(appointment.time().startsAt());
    }

    /** 14:00 to 14:45 (Berlin time). */
    static String hours(Appointment appointment, Language language) {
        Formats formats = Formats.of(language, appointment.time().zoneId());
        return Texts.of(language)
                .get(
                        "notifications.mail.interview.hours",
                        formats.time(appointment.time().startsAt()),
                        formats.time(appointment.time().endsAt()),
                        Formats.city(appointment.time().zoneId()));
    }

    /** Of one of several: where to come, and what was written for the candidate. */
    static String about(MessageFacts facts, Texts texts) {
        return facts.interview() == null
                ? ""
                : Stream.of(where(facts, texts).orElse(""), facts.words())
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"));
    }

    /** What was told before, if it was another time or place; else empty. */
    static String former(MessageFacts facts, Language language) {
        InterviewFacts interview = facts.interview();
        if (interview == null || interview.former() == null) {
            return "";
        }
        return Stream.of(when(interview.former(), language), place(interview.former(), interview.appointment()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String place(Appointment former, Appointment now) {
        return former.where().equals(now.where()) ? "" : former.where();
    }

    /** Where to come, and the address to join; empty if it does not take place, or says neither. */
    static Optional<String> where(MessageFacts facts, Texts texts) {
        InterviewFacts interview = facts.interview();
        if (interview == null
                || !facts.lines().isEmpty()
                || interview.calendar() == Calendar.CANCEL
                || interview.calendar() == Calendar.LEAVE
                || interview.appointment().where().isEmpty()) {
            return Optional.empty();
        }
        Appointment appointment = interview.appointment();
        return Optional.of(Stream.of(
                        appointment.place().isEmpty()
                                ? ""
                                : texts.get("notifications.mail.interview.place", appointment.place()),
                        appointment.link().isEmpty()
                                ? ""
                                : texts.get("notifications.mail.interview.link", appointment.link()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" ")));
    }
}

package org.jobwright.web.interviews;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.interviews.InterviewTime;
import org.jobwright.services.interviews.agenda.AgendaLine;
import org.jobwright.web.shared.text.ForeignText;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** The lines of an agenda in the words and the time zone of the reader, and where each leads. */
record AgendaLabels(Texts texts, Formats formats, LocalDate today) implements Serializable {

    private static final String SEPARATOR = " \u00b7 ";

    String text(String key, Object... arguments) {
        return texts.get("interviews.agenda." + key, arguments);
    }

    String name(AgendaLine line) {
        return text("line", ForeignText.isolated(line.appointment().title()), ForeignText.isolated(line.with()));
    }

    /** When, for which posting, and where. */
    String about(AgendaLine line) {
        return Stream.of(
                        line.agreed() ? when(line) : "",
                        line.agreed() ? there(line.appointment().time()) : "",
                        ForeignText.isolated(line.posting()),
                        ForeignText.isolated(line.appointment().place()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(SEPARATOR));
    }

    private String when(AgendaLine line) {
        boolean isToday = LocalDate.ofInstant(line.startsAt(), formats.zone()).equals(today);
        return text(
                "when",
                isToday ? formats.time(line.startsAt()) : formats.dateTime(line.startsAt()),
                line.appointment().time().minutes());
    }

    /** The hour where it takes place, if the clock there is another one. */
    private String there(InterviewTime time) {
        if (formats.zone().getRules().getOffset(time.startsAt()).equals(time.offset())) {
            return "";
        }
        Formats there = Formats.of(texts.language(), time.zoneId());
        LocalDate here = LocalDate.ofInstant(time.startsAt(), formats.zone());
        return here.equals(time.day())
                ? text("there", there.time(time.startsAt()), Formats.city(time.zoneId()))
                : there.agreed(time.startsAt());
    }

    String waits(AgendaLine line) {
        return text("wait." + line.waits().name());
    }

    /** What the reader does. */
    String action(AgendaLine line) {
        return text("action." + line.waits().name());
    }

    String joining(AgendaLine line) {
        return text("join.named", name(line));
    }

    /** Where the interview stands on its page. */
    static String address(AgendaLine line) {
        return line.isOwn()
                ? "/app/applications/" + line.application().value()
                : "/app/pipeline/" + line.postingReference() + "/"
                        + line.application().value() + "/interviews";
    }
}

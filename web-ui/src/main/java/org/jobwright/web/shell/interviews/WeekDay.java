package org.jobwright.web.shell.interviews;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jobwright.web.shell.WorkspaceUser;

/** A day of the week that is drawn, from seven to eight in the evening; a press takes half an hour of it. */
class WeekDay extends Div {

    /** Somebody is not free. */
    record Block(Instant from, Instant until, String name, boolean interview, String text) implements Serializable {}

    private static final int FIRST_HOUR = 7;
    private static final int LAST_HOUR = 20;
    private static final int HALF_HOURS = (LAST_HOUR - FIRST_HOUR) * 2;
    private static final double MINUTES = (LAST_HOUR - FIRST_HOUR) * 60.0;
    private static final String WHERE = "event.offsetY / event.currentTarget.clientHeight";

    WeekDay(
            LocalDate day,
            ZoneId zone,
            InterviewWords words,
            List<Block> blocks,
            LocalTime chosen,
            int minutes,
            SerializableBiConsumer<LocalDate, LocalTime> pick) {
        Span head = new Span(day.getDayOfWeek()
                        .getDisplayName(
                                TextStyle.SHORT, WorkspaceUser.language().locale())
                + " " + day.getDayOfMonth());
        Div hours = new Div();
        hours.addClassName("hours");
        hours.getElement()
                .addEventListener("click", event -> {
                    double share = event.getEventData().get(WHERE).asDouble();
                    int half = Math.clamp((int) (share * HALF_HOURS), 0, HALF_HOURS - 1);
                    pick.accept(day, LocalTime.of(FIRST_HOUR, 0).plusMinutes(half * 30L));
                })
                .addEventData(WHERE);
        blocks.forEach(block -> draw(
                hours,
                LocalDateTime.ofInstant(block.from(), zone),
                LocalDateTime.ofInstant(block.until(), zone),
                day,
                block));
        if (chosen != null) {
            hours.add(block(
                    day.atTime(chosen),
                    day.atTime(chosen).plusMinutes(minutes),
                    day,
                    "chosen",
                    words.text("week.chosen")));
        }
        addClassName("day");
        add(head, hours);
    }

    private static void draw(Div hours, LocalDateTime from, LocalDateTime until, LocalDate day, Block block) {
        if (from.isBefore(day.plusDays(1).atStartOfDay()) && until.isAfter(day.atStartOfDay())) {
            hours.add(block(from, until, day, block.interview() ? "interview" : "elsewhere", block.name()));
        }
    }

    private static Div block(LocalDateTime from, LocalDateTime until, LocalDate day, String kind, String text) {
        Div block = new Div(text);
        block.addClassNames("block", kind);
        double top = share(from, day);
        block.getStyle().set("--top", top * 100 + "%");
        block.getStyle().set("--size", Math.max(0, share(until, day) - top) * 100 + "%");
        return block;
    }

    /** Where in the column, from 0 to 1. */
    private static double share(LocalDateTime moment, LocalDate day) {
        long minutes = ChronoUnit.MINUTES.between(day.atTime(FIRST_HOUR, 0), moment);
        return Math.clamp(minutes / MINUTES, 0.0, 1.0);
    }
}

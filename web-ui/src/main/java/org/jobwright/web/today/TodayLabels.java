package org.jobwright.web.today;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.today.TodayLine;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** The lines of Today in the reader's words, and where each leads. */
record TodayLabels(Texts texts, Formats formats, Instant now) implements Serializable {

    String title(Signal signal) {
        return texts.get("today.signal." + signal.name());
    }

    String count(int lines) {
        return formats.number(lines);
    }

    String more(Signal signal) {
        return texts.get(signal.isAboutPerson() ? "today.more.people" : "today.more.postings");
    }

    String name(TodayLine line) {
        return line.person() == null ? title(line) : line.person();
    }

    private String title(TodayLine line) {
        return line.title() == null ? line.posting() : line.title();
    }

    /** What it is about, and since when or until when. */
    String about(TodayLine line) {
        long days = Math.abs(formats.daysAgo(line.at(), now));
        String when = texts.get("today.when." + line.signal().name(), days, line.count());
        return line.person() == null ? when : title(line) + " \u00b7 " + when;
    }

    /** A person was promised something, and the day has passed. */
    boolean isLate(TodayLine line) {
        return switch (line.signal()) {
            case ANSWER_OVERDUE, MESSAGE_UNANSWERED, POSTING_OVER -> true;
            case ANSWER_DUE, DECISION_UNTOLD, APPLICATIONS_UNOPENED, POSTING_ENDS, POSTING_QUIET -> false;
        };
    }

    String action(TodayLine line) {
        return texts.get("today.action." + line.signal().name());
    }

    String actionOn(TodayLine line) {
        return action(line) + ": " + name(line);
    }

    String address(TodayLine line) {
        String pipeline = "/app/pipeline/" + line.posting();
        return switch (line.signal()) {
            case ANSWER_OVERDUE, ANSWER_DUE, DECISION_UNTOLD ->
                pipeline + "/" + line.application().value();
            case MESSAGE_UNANSWERED -> pipeline + "/" + line.application().value() + "/messages";
            case POSTING_OVER -> pipeline + "?view=list&show=waiting";
            case APPLICATIONS_UNOPENED -> pipeline;
            case POSTING_ENDS, POSTING_QUIET -> "/app/postings/" + line.posting();
        };
    }

    String later() {
        return texts.get("today.later");
    }

    String laterOn(TodayLine line) {
        return later() + ": " + name(line);
    }

    /** How long a line can be put off. */
    Map<String, Duration> times() {
        Map<String, Duration> times = new LinkedHashMap<>();
        times.put(texts.get("today.later.day"), Duration.ofDays(1));
        times.put(texts.get("today.later.days"), Duration.ofDays(3));
        times.put(texts.get("today.later.week"), Duration.ofDays(7));
        times.put(texts.get("today.later.weeks"), Duration.ofDays(14));
        return times;
    }
}

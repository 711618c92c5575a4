package org.jobwright.domain.interviews;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jobwright.domain.shared.failures.RuleViolation;

/** When a candidate could come instead: some hours of a day, by the clock in a zone. */
public record WishedWindow(LocalDate day, LocalTime from, LocalTime until, String zone) implements Serializable {

    public static final int MOST = 3;

    public WishedWindow {
        if (day == null || from == null || until == null || !from.isBefore(until)) {
            throw new RuleViolation("interviews.window.shape");
        }
    }

    /** 2026-12-08, 09:00-12:00 (Europe/Berlin): in any language. */
    @Override
    public String toString() {
        return day + ", " + from + "-" + until + " (" + zone + ")";
    }
}

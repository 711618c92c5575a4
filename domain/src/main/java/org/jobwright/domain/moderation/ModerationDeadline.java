package org.jobwright.domain.moderation;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;

/** When the employer should have an answer: two working days after submission, at the same time of day (UTC). */
public record ModerationDeadline(Instant at) implements Serializable {

    public static final int WORKING_DAYS = 2;

    private static final Duration SOON = Duration.ofHours(4);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** How urgent a deadline is at a given moment. */
    public enum Urgency {
        IN_TIME,
        SOON,
        LATE
    }

    public static ModerationDeadline afterSubmissionAt(Instant submitted) {
        ZonedDateTime day = submitted.atZone(ZoneOffset.UTC);
        for (int left = WORKING_DAYS; left > 0; ) {
            day = day.plusDays(1);
            if (!WEEKEND.contains(day.getDayOfWeek())) {
                left--;
            }
        }
        return new ModerationDeadline(day.toInstant());
    }

    public Urgency urgency(Instant now) {
        if (now.isAfter(at)) {
            return Urgency.LATE;
        }
        return now.isAfter(at.minus(SOON)) ? Urgency.SOON : Urgency.IN_TIME;
    }
}

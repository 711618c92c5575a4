package org.jobwright.domain.interviews;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.shared.failures.RuleViolation;

/**
 * When people agreed to meet: the hour on a clock in a time zone, and the offset that says which of two equal hours it is
 * when clocks go back. The instant follows from these; the database shows the local hour beside it.
 *
 * @param zone the IANA zone, such as {@code Europe/Berlin}
 * @param offsetSeconds how far the clock is ahead of UTC
 */
@Embeddable
public record InterviewTime(
        @Column(name = "zone") String zone,
        @Column(name = "offset_seconds") int offsetSeconds,
        @Column(name = "starts_at") Instant startsAt,
        @Column(name = "ends_at") Instant endsAt)
        implements Serializable {

    public static final int LEAST_MINUTES = 10;
    public static final int MOST_MINUTES = 480;
    public static final int MOST_DAYS_AHEAD = 180;

    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    /**
     * The time at which a clock in a zone shows this.
     *
     * @param offset which of two equal hours when the clocks go back; null if there is only one
     * @throws RuleViolation if there is none, if the clock never shows it, or shows it twice and nobody said which
     */
    public static InterviewTime at(LocalDateTime local, String zone, ZoneOffset offset, int minutes) {
        if (minutes < LEAST_MINUTES || minutes > MOST_MINUTES) {
            throw new RuleViolation("interviews.time.minutes", LEAST_MINUTES, MOST_MINUTES);
        }
        if (local == null) {
            throw new RuleViolation("interviews.time.required");
        }
        if (zone == null || !ZONES.contains(zone)) {
            throw new RuleViolation("interviews.time.zone");
        }
        LocalDateTime start = local.truncatedTo(ChronoUnit.MINUTES);
        ZoneOffset chosen = offset(start, ZoneId.of(zone), offset);
        Instant startsAt = start.toInstant(chosen);
        return new InterviewTime(zone, chosen.getTotalSeconds(), startsAt, startsAt.plus(Duration.ofMinutes(minutes)));
    }

    private static ZoneOffset offset(LocalDateTime start, ZoneId zone, ZoneOffset wanted) {
        List<ZoneOffset> valid = zone.getRules().getValidOffsets(start);
        if (valid.isEmpty()) {
            ZoneOffsetTransition gap = zone.getRules().getTransition(start);
            throw new ClockSkips(start, zone, start.plus(gap.getDuration()));
        }
        if (valid.size() == 1) {
            return valid.getFirst();
        }
        if (wanted == null || !valid.contains(wanted)) {
            throw new ClockRepeats(start, zone, valid);
        }
        return wanted;
    }

    /** Refuses a time that has come, or that nobody plans yet. */
    void requireAhead(Instant now) {
        if (!startsAt.isAfter(now)) {
            throw new RuleViolation("interviews.time.past");
        }
        if (startsAt.isAfter(now.plus(Duration.ofDays(MOST_DAYS_AHEAD)))) {
            throw new RuleViolation("interviews.time.too-far", MOST_DAYS_AHEAD);
        }
    }

    /** What a clock in the zone shows at the start. */
    public LocalDateTime local() {
        return LocalDateTime.ofInstant(startsAt, offset());
    }

    /** The day of the start on the clock in the zone. */
    public LocalDate day() {
        return local().toLocalDate();
    }

    public ZoneOffset offset() {
        return ZoneOffset.ofTotalSeconds(offsetSeconds);
    }

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    public int minutes() {
        return (int) Duration.between(startsAt, endsAt).toMinutes();
    }
}

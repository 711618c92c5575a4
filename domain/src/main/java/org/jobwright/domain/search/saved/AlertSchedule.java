package org.jobwright.domain.search.saved;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.stream.Stream;

/** When to search for new jobs, and from when on a job counts as new. */
@Embeddable
class AlertSchedule {

    /** Jobs published during a run are found by the next one. */
    static final Duration OVERLAP = Duration.ofMinutes(10);

    /** However far the index lagged behind, older jobs are not news. */
    static final Duration NEWS_FOR = Duration.ofDays(30);

    /** The pause before a failed run is retried. */
    static final Duration PAUSE_AFTER_FAILURE = Duration.ofMinutes(5);

    @Enumerated(EnumType.STRING)
    private AlertFrequency frequency;

    private Instant watchedFrom;

    private Instant lookedAt;

    private Instant nextLookAt;

    private Instant alertedAt;

    protected AlertSchedule() {}

    AlertSchedule(AlertFrequency frequency, Instant now, ZoneId zone) {
        watchFrom(now);
        plan(frequency, now, zone);
    }

    void change(AlertFrequency newFrequency, Instant now, ZoneId zone) {
        if (!frequency.isMailed()) {
            watchFrom(now);
        }
        plan(newFrequency, now, zone);
    }

    void stop() {
        nextLookAt = null;
    }

    void goOn(Instant now, ZoneId zone) {
        plan(frequency, now, zone);
    }

    void looked(boolean found, Instant upTo, Instant now, ZoneId zone) {
        lookedAt = upTo;
        alertedAt = found ? now : alertedAt;
        plan(frequency, now, zone);
    }

    void putOff(Instant now) {
        if (nextLookAt != null) {
            nextLookAt = now.plus(PAUSE_AFTER_FAILURE);
        }
    }

    private void watchFrom(Instant now) {
        watchedFrom = now;
        lookedAt = now;
    }

    private void plan(AlertFrequency newFrequency, Instant now, ZoneId zone) {
        frequency = newFrequency;
        nextLookAt = newFrequency.nextAfter(now, zone).orElse(null);
    }

    boolean isDue(Instant now) {
        return nextLookAt != null && !nextLookAt.isAfter(now);
    }

    Instant newSince(Instant now) {
        return Stream.of(lookedAt.minus(OVERLAP), watchedFrom, now.minus(NEWS_FOR))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    AlertFrequency frequency() {
        return frequency;
    }

    Instant nextLookAt() {
        return nextLookAt;
    }

    Instant alertedAt() {
        return alertedAt;
    }
}

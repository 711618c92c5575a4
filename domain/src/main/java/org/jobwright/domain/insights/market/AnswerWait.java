package org.jobwright.domain.insights.market;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How long the applicants of an employer wait for a first answer, as its adverts say.
 *
 * @param days within how many days more than half of them had one; 0 if most are still waiting
 */
public record AnswerWait(int days) implements Serializable {

    /** Rounding of a product of fractions does not make half of the people more than half. */
    private static final double MORE_THAN_HALF = 0.5 - 1e-9;

    /**
     * How many people waited this many days.
     *
     * @param answered who then had an answer
     * @param waiting who then still waited: since then nothing is known of them
     */
    public record Day(int days, long answered, long waiting) {}

    /**
     * The median of the waiting times by Kaplan and Meier: silence does not look fast, and who applied yesterday does not look
     * slow.
     *
     * @param people how many were answered, or waited longer than they were promised; empty below the privacy floor
     */
    public static Optional<AnswerWait> of(long people, List<Day> days) {
        return people < PrivacyFloor.PEOPLE
                ? Optional.empty()
                : Optional.of(new AnswerWait(median(days).orElse(0)));
    }

    private static OptionalInt median(List<Day> days) {
        long atRisk =
                days.stream().mapToLong(day -> day.answered() + day.waiting()).sum();
        double waiting = 1;
        for (Day day : days.stream().sorted(Comparator.comparingInt(Day::days)).toList()) {
            waiting *= 1 - (double) day.answered() / atRisk;
            if (waiting < MORE_THAN_HALF) {
                return OptionalInt.of(Math.max(1, day.days()));
            }
            atRisk -= day.answered() + day.waiting();
        }
        return OptionalInt.empty();
    }

    /** Whether most applicants have no answer. */
    public boolean isStillWaiting() {
        return days == 0;
    }
}

package org.jobwright.domain.integrations.webhooks;

import java.time.Duration;
import java.util.List;

/** When a message is sent again: as the Standard Webhooks specification proposes, for about three days. */
public final class RetrySchedule {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** How often a message is sent before it is given up. */
    public static final int ATTEMPTS = PAUSES.size() + 1;

    /** By how much a pause is longer at most, so that what failed together is not sent together. */
    public static final double JITTER = 0.1;

    private RetrySchedule() {}

    /** Whether there is another attempt after so many. */
    static boolean goesOnAfter(int attempts) {
        return attempts < ATTEMPTS;
    }

    /**
     * The pause after an attempt that failed.
     *
     * @param random from 0 to 1
     */
    static Duration after(int attempts, double random) {
        Duration pause = PAUSES.get(attempts - 1);
        return pause.plusMillis((long) (pause.toMillis() * JITTER * random));
    }
}

package org.jobwright.domain.applications.decisions;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * People whom an employer has left waiting for far too long.
 *
 * @param people how many
 * @param refusing whether the employer may submit no new adverts until they are answered
 */
public record AnswersOwed(long people, boolean refusing) implements Serializable {

    /** How many days too long they have waited, at least. */
    public static final int DAYS = 60;

    /** Fewer people may be an oversight. */
    static final int ENOUGH = 5;

    /** Whose answer was due before this moment has waited for far too long. */
    public static Instant since(Instant now) {
        return now.minus(Duration.ofDays(DAYS));
    }

    /** Whether the employer has to hear of it. */
    public boolean isTooMany() {
        return people >= ENOUGH;
    }

    /** Whether a new advert of the employer is refused. */
    public boolean isRefused() {
        return refusing && isTooMany();
    }
}

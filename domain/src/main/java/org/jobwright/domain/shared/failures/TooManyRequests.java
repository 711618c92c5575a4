package org.jobwright.domain.shared.failures;

import java.time.Duration;

/** A rate limit is exhausted for now. */
public class TooManyRequests extends RuleViolation {

    private final Duration retryAfter;

    public TooManyRequests(Duration retryAfter) {
        this("shared.too-many-requests", retryAfter);
    }

    /** With its own code, for a limit that is not about the number of requests. */
    public TooManyRequests(String code, Duration retryAfter) {
        super(code, retryAfter.toMinutes() + 1);
        this.retryAfter = retryAfter;
    }

    /** How long to wait before the next try. */
    public Duration getRetryAfter() {
        return retryAfter;
    }
}

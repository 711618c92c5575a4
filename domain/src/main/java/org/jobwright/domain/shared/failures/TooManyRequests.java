package org.jobwright.domain.shared.failures;

import java.time.Duration;

/** A limit of requests is used up for now. */
public class TooManyRequests extends RuleViolation {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public TooManyRequests(Duration retryAfter) {
        this("shared.too-many-requests", retryAfter);
    }

    /** With a code of its own, for a limit that is not about how often somebody asked. */
    public TooManyRequests(String code, Duration retryAfter) {
        super(code, retryAfter.toMinutes() + 1);
        this.retryAfter = retryAfter;
    }

    /** How long to wait before the next try is worth it. */
    public Duration getRetryAfter() {
        return retryAfter;
    }
}

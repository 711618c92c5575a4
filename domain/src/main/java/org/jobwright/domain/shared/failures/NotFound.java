package org.jobwright.domain.shared.failures;

/** It does not exist, or it belongs to someone else: both get the same response, so that ids cannot be probed. */
public class NotFound extends RuleViolation {

    public NotFound() {
        super("shared.not-found");
    }
}

package org.jobwright.domain.shared.failures;

/** There is no such thing, or it belongs to someone else: both answer alike, so that ids cannot be probed. */
public class NotFound extends RuleViolation {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("shared.not-found");
    }
}

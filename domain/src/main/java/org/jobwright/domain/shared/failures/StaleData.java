package org.jobwright.domain.shared.failures;

/** Someone else has changed it since it was read. */
public class StaleData extends RuleViolation {

    private static final long serialVersionUID = 1L;

    public StaleData() {
        super("shared.stale-data");
    }
}

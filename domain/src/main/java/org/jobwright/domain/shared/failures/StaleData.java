package org.jobwright.domain.shared.failures;

/** Someone else has changed it since it was read. */
public class StaleData extends RuleViolation {

    public StaleData() {
        super("shared.stale-data");
    }
}

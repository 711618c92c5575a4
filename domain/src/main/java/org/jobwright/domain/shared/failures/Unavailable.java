package org.jobwright.domain.shared.failures;

/** A required outside service does not respond at the moment. */
public class Unavailable extends RuleViolation {

    public Unavailable(String code) {
        super(code);
    }
}

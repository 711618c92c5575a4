package org.jobwright.domain.shared.failures;

/** Something outside that is needed does not answer; it will again. */
public class Unavailable extends RuleViolation {

    private static final long serialVersionUID = 1L;

    public Unavailable(String code) {
        super(code);
    }
}

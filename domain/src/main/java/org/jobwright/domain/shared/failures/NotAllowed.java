package org.jobwright.domain.shared.failures;

/** The caller may see the object but not perform this action. */
public class NotAllowed extends RuleViolation {

    public NotAllowed() {
        this("shared.not-allowed");
    }

    /** For a refusal with its own message. */
    protected NotAllowed(String code) {
        super(code);
    }
}

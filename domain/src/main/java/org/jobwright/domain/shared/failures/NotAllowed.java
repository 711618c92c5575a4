package org.jobwright.domain.shared.failures;

/** The caller may see the thing but not do this to it. */
public class NotAllowed extends RuleViolation {

    private static final long serialVersionUID = 1L;

    public NotAllowed() {
        this("shared.not-allowed");
    }

    /** For a refusal that has a sentence of its own. */
    protected NotAllowed(String code) {
        super(code);
    }
}

package org.jobwright.services.applications.bulk;

import org.jobwright.domain.shared.failures.RuleViolation;

/** Refuses a decision about people who are no longer as they were previewed, and says who was first. */
public class SelectionChanged extends RuleViolation {

    static final String CODE = "applications.decision.preview-changed";

    private final BulkOutcome.Refusal latest;

    SelectionChanged(BulkOutcome.Refusal latest) {
        super(CODE);
        this.latest = latest;
    }

    /** The application that someone else changed last, and how. */
    public BulkOutcome.Refusal latest() {
        return latest;
    }
}

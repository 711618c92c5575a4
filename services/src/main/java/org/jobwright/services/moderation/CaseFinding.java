package org.jobwright.services.moderation;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.moderation.findings.Finding;

/**
 * A finding of a case, and whether a moderator has judged it.
 *
 * @param dismissal why a moderator does not object; null when nobody said so
 */
public record CaseFinding(Finding found, Dismissal dismissal) implements Serializable {

    /** Who dismissed it and why. */
    public record Dismissal(String reason, String by, Instant at) implements Serializable {}

    /** A moderator has to judge it. */
    public boolean isOpen() {
        return found.severity().needsJudgement() && dismissal == null;
    }
}

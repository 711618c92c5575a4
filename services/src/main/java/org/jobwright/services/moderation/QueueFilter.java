package org.jobwright.services.moderation;

import java.io.Serializable;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * Which cases of the queue to read.
 *
 * @param scope whose cases
 * @param organization of one employer only; null for all
 * @param words in the title, the reference or the employer's name; empty for all
 */
public record QueueFilter(Scope scope, OrganizationId organization, String words) implements Serializable {

    /** Whose cases. Open ones, except for the last scope. */
    public enum Scope {
        OPEN,
        UNASSIGNED,
        MINE,
        DECIDED
    }

    public QueueFilter {
        scope = scope == null ? Scope.OPEN : scope;
        words = words == null ? "" : words.strip();
    }
}

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

    /** Whose cases. */
    public enum Scope {
        OPEN,
        UNASSIGNED,
        MINE,
        /** Of trusted organizations: public without a review, and to be read. */
        PUBLIC,
        DECIDED;

        /** Whether a moderator still has to decide before something is public. */
        public boolean isOpen() {
            return this != PUBLIC && this != DECIDED;
        }
    }

    public QueueFilter {
        scope = scope == null ? Scope.OPEN : scope;
        words = words == null ? "" : words.strip();
    }
}

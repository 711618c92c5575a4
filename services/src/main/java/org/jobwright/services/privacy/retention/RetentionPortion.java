package org.jobwright.services.privacy.retention;

import java.util.UUID;

/**
 * Some of the applications that are over, in the order of their ids.
 *
 * @param beyond the last one of the portion before; null for the first portion
 * @param last the last one of this portion; null for the last portion, which has no end
 */
public record RetentionPortion(UUID beyond, UUID last) {

    /** All of them. */
    public static final RetentionPortion ALL = new RetentionPortion(null, null);

    boolean isLast() {
        return last == null;
    }
}

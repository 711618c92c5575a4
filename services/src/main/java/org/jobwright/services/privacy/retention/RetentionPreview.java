package org.jobwright.services.privacy.retention;

import java.io.Serializable;
import java.util.List;

/**
 * What an employer will lose until a day.
 *
 * @param deletions the first of them
 * @param total how many there are
 */
public record RetentionPreview(List<PlannedDeletion> deletions, long total) implements Serializable {

    public RetentionPreview {
        deletions = List.copyOf(deletions);
    }
}

package org.jobwright.services.privacy;

import java.io.Serializable;
import java.util.List;

/**
 * Some rows of the access log, newest first.
 *
 * @param next where the next page begins; null if this is the last one
 */
public record AccessPage(List<AccessRecord> records, AccessKey next) implements Serializable {

    public AccessPage {
        records = List.copyOf(records);
    }

    /**
     * A page of rows that were read for it and one more, which says whether another page follows.
     *
     * @param size how many rows a page has
     */
    static AccessPage of(List<AccessRecord> found, int size) {
        if (found.size() <= size) {
            return new AccessPage(found, null);
        }
        List<AccessRecord> records = found.subList(0, size);
        return new AccessPage(records, records.getLast().key());
    }
}

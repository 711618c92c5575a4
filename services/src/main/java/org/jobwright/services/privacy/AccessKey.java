package org.jobwright.services.privacy;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** The place of a row in the access log. A page begins behind the last row of the one before. */
public record AccessKey(Instant at, UUID id) implements Serializable {

    private static final UUID LEAST = new UUID(0, 0);

    /** Before every row of a query. */
    static AccessKey newest(AccessQuery query) {
        return new AccessKey(query.until(), LEAST);
    }
}

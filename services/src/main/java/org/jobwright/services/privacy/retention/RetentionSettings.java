package org.jobwright.services.privacy.retention;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.privacy.retention.OnRequest;

/**
 * How long an employer keeps applications.
 *
 * @param places the usual place of any other country is among them
 * @param onRequest null for what is usual at each place
 * @param version null if nothing was stored
 */
public record RetentionSettings(boolean deletes, List<Place> places, OnRequest onRequest, Long version)
        implements Serializable {

    /**
     * A place where the employer has applications.
     *
     * @param months what counts now
     * @param ground where the law demands the shortest time; empty where it does not
     */
    public record Place(String place, int shortest, int months, int longest, String ground) implements Serializable {}

    public RetentionSettings {
        places = List.copyOf(places);
    }
}

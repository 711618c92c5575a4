package org.jobwright.services.notifications.following;

import java.io.Serializable;
import java.util.List;

/**
 * Who hears of a posting or an application; without followers all who answer do.
 *
 * @param mine the caller follows it
 * @param others the names of colleagues who do
 */
public record Followers(boolean mine, List<String> others) implements Serializable {

    public Followers {
        others = List.copyOf(others);
    }
}

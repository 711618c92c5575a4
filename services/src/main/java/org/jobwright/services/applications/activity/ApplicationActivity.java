package org.jobwright.services.applications.activity;

import java.io.Serializable;
import java.util.List;

/**
 * The latest part of the activity of an application.
 *
 * @param entries newest first
 * @param more there are earlier ones
 */
public record ApplicationActivity(List<ActivityEntry> entries, boolean more) implements Serializable {

    public ApplicationActivity {
        entries = List.copyOf(entries);
    }
}

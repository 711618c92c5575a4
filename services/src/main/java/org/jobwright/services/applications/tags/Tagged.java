package org.jobwright.services.applications.tags;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.applications.JobApplicationId;

/**
 * A tag was given.
 *
 * @param applications those that did not have it before
 */
public record Tagged(TagOption tag, List<JobApplicationId> applications) implements Serializable {

    public Tagged {
        applications = List.copyOf(applications);
    }
}

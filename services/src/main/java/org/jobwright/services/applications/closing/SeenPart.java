package org.jobwright.services.applications.closing;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.applications.JobApplicationId;

/**
 * A part of a close-out that was previewed.
 *
 * @param state stands for how the people stand, and all that they would hear
 */
public record SeenPart(List<JobApplicationId> people, String state) implements Serializable {

    public SeenPart {
        people = List.copyOf(people);
    }
}

package org.jobwright.services.applications.tags;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.bulk.BulkItem;
import org.jobwright.services.applications.bulk.BulkOutcome;

/**
 * A tag was given.
 *
 * @param outcome who has it now and had not before, and who was left as they are
 */
public record Tagged(TagOption tag, BulkOutcome outcome) implements Serializable {

    /** Those that did not have it before. */
    public List<JobApplicationId> applications() {
        return outcome.done().stream().map(BulkItem::application).toList();
    }
}

package org.jobwright.services.jobs;

import java.io.Serializable;
import java.util.Map;
import org.jobwright.domain.jobs.EmploymentType;
import org.jobwright.domain.jobs.WorkplaceType;

/** How many open postings each value of a filter would show, all other filters kept. Values without any are missing. */
public record FilterCounts(Map<WorkplaceType, Long> workplace, Map<EmploymentType, Long> employment)
        implements Serializable {

    public FilterCounts {
        workplace = Map.copyOf(workplace);
        employment = Map.copyOf(employment);
    }
}

package org.jobwright.services.applications.lists;

import java.util.List;
import java.util.Map;
import org.jobwright.domain.applications.JobApplicationId;

/** How many scorecards were asked for, and are in; what they say is not told. */
public interface AskedScorecards {

    /** The counts of each of these applications for which there is one. */
    Map<JobApplicationId, ScorecardCount> countsOf(List<JobApplicationId> applications);
}

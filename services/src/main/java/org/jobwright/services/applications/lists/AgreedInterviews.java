package org.jobwright.services.applications.lists;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.applications.JobApplicationId;

/** When applicants come to an interview. */
public interface AgreedInterviews {

    /** The begin of the next interview of each of these applications that has one which both sides know of. */
    Map<JobApplicationId, Instant> nextOf(List<JobApplicationId> applications);
}

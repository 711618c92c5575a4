package org.jobwright.services.applications.lists;

import java.util.List;
import java.util.Set;
import org.jobwright.domain.applications.JobApplicationId;

/** Which applicants wrote something that nobody on the employer's side has opened. */
public interface UnreadMessages {

    /** Those among these applications with a message of the candidate that is delivered and unread. */
    Set<JobApplicationId> unreadAmong(List<JobApplicationId> applications);
}

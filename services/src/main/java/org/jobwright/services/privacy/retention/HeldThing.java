package org.jobwright.services.privacy.retention;

import java.util.List;
import java.util.UUID;
import org.jobwright.domain.applications.JobApplicationId;

/**
 * What can be held.
 *
 * @param hidden the applications among it that would be erased soon
 */
record HeldThing(UUID subject, List<JobApplicationId> hidden) {}

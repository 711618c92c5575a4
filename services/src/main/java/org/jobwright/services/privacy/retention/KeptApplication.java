package org.jobwright.services.privacy.retention;

import java.time.LocalDate;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * An application that is over.
 *
 * @param purgeOn the day on which it is erased; null if its country cannot be read
 * @param onRequest the day on which it would be if its candidate asked for that today; null likewise
 * @param due what is due; null if nothing is
 */
record KeptApplication(
        JobApplicationId application,
        OrganizationId organization,
        AccountId candidate,
        LocalDate purgeOn,
        LocalDate onRequest,
        RetentionStep due) {

    /** What is due. */
    Optional<RetentionStep> step() {
        return Optional.ofNullable(due);
    }
}

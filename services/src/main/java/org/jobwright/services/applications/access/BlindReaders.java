package org.jobwright.services.applications.access;

import java.util.Set;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;

/**
 * Who must not know what colleagues think of an applicant, because they still have to score them. Implemented by the
 * feature of scorecards; each query that shows what a colleague thinks asks it.
 */
public interface BlindReaders {

    /** The applications of which a reader is shown no opinion but their own. */
    Set<JobApplicationId> blindOf(AccountId reader);
}

package org.jobwright.domain.applications.comparison;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;

/**
 * The order in which a reader compares applicants: random, but the same each time, and another one for each reader. So
 * it is no ranking, and nobody is the first for all.
 */
public final class ReaderOrder {

    private ReaderOrder() {}

    public static Comparator<JobApplicationId> of(AccountId reader) {
        return Comparator.comparing(application -> mixed(reader, application));
    }

    private static UUID mixed(AccountId reader, JobApplicationId application) {
        return UUID.nameUUIDFromBytes((reader + " " + application).getBytes(StandardCharsets.UTF_8));
    }
}

package org.jobwright.services.applications.activity;

import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;

/**
 * Gives the lines of one kind. A feature adds its lines by a bean that implements it, an {@link ActivityKind}, and the
 * texts of its sentences.
 */
public interface ActivitySource {

    ActivityKind kind();

    /**
     * The latest lines that a reader of the application may read, newest first, in a fixed number of queries.
     *
     * @param most how many at most
     */
    List<ActivityEntry> latest(JobApplication application, AccountId reader, int most);
}

package org.jobwright.services.demo;

import java.util.List;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.domain.search.saved.AlertFrequency;

/** What somebody keeps in view. */
record DemoSavedItems(String email, List<Job> jobs, List<Search> searches) {

    /**
     * A saved job.
     *
     * @param posting its key
     */
    record Job(String posting, int daysAgo) {}

    /**
     * A saved search.
     *
     * @param lastMailDaysAgo when it last found something; null when it has not yet
     */
    record Search(String name, JobSearch search, AlertFrequency frequency, int daysAgo, Integer lastMailDaysAgo) {}
}

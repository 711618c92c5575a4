package org.jobwright.demo;

import java.util.List;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.domain.search.saved.AlertFrequency;

/** The jobs and searches that someone saved. */
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
     * @param lastMailDaysAgo when it last found something; null if it has not yet
     */
    record Search(String name, JobSearch search, AlertFrequency frequency, int daysAgo, Integer lastMailDaysAgo) {}
}

package org.jobwright.web.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jobwright.services.insights.RoleGuideSummary;
import org.jobwright.services.jobs.JobPostingSummary;

/**
 * The data of the home page.
 *
 * @param openJobs how many jobs are open
 * @param newest the latest of them
 * @param roles some guides
 * @param country the one that the reader is probably in; empty when nobody knows
 */
public record HomePage(long openJobs, List<JobPostingSummary> newest, List<RoleGuideSummary> roles, String country) {

    private static final Duration WEEK = Duration.ofDays(7);

    /** Everything that is shown as new is from this week. */
    public boolean isOfThisWeek(Instant now) {
        return newest.stream().allMatch(job -> job.datePosted().isAfter(now.minus(WEEK)));
    }
}

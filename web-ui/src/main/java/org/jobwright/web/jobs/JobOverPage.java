package org.jobwright.web.jobs;

import java.util.List;
import org.jobwright.services.jobs.JobPostingSummary;

/**
 * The data of the page of a job that is not open: over, or paused and perhaps open again.
 *
 * @param title the job's title; empty when a moderator stopped the advert
 * @param paused by its employer; the page is there, and says so
 * @param employer the name of who hires; null when confidential
 * @param similar jobs that are open
 */
public record JobOverPage(String title, boolean paused, String employer, List<JobPostingSummary> similar) {}

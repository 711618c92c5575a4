package org.jobwright.web.jobs;

import java.util.List;
import org.jobwright.services.jobs.JobPostingSummary;

/**
 * The data of the page of a job that is no longer open.
 *
 * @param title the job's title; empty when a moderator stopped the advert
 * @param paused it may come back
 * @param similar jobs that are open
 */
public record JobOverPage(String title, boolean paused, List<JobPostingSummary> similar) {}

package org.jobwright.services.applications.tasks;

import java.io.Serializable;
import org.jobwright.domain.applications.ApplicationReference;

/**
 * An open task of the reader, wherever they work.
 *
 * @param postingReference the posting, for the address of the applicant's page
 */
public record MyTask(
        TaskDetails task,
        String postingReference,
        String postingTitle,
        ApplicationReference application,
        String applicantName)
        implements Serializable {}

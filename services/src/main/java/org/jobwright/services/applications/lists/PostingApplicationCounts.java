package org.jobwright.services.applications.lists;

import java.io.Serializable;
import org.jobwright.domain.jobs.JobPostingId;

/**
 * Applications of one posting in figures.
 *
 * @param total all that ever arrived
 * @param running those that are active
 * @param unread those not opened yet
 * @param waiting those whose answer is due
 * @param overdue those whose answer is overdue
 * @param closed those that ended without a hire
 * @param hired those in the stage of the hired
 * @param asked those that were asked a must-have
 */
public record PostingApplicationCounts(
        JobPostingId posting,
        long total,
        long running,
        long unread,
        long waiting,
        long overdue,
        long closed,
        long hired,
        long asked)
        implements Serializable {

    /** Zeros, for a posting without applications. */
    public static PostingApplicationCounts none(JobPostingId posting) {
        return new PostingApplicationCounts(posting, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}

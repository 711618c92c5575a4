package org.jobwright.services.applications.closing;

import java.time.Instant;
import java.util.List;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.services.applications.access.ReadableApplications;

/** Knows what ends with the applications of a posting. A feature that ends something then has a bean that implements it. */
public interface AlsoEndingSource {

    /** What ends with the active applications that the reader reads, in one query. */
    List<AlsoEnding> of(JobPostingId posting, ReadableApplications readable, Instant now);

    /** What of it has to be done before people can be answered: only the kinds that come first. */
    default List<AlsoEnding> first(JobPostingId posting, ReadableApplications readable, Instant now) {
        return List.of();
    }
}

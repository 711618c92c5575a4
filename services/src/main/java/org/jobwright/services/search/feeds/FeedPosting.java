package org.jobwright.services.search.feeds;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.shared.Json;

/**
 * One open posting in a feed of all.
 *
 * @param advert the public text as it is stored; {@link #read()} by the thread that writes the feed, while the next
 *     ones are fetched
 * @param changedAt when the public text last changed
 */
public record FeedPosting(
        JobPostingId id,
        String reference,
        String organizationName,
        String advert,
        Instant datePosted,
        Instant changedAt,
        Instant validThrough)
        implements Serializable {

    /** The advert without its description, and the description: HTML that was sanitized when written. */
    public Json.Apart<JobAdvert> read() {
        return Json.readApart(advert, JobAdvert.class, "text", "description");
    }
}

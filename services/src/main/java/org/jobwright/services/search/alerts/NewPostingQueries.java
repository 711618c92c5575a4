package org.jobwright.services.search.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.services.jobs.site.JobPostingSummary;
import org.jobwright.services.search.index.PostingIndexService;
import org.jobwright.services.search.query.JobSearchQueries;

/** What a search finds that was not public before. */
@ApplicationScoped
class NewPostingQueries {

    /** Nobody reads further; larger imports are counted only up to here. */
    private static final int MOST = 1_000;

    /** How long an advert that could not be indexed is still news; after a repair, people are still mailed. */
    private static final Duration AWAITED = Duration.ofDays(7);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private JobSearchQueries jobs;

    /** Jobs published later may only be found by a later run: the time until which the index is complete. */
    Instant foundUpTo(Instant now) {
        List<Instant> oldestNote = entityManager
                .unwrap(Session.class)
                .createNativeQuery(
                        "select noted_at from posting_index_change where attempts < :most or noted_at > :awaited"
                                + " order by id limit 1",
                        Instant.class)
                .setParameter("most", PostingIndexService.MOST_ATTEMPTS)
                .setParameter("awaited", now.minus(AWAITED))
                .getResultList();
        return oldestNote.stream()
                .filter(noted -> noted.isBefore(now))
                .findFirst()
                .orElse(now);
    }

    /** Matching open postings first published after that time, newest first. */
    List<JobPostingSummary> since(Instant time, JobSearch search) {
        return jobs.postedAfter(time, search, MOST);
    }
}

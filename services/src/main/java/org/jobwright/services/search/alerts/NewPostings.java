package org.jobwright.services.search.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.services.jobs.site.JobPostingSummary;
import org.jobwright.services.search.index.PostingIndexService;
import org.jobwright.services.search.query.JobSearchQueries;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;

/** What a search finds that was not public before. */
@ApplicationScoped
class NewPostings {

    /** Nobody reads on; what an import of many thousands brings is counted up to here. */
    private static final int MOST = 1_000;

    /** So long an advert is awaited that the index could not take; after it was mended, people still hear of it. */
    private static final Duration AWAITED = Duration.ofDays(7);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private JobSearchQueries jobs;

    /** What was published later may be found by a later look only: until when the index knows everything. */
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

    /** Open postings that fit and were first published after that time, the newest first. */
    List<JobPostingSummary> since(Instant time, JobSearch search) {
        List<JobPostingSummary> found = new ArrayList<>();
        Page<JobPostingSummary> page;
        int number = 1;
        do {
            page = jobs.list(search.in(JobSearch.Order.NEWEST), new PageRequest(number++, PageRequest.MAX_SIZE));
            page.items().stream().filter(job -> job.datePosted().isAfter(time)).forEach(found::add);
        } while (found.size() < MOST
                && number <= page.pages()
                && page.items().getLast().datePosted().isAfter(time));
        return found;
    }
}

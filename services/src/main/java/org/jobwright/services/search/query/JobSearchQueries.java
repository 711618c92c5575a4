package org.jobwright.services.search.query;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.domain.shared.failures.Unavailable;
import org.jobwright.services.insights.roles.KnownRoles;
import org.jobwright.services.jobs.site.JobPostingSummary;
import org.jobwright.services.search.engine.IndexQuery;
import org.jobwright.services.search.engine.SearchIndex;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;

/**
 * Finds open postings in the index, without asking the database. A very recent publication or end may be missing for
 * some tenths of a second.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobSearchQueries {

    /** How many results can be paged through; the total counts all. */
    public static final int DEEPEST = IndexQuery.DEEPEST;

    @Inject
    private SearchIndex index;

    @Inject
    private KnownRoles roles;

    @Inject
    private Clock clock;

    /** A page of matches, best first, with the counts of all facets. */
    public JobSearchResults find(JobSearch search, Audience audience, PageRequest page) {
        return index.ask(session -> new JobSearchRun(session, search, audience, roles.get(), clock.instant())
                .results(index.faceted(), page));
    }

    /** A page of matches, including similar titles, without counts and without spelling corrections. */
    public Page<JobPostingSummary> list(JobSearch search, PageRequest page) {
        return index.ask(session ->
                new JobSearchRun(session, search, Audience.ANYONE, roles.get(), clock.instant()).plain(page));
    }

    /**
     * The newest matches posted after a time, latest first, without counts and without spelling corrections. It costs
     * as much as there are new postings, not as there are matches.
     */
    public List<JobPostingSummary> postedAfter(Instant time, JobSearch search, int most) {
        return index.ask(session -> new JobSearchRun(session, search, Audience.ANYONE, roles.get(), clock.instant())
                .postedAfter(time, most));
    }

    /**
     * Open postings with similar titles, most similar first and then nearest; empty if the index does not respond,
     * because the page that shows them has its own content.
     *
     * @param places where that job is
     * @param except the reference of a posting to leave out
     */
    public List<JobPostingSummary> similar(String title, List<WorkLocation> places, String except, int most) {
        try {
            return index.ask(session ->
                    new SimilarJobs(session, roles.get(), clock.instant()).find(title, places, except, most));
        } catch (Unavailable e) {
            return List.of();
        }
    }

    /** The number of matches. */
    public long count(JobSearch search) {
        return list(search, new PageRequest(1, 1)).total();
    }
}

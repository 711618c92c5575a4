package org.jobwright.web.search.feeds;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.search.feeds.FeedQueries;
import org.jobwright.services.search.query.JobSearchQueries;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.jobwright.web.search.query.JobSearchParameters;
import org.jobwright.web.search.query.SearchLimit;
import org.jobwright.web.shared.api.RevalidatedAnswers;
import org.jobwright.web.shared.pages.SiteRequest;

/** Open jobs for other programs. */
@Path("/feeds")
@RequestScoped
public class FeedPages {

    private static final int ENTRIES = 100;
    private static final String XML = "application/xml";

    @Inject
    private FeedQueries feeds;

    @Inject
    private JobSearchQueries jobs;

    @Inject
    private RateLimit limit;

    @Inject
    private SearchLimit searches;

    @Inject
    private SiteRequest visit;

    @Inject
    private PublicAnswers answers;

    @Inject
    private KeptFeed kept;

    @Inject
    private RevalidatedAnswers documents;

    @Resource
    private ManagedExecutorService executor;

    @Context
    private Request request;

    /** The newest jobs, of all or of a search with the parameters of the list. */
    @GET
    @Path("/jobs.atom")
    public Response atom(@Context UriInfo address) throws IOException {
        limit.require(Limit.ATOM, visit.address());
        searches.require();
        JobSearchParameters filters = JobSearchParameters.read(address.getQueryParameters());
        PageRequest page = new PageRequest(filters.page(), ENTRIES);
        AtomFeed feed =
                new AtomFeed(visit, filters, jobs.list(filters.newestFirst().search(), page));
        return documents.document(request, AtomFeed.MEDIA_TYPE, feed.written());
    }

    /**
     * Every open job with a named employer, for job search sites, unless the site is not announced. On a large site it
     * can be up to two hours old.
     */
    @GET
    @Path("indeed.xml")
    public Response indeed() {
        if (!visit.site().announced()) {
            throw new NotFound();
        }
        IndeedFeed feed = new IndeedFeed(visit.site().title(), feeds, executor);
        kept.renew(feeds::areManyOpen, feeds::lastChange, feed, executor);
        return kept.find()
                .map(written -> answers.file(request, XML, written, this::countFeed))
                .orElseGet(() -> answers.xml(request, XML, () -> {
                    countFeed();
                    return feed;
                }));
    }

    private void countFeed() {
        limit.require(Limit.FEED, visit.address());
    }
}

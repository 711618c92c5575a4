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
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.search.feeds.FeedPosting;
import org.jobwright.services.search.feeds.FeedQueries;
import org.jobwright.services.search.feeds.PublicChange;
import org.jobwright.services.search.query.JobSearchQueries;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.jobwright.web.search.query.JobSearchParameters;
import org.jobwright.web.search.query.SearchLimit;
import org.jobwright.web.shared.api.RevalidatedAnswers;
import org.jobwright.web.shared.http.BaseUrl;
import org.jobwright.web.shared.pages.SiteRequest;

/** Open jobs for other programs. */
@Path("/feeds")
@RequestScoped
public class FeedPages {

    private static final int ENTRIES = 100;
    private static final int BATCH = 500;

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

    /** Every open job with a named employer, for job search sites, unless the site is not announced. */
    @GET
    @Path("indeed.xml")
    public Response indeed() {
        if (!visit.site().announced()) {
            throw new NotFound();
        }
        return answers.xml(request, "application/xml", () -> {
            limit.require(Limit.FEED, visit.address());
            return this::writeIndeed;
        });
    }

    private void writeIndeed(XmlOutput out, PublicChange change) throws IOException {
        out.open("source")
                .text("publisher", visit.site().title())
                .text("publisherurl", BaseUrl.get() + "/")
                .text("lastBuildDate", IndeedJob.date(change.at()));
        eachBatch(batch -> {
            for (FeedPosting posting : batch) {
                new IndeedJob(posting).write(out);
            }
        });
        out.close("source");
    }

    /** Passes on batch after batch; while one is written, the next is fetched. */
    private void eachBatch(BatchWriter writer) throws IOException {
        Future<List<FeedPosting>> next = fetch(null);
        while (next != null) {
            List<FeedPosting> batch = await(next);
            next = batch.size() < BATCH ? null : fetch(batch.getLast().id());
            writer.write(batch);
        }
    }

    private Future<List<FeedPosting>> fetch(JobPostingId after) {
        return executor.submit(() -> feeds.openPostings(after, BATCH));
    }

    private static List<FeedPosting> await(Future<List<FeedPosting>> batch) throws IOException {
        try {
            return batch.get();
        } catch (ExecutionException failed) {
            throw new IOException("cannot read the postings of a feed", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private interface BatchWriter {
        void write(List<FeedPosting> batch) throws IOException;
    }
}

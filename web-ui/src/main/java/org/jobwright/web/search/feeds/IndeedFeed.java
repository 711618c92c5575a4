package org.jobwright.web.search.feeds;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.services.search.feeds.FeedPosting;
import org.jobwright.services.search.feeds.FeedQueries;
import org.jobwright.services.search.feeds.PublicChange;
import org.jobwright.web.shared.http.BaseUrl;

/** Every open posting in the format of Indeed. While a batch is written, the next is fetched. */
final class IndeedFeed implements PublicAnswers.Content {

    private static final int BATCH = 500;

    private final String publisher;
    private final FeedQueries feeds;
    private final ExecutorService executor;

    IndeedFeed(String publisher, FeedQueries feeds, ExecutorService executor) {
        this.publisher = publisher;
        this.feeds = feeds;
        this.executor = executor;
    }

    @Override
    public void write(XmlOutput out, PublicChange change) throws IOException {
        out.open("source")
                .text("publisher", publisher)
                .text("publisherurl", BaseUrl.get() + "/")
                .text("lastBuildDate", IndeedJob.date(change.at()));
        Future<List<FeedPosting>> next = fetch(null);
        while (next != null) {
            List<FeedPosting> batch = await(next);
            next = batch.size() < BATCH ? null : fetch(batch.getLast().id());
            for (FeedPosting posting : batch) {
                new IndeedJob(posting).write(out);
            }
        }
        out.close("source");
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
}

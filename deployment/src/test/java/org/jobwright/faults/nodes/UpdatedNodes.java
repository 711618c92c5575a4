package org.jobwright.faults.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jobwright.instance.Applicants;
import org.jobwright.instance.Submitter;
import org.junit.jupiter.api.Test;

/**
 * Both nodes are restarted one after the other, as an update does, while people work, and visitors and one who is signed in
 * read. Not part of the usual tests: {@code deployment/two-nodes update} runs it.
 */
class UpdatedNodes {
    private static final PrintStream OUT = System.out;
    private static final int OK = 200;
    private static final int PEOPLE = Integer.getInteger("jobwright.nodes.people", 10);
    private static final Duration TIME = Duration.ofMinutes(5);
    private static final int BETWEEN = 100;
    private static final String OWN_PAGE = "/account/recovery-codes";
    private static final List<String> PAGES = List.of("/", "/jobs", "/login", "/employers", OWN_PAGE);
    private static final int FIRST_ERROR = 400;

    private final AtomicInteger visited = new AtomicInteger();
    private final AtomicLong longest = new AtomicLong();
    private volatile boolean over;

    @Test
    void nobodyNoticesThatNodesAreUpdated() throws Exception {
        try (TwoNodes nodes = new TwoNodes()) {
            nodes.start();
            List<String> readers;
            try (Connection connection = nodes.connect()) {
                readers = Applicants.join(connection, "reader", 1);
            }
            var reader = new Submitter(nodes.site(), readers.getFirst(), answer -> {});
            reader.signIn();
            CompletableFuture<List<String>> visits = CompletableFuture.supplyAsync(() -> visit(nodes.site(), reader));
            try {
                new PeopleAtWork(nodes, PEOPLE).noticeNothing(TIME, () -> update(nodes));
            } finally {
                over = true;
            }
            List<String> failed = visits.join();
            OUT.printf(
                    Locale.ROOT,
                    "TWO-NODES %d of %d pages failed (at most %.1f s until the answer)%n",
                    failed.size(),
                    visited.get(),
                    longest.get() / 1e9);
            assertEquals(List.of(), failed);
        }
    }

    private static String update(TwoNodes nodes) throws Exception {
        for (String node : TwoNodes.NAMES) {
            long begun = System.nanoTime();
            nodes.restartInOrder(node);
            OUT.printf(
                    Locale.ROOT,
                    "TWO-NODES %s was restarted, and is back after %.0f s (load %.0f)%n",
                    node,
                    (System.nanoTime() - begun) / 1e9,
                    TwoNodes.load());
        }
        return "both restarted";
    }

    /** Ten pages a second, every fifth by somebody who is signed in; those that were not answered as they should. */
    private List<String> visit(URI site, Submitter reader) {
        var failed = new ArrayList<String>();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int i = 0; !over; i++) {
                String page = PAGES.get(i % PAGES.size());
                long asked = System.nanoTime();
                String answer = page.equals(OWN_PAGE) ? answer(reader) : answer(client, site.resolve(page));
                if (!answer.equals(Integer.toString(OK))) {
                    failed.add(page + " " + answer);
                }
                longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
                visited.incrementAndGet();
                TimeUnit.MILLISECONDS.sleep(BETWEEN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return failed;
    }

    /** What asks for a proof is a page as well; only that for signing in is not what they wanted. */
    private static String answer(Submitter reader) throws InterruptedException {
        try {
            HttpResponse<String> answer = reader.get(OWN_PAGE);
            String where = answer.headers().firstValue("Location").orElse("");
            return answer.statusCode() < FIRST_ERROR && !where.contains("/login")
                    ? Integer.toString(OK)
                    : answer.statusCode() + " " + where;
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static String answer(HttpClient client, URI page) throws InterruptedException {
        try {
            return Integer.toString(client.send(
                            HttpRequest.newBuilder(page)
                                    .timeout(Duration.ofSeconds(60))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode());
        } catch (IOException e) {
            return e.toString();
        }
    }
}

package org.jobwright.faults.nodes;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.jobwright.instance.Applicants;
import org.jobwright.instance.Submitter;
import org.junit.jupiter.api.Test;

/**
 * Both nodes are restarted one after the other, as an update does, while visitors and people who are signed in read, and one
 * types. Not part of the usual tests: {@code deployment/two-nodes update} runs it.
 */
class UpdatedNodes {
    private static final PrintStream OUT = System.out;
    private static final int OK = 200;
    private static final int BETWEEN = 100;
    private static final String OWN_PAGE = "/account/recovery-codes";
    private static final List<String> PAGES = List.of("/", "/jobs", "/login", "/employers", OWN_PAGE);
    private static final int FIRST_ERROR = 400;

    private final AtomicInteger visited = new AtomicInteger();
    private volatile boolean over;

    @Test
    void noRequestFailsWhileNodesAreUpdated() throws Exception {
        try (TwoNodes nodes = new TwoNodes()) {
            nodes.start();
            List<String> readers;
            try (Connection connection = nodes.connect()) {
                readers = Applicants.join(connection, "reader", 1);
            }
            var reader = new Submitter(nodes.site(), readers.getFirst(), answer -> {});
            reader.signIn();
            try (Typing typing = new Typing(nodes.site())) {
                CompletableFuture<List<String>> visits =
                        CompletableFuture.supplyAsync(() -> visit(nodes.site(), reader));
                CompletableFuture<Void> update = CompletableFuture.runAsync(() -> update(nodes));
                while (!update.isDone()) {
                    typing.until(System.nanoTime() + Duration.ofSeconds(5).toNanos());
                }
                update.join();
                over = true;
                List<String> failed = visits.join();
                boolean saved = typing.isSaved();
                OUT.printf(
                        Locale.ROOT,
                        "TWO-NODES both restarted: %d of %d pages failed; %d texts typed, %d lost (at most %.1f s),"
                                + " %s%n",
                        failed.size(),
                        visited.get(),
                        typing.typed(),
                        typing.lost(),
                        typing.longestSeconds(),
                        saved ? "all saved" : "NOT ALL SAVED");
                assertAll(
                        () -> assertEquals(List.of(), failed),
                        () -> assertEquals(0, typing.lost(), "typed texts were lost"),
                        () -> assertTrue(saved, "the server forgot what was typed"),
                        () -> assertEquals(List.of(), nodes.lostSessions()));
            }
        }
    }

    private static void update(TwoNodes nodes) {
        try {
            for (String node : TwoNodes.NAMES) {
                nodes.restartInOrder(node);
                OUT.println("TWO-NODES " + node + " was restarted");
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Ten pages a second, every fifth by somebody who is signed in; those that were not answered as they should. */
    private List<String> visit(URI site, Submitter reader) {
        var failed = new ArrayList<String>();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int i = 0; !over; i++) {
                String page = PAGES.get(i % PAGES.size());
                String answer = page.equals(OWN_PAGE) ? answer(reader) : answer(client, site.resolve(page));
                if (!answer.equals(Integer.toString(OK))) {
                    failed.add(page + " " + answer);
                }
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

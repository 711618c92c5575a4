package org.jobwright.faults.nodes;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Both nodes are restarted one after the other, as an update does, while visitors read and a person types. Not part of the
 * usual tests: {@code deployment/two-nodes update} runs it.
 */
class UpdatedNodes {
    private static final PrintStream OUT = System.out;
    private static final int OK = 200;
    private static final int BETWEEN = 100;
    private static final List<String> PAGES = List.of("/", "/jobs", "/login", "/employers");

    private volatile boolean over;

    @Test
    void noRequestFailsWhileNodesAreUpdated() throws Exception {
        try (TwoNodes nodes = new TwoNodes()) {
            nodes.start();
            try (Typing typing = new Typing(nodes.site())) {
                CompletableFuture<List<String>> visits = CompletableFuture.supplyAsync(() -> visit(nodes.site()));
                CompletableFuture<Void> update = CompletableFuture.runAsync(() -> update(nodes));
                while (!update.isDone()) {
                    typing.until(System.nanoTime() + Duration.ofSeconds(5).toNanos());
                }
                update.join();
                over = true;
                List<String> failed = visits.join();
                OUT.printf(
                        Locale.ROOT,
                        "TWO-NODES both restarted: %d pages failed; %d texts typed, %d lost (at most %.1f s)%n",
                        failed.size(),
                        typing.typed(),
                        typing.lost(),
                        typing.longestSeconds());
                assertAll(
                        () -> assertEquals(List.of(), failed),
                        () -> assertEquals(0, typing.lost(), "typed texts were lost"),
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

    /** Ten pages a second; those that were not answered as they should. */
    private List<String> visit(URI site) {
        var failed = new ArrayList<String>();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int i = 0; !over; i++) {
                String page = PAGES.get(i % PAGES.size());
                String answer = answer(client, site.resolve(page));
                if (!answer.equals(Integer.toString(OK))) {
                    failed.add(page + " " + answer);
                }
                TimeUnit.MILLISECONDS.sleep(BETWEEN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return failed;
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

package org.jobwright.benchmarks.search;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends requests at a fixed rate, whether responses come or not: each wait counts from the planned time of the request,
 * so a server that stalls for a second cannot hide it.
 */
final class OpenLoop {

    static final int FOUND = 200;

    private static final int USERS = 16;

    private final List<URI> addresses;

    OpenLoop(List<URI> addresses) {
        this.addresses = addresses;
    }

    /** @param failed how many responses were not a list */
    record Run(List<Long> waits, double aSecond, int failed) {}

    Run run(int rate, Duration length) throws InterruptedException, ExecutionException {
        List<Long> waits = Collections.synchronizedList(new ArrayList<>());
        var failed = new AtomicInteger();
        var turn = new AtomicInteger();
        int requests = (int) (rate * length.toSeconds());
        long between = TimeUnit.SECONDS.toNanos(1) / rate;
        long start = System.nanoTime();
        try (var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var users = Executors.newFixedThreadPool(USERS)) {
            Callable<Void> user = () -> {
                for (int i = turn.getAndIncrement(); i < requests; i = turn.getAndIncrement()) {
                    long due = start + i * between;
                    LockSupport.parkNanos(due - System.nanoTime());
                    if (ask(client, addresses.get(i % addresses.size())) != FOUND) {
                        failed.incrementAndGet();
                    }
                    waits.add(System.nanoTime() - due);
                }
                return null;
            };
            for (Future<Void> each : users.invokeAll(Collections.nCopies(USERS, user))) {
                each.get();
            }
        }
        return new Run(List.copyOf(waits), requests / ((System.nanoTime() - start) / 1e9), failed.get());
    }

    /** The status of the response; 0 if there was none. */
    static int ask(HttpClient client, URI address) throws InterruptedException {
        try {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        }
    }
}

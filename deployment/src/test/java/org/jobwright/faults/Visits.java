package org.jobwright.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Visitors who read public pages one after the other, and how each page responded. */
final class Visits implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN = Duration.ofMillis(100);
    static final int NO_ANSWER = 0;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Trial trial;
    private final List<URI> pages;
    private final List<Visit> visits = new ArrayList<>();
    private final ExecutorService visitors;
    private volatile boolean stopped;

    /**
     * One page.
     *
     * @param begun and ended in nanoseconds of this machine's clock
     * @param status 0 if there was no response
     * @param comesBack the response says when to come back
     */
    record Visit(long begun, long ended, int status, boolean comesBack) {
        boolean good() {
            return status == 200;
        }

        /** The page loads, or says clearly that it does not. */
        boolean orderly() {
            return good() || status == 503 && comesBack;
        }

        double seconds() {
            return (ended - begun) / 1e9;
        }
    }

    private Visits(Trial trial, int count, List<URI> pages) {
        this.trial = trial;
        this.pages = pages;
        visitors = Executors.newFixedThreadPool(count);
        for (int i = 0; i < count; i++) {
            visitors.execute(this::look);
        }
        visitors.shutdown();
    }

    static Visits begin(Trial trial, int count, String... paths) {
        return new Visits(
                trial,
                count,
                List.of(paths).stream().map(trial.instance()::address).toList());
    }

    /** Of the management interface. */
    static Visits ofHealth(Trial trial) {
        return new Visits(trial, 1, List.of(trial.instance().management("/health/live")));
    }

    private void look() {
        for (int i = 0; !stopped; i++) {
            add(look(pages.get(i % pages.size())));
            try {
                TimeUnit.MILLISECONDS.sleep(BETWEEN.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private Visit look(URI page) {
        long begun = System.nanoTime();
        try {
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(page).timeout(PATIENCE).build(), BodyHandlers.ofString());
            trial.history().answered(answer);
            return new Visit(
                    begun,
                    System.nanoTime(),
                    answer.statusCode(),
                    answer.headers().firstValue("Retry-After").isPresent());
        } catch (IOException noAnswer) {
            return new Visit(begun, System.nanoTime(), NO_ANSWER, false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Visit(begun, System.nanoTime(), NO_ANSWER, false);
        }
    }

    private synchronized void add(Visit visit) {
        visits.add(visit);
    }

    /** Those that began and ended between two moments. */
    synchronized List<Visit> between(long from, long until) {
        return visits.stream()
                .filter(visit -> visit.begun() >= from && visit.ended() <= until)
                .toList();
    }

    synchronized List<Visit> all() {
        return List.copyOf(visits);
    }

    /** The time until the last failed visit; 0 if all were good. */
    static double lastBad(List<Visit> visits, long since) {
        return visits.stream()
                .filter(visit -> !visit.good())
                .mapToDouble(visit -> (visit.ended() - since) / 1e9)
                .max()
                .orElse(0);
    }

    /** The 95th percentile, in seconds. */
    static double p95(List<Visit> visits) {
        double[] seconds = visits.stream().mapToDouble(Visit::seconds).sorted().toArray();
        return seconds.length == 0 ? 0 : seconds[(int) (seconds.length * 0.95)];
    }

    /** The number of visits per status. */
    static String statuses(List<Visit> visits) {
        var counts = new TreeMap<Integer, Integer>();
        visits.forEach(visit -> counts.merge(visit.status(), 1, Integer::sum));
        return counts.toString();
    }

    @Override
    public void close() {
        stopped = true;
        // Waits for the last pages.
        visitors.close();
    }
}

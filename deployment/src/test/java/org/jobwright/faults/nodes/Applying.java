package org.jobwright.faults.nodes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.instance.Submitter;

/**
 * People who sign in once and apply to one job after the other, a few seconds apart. Who gets no answer sends the same form
 * again, as people do.
 */
final class Applying {
    private static final int LEAST_PAUSE = 2_000;
    private static final int MOST_PAUSE = 8_000;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);

    private final List<String> jobs;
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger sentAgain = new AtomicInteger();
    private final AtomicInteger signedOut = new AtomicInteger();
    private final AtomicInteger givenUp = new AtomicInteger();
    private final AtomicLong longest = new AtomicLong();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean stopped;

    Applying(URI site, List<String> people, List<String> jobs, long seed) {
        this.jobs = jobs;
        for (int i = 0; i < people.size(); i++) {
            var person = new Submitter(site, people.get(i), this::look);
            var random = new Random(seed + i);
            threads.execute(() -> work(person, random));
        }
        threads.shutdown();
    }

    private void work(Submitter person, Random random) {
        try {
            person.signIn();
            for (int i = 0; i < jobs.size() && !stopped; i++) {
                apply(person, jobs.get(i));
                // People read before they write.
                TimeUnit.MILLISECONDS.sleep(random.nextInt(LEAST_PAUSE, MOST_PAUSE));
            }
        } catch (IOException | AssertionError cannotSignIn) {
            givenUp.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The same intent until there is an answer. */
    private void apply(Submitter person, String job) throws InterruptedException {
        String intent = DraftToken.next().value();
        long begun = System.nanoTime();
        Optional<String> reference = tryTo(person, job, intent);
        while (reference.isEmpty() && System.nanoTime() - begun < PATIENCE) {
            sentAgain.incrementAndGet();
            TimeUnit.SECONDS.sleep(1);
            reference = tryTo(person, job, intent);
        }
        longest.accumulateAndGet(System.nanoTime() - begun, Math::max);
        if (reference.isEmpty()) {
            givenUp.incrementAndGet();
        } else {
            acknowledged.put(intent, reference.get());
        }
    }

    private static Optional<String> tryTo(Submitter person, String job, String intent) throws InterruptedException {
        try {
            return person.apply(job, intent);
        } catch (IOException noAnswer) {
            return Optional.empty();
        }
    }

    /** Nobody who is signed in is led to the page for that. */
    private void look(HttpResponse<String> answer) {
        boolean page = answer.request().method().equals("GET")
                || answer.uri().getPath().startsWith("/apply");
        if (page && answer.headers().firstValue("Location").orElse("").contains("/login")) {
            signedOut.incrementAndGet();
        }
    }

    /** Returns when all have ended what they are doing. */
    void end() throws InterruptedException {
        stopped = true;
        if (!threads.awaitTermination(5, TimeUnit.MINUTES)) {
            throw new AssertionError("someone waits for minutes");
        }
    }

    /** The reference that was on the page, for each intent. */
    Map<String, String> acknowledged() {
        return acknowledged;
    }

    int sentAgain() {
        return sentAgain.get();
    }

    int signedOut() {
        return signedOut.get();
    }

    int givenUp() {
        return givenUp.get();
    }

    double longestSeconds() {
        return longest.get() / 1e9;
    }
}

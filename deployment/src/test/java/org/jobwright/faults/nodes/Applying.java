package org.jobwright.faults.nodes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.faults.history.History;
import org.jobwright.instance.Submitter;

/**
 * People who sign in once and apply to one job after the other, all together about twice a second. Who gets no answer
 * sends the same form again, as people do.
 */
final class Applying {
    private static final int LEAST_PAUSE_OF_EACH = 200;
    private static final int MOST_PAUSE_OF_EACH = 800;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);

    /** A balancer that reaches no node answers itself, for which the product is not to blame. */
    private static final String ANSWER_OF_BALANCER = "<html><body><h1>50";

    private final History history;
    private final List<String> jobs;
    private final int leastPause;
    private final int mostPause;
    private final AtomicInteger sentAgain = new AtomicInteger();
    private final AtomicInteger signedOut = new AtomicInteger();
    private final AtomicInteger givenUp = new AtomicInteger();
    private final AtomicLong longest = new AtomicLong();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean stopped;

    Applying(URI site, History history, List<String> people, List<String> jobs, long seed) {
        this.history = history;
        this.jobs = jobs;
        leastPause = LEAST_PAUSE_OF_EACH * people.size();
        mostPause = MOST_PAUSE_OF_EACH * people.size();
        for (int i = 0; i < people.size(); i++) {
            var person = new Submitter(site, people.get(i), this::look);
            var random = new Random(seed + i);
            threads.execute(() -> work(person, random));
        }
        threads.shutdown();
    }

    private void work(Submitter person, Random random) {
        try {
            // They do not all come at the same moment.
            TimeUnit.MILLISECONDS.sleep(random.nextInt(mostPause));
            person.signIn();
            for (int i = 0; i < jobs.size() && !stopped; i++) {
                apply(person, jobs.get(i));
                // People read before they write.
                TimeUnit.MILLISECONDS.sleep(random.nextInt(leastPause, mostPause));
            }
            // Led to the page for signing in, if they are not any more.
            person.get("/app/profile");
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
        history.sending(intent, person.email(), job);
        Optional<String> reference = tryTo(person, job, intent);
        while (reference.isEmpty() && System.nanoTime() - begun < PATIENCE) {
            sentAgain.incrementAndGet();
            TimeUnit.SECONDS.sleep(1);
            reference = tryTo(person, job, intent);
        }
        longest.accumulateAndGet(System.nanoTime() - begun, Math::max);
        reference.ifPresentOrElse(told -> history.acknowledged(intent, told), givenUp::incrementAndGet);
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
        if (!answer.body().startsWith(ANSWER_OF_BALANCER)) {
            history.answered(answer);
        }
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

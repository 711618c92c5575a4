package org.jobwright.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.faults.history.Recorded;
import org.jobwright.instance.Submitter;

/**
 * Candidates who apply at the same time, each to one job after the other, until they have applied to all or are
 * stopped.
 */
public final class Crowd {
    private final Trial trial;
    private final boolean persistent;
    private final List<Future<?>> applying = new ArrayList<>();
    private volatile boolean stopped;

    private Crowd(Trial trial, boolean persistent) {
        this.trial = trial;
        this.persistent = persistent;
    }

    /** Each gives up when the product no longer responds. Returns when all are signed in and start. */
    public static Crowd untilItFails(Trial trial, List<Submitter> people, List<String> jobs)
            throws InterruptedException {
        return new Crowd(trial, false).begin(people, jobs);
    }

    /** Each continues with the next job when the product does not respond. Returns when all are signed in and start. */
    public static Crowd whateverHappens(Trial trial, List<Submitter> people, List<String> jobs)
            throws InterruptedException {
        return new Crowd(trial, true).begin(people, jobs);
    }

    private Crowd begin(List<Submitter> people, List<String> jobs) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(people.size());
        List<Future<?>> signingIn = new ArrayList<>();
        for (Submitter person : people) {
            signingIn.add(threads.submit(() -> {
                person.signIn();
                return null;
            }));
        }
        signingIn.forEach(Crowd::awaitSignedIn);
        for (Submitter person : people) {
            applying.add(threads.submit(() -> {
                for (int i = 0; i < jobs.size() && !stopped; i++) {
                    tryToApply(person, jobs.get(i));
                }
                return null;
            }));
        }
        threads.shutdown();
        return this;
    }

    /** Failures to sign in are the finding; the timeout only catches a hang. */
    private static void awaitSignedIn(Future<?> signingIn) {
        try {
            signingIn.get(5, TimeUnit.MINUTES);
        } catch (ExecutionException failed) {
            throw new AssertionError("not everybody could sign in", failed.getCause());
        } catch (TimeoutException hanging) {
            throw new AssertionError("someone has been signing in for minutes", hanging);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private void tryToApply(Submitter person, String job) throws IOException, InterruptedException {
        try {
            apply(trial, person, job, DraftToken.next().value());
        } catch (IOException noAnswer) {
            if (!persistent) {
                throw noAnswer;
            }
        }
    }

    /** Applies and records requests and responses. */
    public static void apply(Trial trial, Submitter person, String job, String intent)
            throws IOException, InterruptedException {
        trial.history().sending(intent, person.email(), job);
        person.apply(job, intent).ifPresent(reference -> trial.history().acknowledged(intent, reference));
    }

    /** Nobody starts another application. */
    public void stop() {
        stopped = true;
    }

    /** Returns when nobody is applying any more. */
    public void awaitEnd() {
        for (Future<?> one : applying) {
            try {
                one.get(2, TimeUnit.MINUTES);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof IOException)) {
                    throw new AssertionError(e.getCause());
                }
            } catch (InterruptedException | TimeoutException e) {
                throw new AssertionError("a candidate hangs", e);
            }
        }
    }

    /** A person who saw no response submits the same form again; now there must be one. */
    public static int sendAgain(Trial trial) throws IOException, InterruptedException {
        List<Recorded.Sent> unanswered = trial.history().ask(Recorded::unanswered);
        for (Recorded.Sent sent : unanswered) {
            Submitter person = trial.again(sent.email());
            person.signIn();
            String reference = person.apply(sent.job(), sent.intent())
                    .orElseThrow(() -> new AssertionError("no answer to what was sent again: " + sent));
            trial.history().acknowledged(sent.intent(), reference);
        }
        return unanswered.size();
    }

    /** People who got a response ask again: the history then shows whether it is the same. */
    public static void askAgain(Trial trial, int people) throws IOException, InterruptedException {
        List<Recorded.Sent> answered = trial.history().ask(recorded -> recorded.sent().values().stream()
                .filter(sent -> recorded.references().containsKey(sent.intent()))
                .toList());
        for (int i = 0; i < Math.min(people, answered.size()); i++) {
            Recorded.Sent sent = answered.get(trial.random().nextInt(answered.size()));
            Submitter person = trial.again(sent.email());
            person.signIn();
            String reference = person.apply(sent.job(), sent.intent())
                    .orElseThrow(() -> new AssertionError("no answer to what was acknowledged: " + sent));
            trial.history().acknowledged(sent.intent(), reference);
        }
    }
}

package org.jobwright.faults;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jobwright.faults.history.Recorded;
import org.jobwright.instance.Submitter;

/** A visitor and a person with another account, who request other people's things while others apply. */
final class Strangers {
    private static final List<String> NOT_FOR_CANDIDATES =
            List.of("/app/admin/mail", "/app/admin/people", "/app/admin/audit", "/app/moderation");

    private final Trial trial;
    private final Submitter nobody;
    private final Submitter other;
    private final Future<?> asking;
    private volatile boolean stopped;

    private Strangers(Trial trial, Submitter other) {
        this.trial = trial;
        this.other = other;
        this.nobody = trial.again("nobody@demo.example");
        ExecutorService thread = Executors.newSingleThreadExecutor();
        asking = thread.submit(() -> {
            other.signIn();
            while (!stopped) {
                ask();
            }
            return null;
        });
        thread.shutdown();
    }

    static Strangers begin(Trial trial, Submitter other) {
        return new Strangers(trial, other);
    }

    private void ask() throws IOException, InterruptedException {
        for (Recorded.Sent sent : trial.history().ask(Strangers::latest)) {
            trial.history().stranger(nobody.get("/apply/" + sent.intent() + "/sent"));
            trial.history().stranger(other.get("/apply/" + sent.intent() + "/sent"));
        }
        for (String path : NOT_FOR_CANDIDATES) {
            trial.history().stranger(nobody.get(path));
        }
    }

    /** Those that may have an application. */
    private static List<Recorded.Sent> latest(Recorded recorded) {
        List<Recorded.Sent> all = List.copyOf(recorded.sent().values());
        return all.subList(Math.max(0, all.size() - 3), all.size());
    }

    /** Ends with the product, or now. */
    void end() throws InterruptedException, TimeoutException {
        stopped = true;
        try {
            asking.get(1, TimeUnit.MINUTES);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof IOException)) {
                throw new AssertionError(e.getCause());
            }
        }
    }
}

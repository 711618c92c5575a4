package org.jobwright.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Makes commands meet in the database. */
@ApplicationScoped
public class Race {

    private static final long PATIENCE_SECONDS = 20;
    private static final String WAITING =
            "from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";

    @Resource
    private UserTransaction transaction;

    @Inject
    private Rows rows;

    /**
     * Runs a command and holds its transaction open until another command waits for it; then lets the first commit.
     * Throws the refusal of the second.
     */
    public void second(Callers.Command first, Callers.Command second) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            transaction.begin();
            Future<Void> other;
            try {
                first.run();
                other = threads.submit(() -> {
                    second.run();
                    return null;
                });
                outcome(threads.submit(() -> {
                    Await.until(() -> other.isDone() || rows.count(WAITING) > 0);
                    return null;
                }));
                transaction.commit();
            } catch (Throwable failed) {
                transaction.rollback();
                throw failed;
            }
            outcome(other);
        }
    }

    /** Runs the same call on many threads at once; returns the results of those that were not refused. */
    public <T> Outcomes<T> many(int threads, Callable<T> call) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                futures.add(pool.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            start.countDown();
            List<T> answers = new ArrayList<>();
            List<Exception> refusals = new ArrayList<>();
            for (Future<T> future : futures) {
                try {
                    answers.add(outcome(future));
                } catch (Exception refused) {
                    refusals.add(refused);
                }
            }
            return new Outcomes<>(answers, refusals);
        }
    }

    /** The results of many calls. */
    public record Outcomes<T>(List<T> answers, List<Exception> refusals) {}

    private static <T> T outcome(Future<T> future) throws Exception {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }
}

package org.jobwright.services.shared.background;

import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Has several slow things done at the same time, so that each delays only itself. */
public final class SideBySide {

    private SideBySide() {}

    /**
     * Goes on until nothing is claimed and nothing is under way.
     *
     * @param most how many are under way at the same time
     * @param claim the next ones, no more than asked for
     * @param work is done in other threads
     * @param take what came of it, in this thread and one at a time
     */
    public static <T, R> void run(
            Executor threads, int most, IntFunction<List<T>> claim, Function<T, R> work, Consumer<R> take)
            throws InterruptedException, ExecutionException {
        CompletionService<R> working = new ExecutorCompletionService<>(threads);
        int running = 0;
        do {
            for (T next : running < most ? claim.apply(most - running) : List.<T>of()) {
                Future<R> unused = working.submit(() -> work.apply(next));
                running++;
            }
            if (running > 0) {
                take.accept(working.take().get());
                running--;
            }
        } while (running > 0);
    }
}

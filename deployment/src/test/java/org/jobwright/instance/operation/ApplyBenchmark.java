package org.jobwright.instance.operation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.instance.Applicants;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Submitter;
import org.jobwright.server.Build;
import org.junit.jupiter.api.Test;

/**
 * How long a candidate waits from submitting the form to the page with the reference, compared with the time in which
 * this disk syncs one block, which is the lower limit of any product. Not a test: it asserts nothing. Run by
 * benchmarks/run.
 */
class ApplyBenchmark {
    private static final int WARM_UP = 40;
    private static final int AT_ONCE = 8;
    private static final int BLOCK = 4096;

    @Test
    void timeApplying() throws Exception {
        Path data = Files.createTempDirectory(Build.TARGET, "benchmark-");
        try (Instance instance = Instance.start(data, Build.freePort(), Applicants.UNLIMITED)) {
            List<String> jobs = Applicants.jobsWithOneQuestion(data);
            List<Submitter> people = Applicants.join(instance, "benchmark", AT_ONCE + 2);
            for (Submitter person : people) {
                person.signIn();
            }
            applyToAll(people.get(0), jobs.subList(0, Math.min(WARM_UP, jobs.size())));
            print("one at a time", applyToAll(people.get(1), jobs));
            var times = new ArrayList<Long>();
            try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
                List<Callable<List<Long>>> all = people.subList(2, people.size()).stream()
                        .map(person -> (Callable<List<Long>>) () -> applyToAll(person, jobs))
                        .toList();
                for (Future<List<Long>> done : threads.invokeAll(all)) {
                    times.addAll(done.get());
                }
            }
            print(AT_ONCE + " at once", times);
            print("one block safe on disk", writeBlocks(data.resolve("block")));
        }
    }

    private static List<Long> applyToAll(Submitter person, List<String> jobs) throws Exception {
        var times = new ArrayList<Long>();
        for (String job : jobs) {
            String intent = DraftToken.next().value();
            long start = System.nanoTime();
            Optional<String> reference = person.apply(job, intent);
            times.add(System.nanoTime() - start);
            if (reference.isEmpty()) {
                throw new AssertionError("no reference for " + job);
            }
        }
        return times;
    }

    private static List<Long> writeBlocks(Path file) throws IOException {
        var times = new ArrayList<Long>();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int i = 0; i < 200; i++) {
                long start = System.nanoTime();
                channel.write(ByteBuffer.allocate(BLOCK));
                channel.force(true);
                times.add(System.nanoTime() - start);
            }
        }
        return times;
    }

    private static void print(String what, List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "apply, %s: %d times, median %.1f ms, p95 %.1f ms, longest %.1f ms%n",
                what,
                sorted.length,
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.95)] / 1e6,
                Arrays.stream(sorted).max().orElse(0) / 1e6);
    }
}

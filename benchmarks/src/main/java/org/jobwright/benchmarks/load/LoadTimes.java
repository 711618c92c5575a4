package org.jobwright.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jobwright.benchmarks.Figures;

/** How long each step took, from its first request to its last response; and the failures. */
final class LoadTimes {

    private static final int REPORTED = 10;

    private final Map<String, List<Long>> nanos = new TreeMap<>();
    private final Map<String, Integer> failures = new TreeMap<>();
    private int reported;

    synchronized void took(String step, long time) {
        nanos.computeIfAbsent(step, first -> new ArrayList<>()).add(time);
    }

    synchronized void failed(String step, Exception failure) {
        failures.merge(step, 1, Integer::sum);
        if (reported++ < REPORTED) {
            System.out.println(step + " failed: " + failure);
        }
    }

    synchronized void print(String title) {
        System.out.printf(
                "%-14s %7s %9s %9s %9s %9s %7s%n", title, "times", "p50 ms", "p95 ms", "p99 ms", "most ms", "failed");
        nanos.forEach((step, times) -> System.out.printf(
                Locale.ROOT,
                "%-14s %7d %9.0f %9.0f %9.0f %9.0f %7d%n",
                step,
                times.size(),
                Figures.percentile(times, 0.50) / 1e6,
                Figures.percentile(times, 0.95) / 1e6,
                Figures.percentile(times, 0.99) / 1e6,
                Figures.percentile(times, 1) / 1e6,
                failures.getOrDefault(step, 0)));
        failures.keySet().stream()
                .filter(step -> !nanos.containsKey(step))
                .forEach(step -> System.out.printf("%-14s never worked, failed %d times%n", step, failures.get(step)));
    }
}

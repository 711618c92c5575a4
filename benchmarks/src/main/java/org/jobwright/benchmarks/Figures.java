package org.jobwright.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Figures of several rounds: median, minimum and maximum of each. */
public final class Figures {

    private final Map<String, List<Double>> rounds = new LinkedHashMap<>();

    public void add(String figure, double value) {
        rounds.computeIfAbsent(figure, first -> new ArrayList<>()).add(value);
    }

    /** The percentiles of a round, in milliseconds. */
    public void addTimes(String figure, List<Long> nanos) {
        add(figure + " p50 ms", percentile(nanos, 0.50) / 1e6);
        add(figure + " p95 ms", percentile(nanos, 0.95) / 1e6);
    }

    /** Forgets what was measured so far, such as a first round that warms up. */
    public void clear() {
        rounds.clear();
    }

    double median(String figure) {
        List<Double> sorted = rounds.get(figure).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    public void ratio(String name, String one, String other) {
        System.out.printf(Locale.ROOT, "%-62s %10.2f%n", name, median(one) / median(other));
    }

    public void print() {
        System.out.printf("%-62s %10s %10s %10s %6s%n", "figure", "median", "least", "most", "rounds");
        rounds.forEach((figure, values) -> System.out.printf(
                Locale.ROOT,
                "%-62s %10.2f %10.2f %10.2f %6d%n",
                figure,
                median(figure),
                values.stream().min(Double::compare).orElseThrow(),
                values.stream().max(Double::compare).orElseThrow(),
                values.size()));
    }

    public static double percentile(List<Long> nanos, double part) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.round(part * sorted.size())));
    }
}

package org.jobwright.instance;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** An instance's metrics at one moment. */
public final class Metrics {
    private final List<String> lines;

    private Metrics(List<String> lines) {
        this.lines = lines;
    }

    public static Metrics of(Instance instance) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String text = client.send(
                            HttpRequest.newBuilder(instance.management("/metrics"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            return new Metrics(
                    text.lines().filter(line -> !line.startsWith("#")).toList());
        }
    }

    public boolean has(String name) {
        return names().contains(name);
    }

    public Set<String> names() {
        return lines.stream().map(line -> line.split("[{ ]", 2)[0]).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The sum of all series of a name whose labels include some. */
    public double value(String name, String... labels) {
        return lines.stream()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> List.of(labels).stream().allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    public double grown(Metrics before, String name, String... labels) {
        return value(name, labels) - before.value(name, labels);
    }
}

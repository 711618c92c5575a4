package org.jobwright.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Signs in people of the demo content over HTTP, in unknown browsers: many at once, and one after the other. With two
 * instances, one of an earlier commit, rounds alternate.
 */
final class SignInBenchmark {

    private static final int AT_ONCE = 16;
    private static final int ONE_BY_ONE = 20;
    private static final int SEE_OTHER = 303;
    private static final List<String> PEOPLE = List.of("candidate", "newcomer", "recruiter", "rival", "unverified");

    private final URI login;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger number = new AtomicInteger();
    private final List<Double> aSecond = new ArrayList<>();
    private final List<Long> alone = new ArrayList<>();
    private int refused;

    private SignInBenchmark(String address) {
        login = URI.create(address).resolve("/login");
    }

    /** SECONDS ROUNDS NAME=ADDRESS... */
    public static void main(String... arguments) throws Exception {
        int seconds = Integer.parseInt(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        Map<String, SignInBenchmark> sides = new TreeMap<>();
        for (int i = 2; i < arguments.length; i++) {
            String[] side = arguments[i].split("=", 2);
            sides.put(side[0], new SignInBenchmark(side[1]));
        }
        for (SignInBenchmark side : sides.values()) {
            side.together(seconds);
            side.aSecond.clear();
            side.refused = 0;
        }
        for (int round = 0; round < rounds; round++) {
            for (SignInBenchmark side : sides.values()) {
                side.together(seconds);
                side.oneByOne();
            }
        }
        sides.forEach((name, side) -> side.print(name));
    }

    private void together(int seconds) throws Exception {
        long begin = System.nanoTime();
        long end = begin + seconds * 1_000_000_000L;
        AtomicInteger entered = new AtomicInteger();
        AtomicInteger others = new AtomicInteger();
        Callable<Void> person = () -> {
            while (System.nanoTime() < end) {
                (signIn() == SEE_OTHER ? entered : others).incrementAndGet();
            }
            return null;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Void>> all = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                all.add(person);
            }
            for (Future<Void> done : threads.invokeAll(all)) {
                done.get();
            }
        }
        aSecond.add(entered.get() * 1e9 / (System.nanoTime() - begin));
        refused += others.get();
    }

    private void oneByOne() throws Exception {
        for (int i = 0; i < ONE_BY_ONE; i++) {
            long begin = System.nanoTime();
            signIn();
            alone.add(System.nanoTime() - begin);
        }
    }

    private int signIn() throws Exception {
        String email = PEOPLE.get(number.getAndIncrement() % PEOPLE.size()) + "%40demo.example";
        HttpRequest request = HttpRequest.newBuilder(login)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("email=" + email + "&password=correct-horse-demo"))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private void print(String name) {
        System.out.printf(
                Locale.ROOT,
                "%s: %d at once %.1f sign-ins/s (%.1f to %.1f), %d refused; alone p50 %.0f ms, p95 %.0f ms%n",
                name,
                AT_ONCE,
                aSecond.stream().sorted().skip(aSecond.size() / 2).findFirst().orElseThrow(),
                aSecond.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
                aSecond.stream().mapToDouble(Double::doubleValue).max().orElseThrow(),
                refused,
                Figures.percentile(alone, 0.50) / 1e6,
                Figures.percentile(alone, 0.95) / 1e6);
    }
}

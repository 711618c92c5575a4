package org.jobwright.instance.signin;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.instance.Applicants;
import org.jobwright.instance.Guard;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Submitter;
import org.jobwright.instance.Visitor;
import org.jobwright.server.Build;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Measures whether a response takes longer if the address has an account; a separate command ({@code
 * deployment/answer-times}), because timing proves nothing on a busy machine. Medians must be within a tenth of each
 * other, and the samples must not be ordered beyond chance (Mann and Whitney, p above 0.01).
 */
@Tag("SEC-17")
class AnswerTimes {
    private static final int SAMPLES = Integer.getInteger("jobwright.samples", 200);
    private static final int WARM_UP = 10;
    private static final double LEAST_P = 0.01;
    private static final double MOST_DIFFERENCE = 0.1;

    private static Instance instance;
    private static Visitor visitor;
    private static List<String> known;

    @BeforeAll
    static void manyAccounts() throws Exception {
        instance = Instance.start(
                Files.createTempDirectory(Build.TARGET, "times-"), Build.freePort(), Applicants.UNLIMITED);
        visitor = new Visitor(instance);
        known = Applicants.join(instance, "timed", SAMPLES + WARM_UP).stream()
                .map(Submitter::email)
                .toList();
    }

    @AfterAll
    static void end() {
        instance.close();
    }

    private interface Asking {
        void ask(String email) throws Exception;
    }

    @Test
    void signingIn() throws Exception {
        measure(
                "sign-in",
                email -> visitor.post("/login", Map.of("email", email, "password", "wrong, but long enough")));
    }

    @Test
    void askingForANewPassword() throws Exception {
        measure("reset", email -> visitor.post("/password/forgot", Map.of("email", email)));
    }

    @Test
    void registering() throws Exception {
        List<Map<String, String>> forms = new ArrayList<>();
        Guard guard = Guard.of(instance);
        for (int i = 0; i < 2 * (SAMPLES + WARM_UP); i++) {
            forms.add(guard.proven("register"));
        }
        measure("register", email -> {
            Map<String, String> form = forms.removeLast();
            form.putAll(Map.of("email", email, "displayName", "Sol", "password", "four quite ordinary words"));
            visitor.post("/register", form);
        });
    }

    @Test
    void beginningAnApplication() throws Exception {
        measure(
                "apply",
                email -> visitor.upload(
                        "/jobs/JW-2026-000001/signalling-technician/apply",
                        new HashMap<>(Map.of(
                                "intent",
                                Secret.next().value(),
                                "firstName",
                                "Kim",
                                "lastName",
                                "Okafor",
                                "email",
                                email))));
    }

    private static void measure(String what, Asking asking) throws Exception {
        double[] with = new double[SAMPLES];
        double[] without = new double[SAMPLES];
        for (int i = -WARM_UP; i < SAMPLES; i++) {
            String account = known.get(i + WARM_UP);
            String nobody = account.replace("timed", "nobody");
            // Alternating, and each first equally often: whatever else the machine does affects both.
            boolean first = i % 2 == 0;
            double one = millis(asking, first ? account : nobody);
            double other = millis(asking, first ? nobody : account);
            if (i >= 0) {
                with[i] = first ? one : other;
                without[i] = first ? other : one;
            }
        }
        double difference = Math.abs(median(with) / median(without) - 1);
        double p = mannWhitney(with, without);
        System.out.printf(
                "%-9s %d samples each: median %.1f ms with an account, %.1f ms without, difference %.1f %%, p = %.3f%n",
                what, SAMPLES, median(with), median(without), difference * 100, p);
        assertTrue(difference < MOST_DIFFERENCE && p > LEAST_P, what + " tells accounts by its time");
    }

    private static double millis(Asking asking, String email) throws Exception {
        long start = System.nanoTime();
        asking.ask(email);
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] samples) {
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /**
     * The probability of this much order by chance: two-sided, by the normal distribution, which fits from 20 samples
     * on.
     */
    static double mannWhitney(double[] one, double[] other) {
        double wins = 0;
        for (double a : one) {
            for (double b : other) {
                wins += a > b ? 1 : a == b ? 0.5 : 0;
            }
        }
        double mean = one.length * other.length / 2.0;
        double deviation = Math.sqrt(one.length * other.length * (one.length + other.length + 1) / 12.0);
        return 2 * upperTail(Math.abs(wins - mean) / deviation);
    }

    /** Of the normal distribution (Abramowitz and Stegun 26.2.17, exact to seven digits). */
    private static double upperTail(double z) {
        double t = 1 / (1 + 0.2316419 * z);
        double sum = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * sum;
    }
}

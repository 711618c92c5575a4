package org.jobwright.attacks;

import com.google.gson.JsonPrimitive;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jobwright.domain.applications.DraftToken;
import org.jobwright.instance.Applicants;
import org.jobwright.instance.Instance;
import org.jobwright.instance.ServerMemory;
import org.jobwright.instance.Submitter;
import org.jobwright.server.Build;
import org.junit.jupiter.api.Test;

/**
 * One account and one address ask for everything that they can make the server hold or compute, all at once for two minutes,
 * of an instance with little memory and its limits as they are. Meanwhile other people apply.
 */
class Exhaustion {
    private static final Duration TIME = Duration.ofMinutes(2);
    private static final Duration APPLIES_EVERY = Duration.ofSeconds(1);
    private static final long MOST_MILLIS = 1_000;
    private static final int APPLICANTS = 6;
    private static final String ELSEWHERE = "127.0.0.2";
    private static final String ACCOUNT = "newcomer@demo.example";
    private static final int TOO_MANY_REQUESTS = 429;

    /** One way to exhaust something; says with which status it was answered. */
    private interface Try {
        int once(int number) throws Exception;
    }

    private record Answers(int taken, int refused, int others, int failed) {}

    private final ConcurrentSkipListMap<String, Answers> answers = new ConcurrentSkipListMap<>();

    @Test
    void whoExhaustsAllQuotasHurtsNobodyElse() throws Exception {
        var findings = new Findings("exhaust");
        Path data = Files.createTempDirectory(Build.TARGET, "exhaust-");
        try (Instance instance = Instance.start(
                data,
                Build.freePort(),
                Map.of("JOBWRIGHT_JAVA_OPTIONS", "-Xmx512m -Dwildfly.undertow.statistics-enabled=true"))) {
            List<String> jobs = Applicants.jobsWithOneQuestion(data);
            List<Submitter> applicants = Applicants.join(instance, "elsewhere", APPLICANTS);
            for (Submitter applicant : applicants) {
                applicant.signIn();
            }
            applyEverySecond(applicants, jobs, Instant.now().plusSeconds(10)); // the first ones load classes
            ProcessHandle server = instance.server();
            long before = Files.size(data.resolve("server/log/server.log"));
            List<Long> waited;
            try (ExecutorService threads = Executors.newCachedThreadPool()) {
                Instant end = Instant.now().plus(TIME);
                List<Future<Void>> attackers = new ArrayList<>();
                for (Map.Entry<String, Try> each :
                        ways(instance, jobs.getFirst()).entrySet()) {
                    attackers.add(threads.submit(attack(each.getKey(), each.getValue(), end)));
                }
                waited = applyEverySecond(applicants, jobs, end);
                for (Future<Void> attacker : attackers) {
                    attacker.get(2, TimeUnit.MINUTES);
                }
            }
            tell(findings, waited);
            long logged = Files.size(data.resolve("server/log/server.log")) - before;
            double heap = ServerMemory.heapMegabytes(instance);
            findings.told(String.format("server.log grew by %d kB, heap %.0f of 512 MB", logged / 1024, heap));
            findings.foundUnless(server.isAlive(), "the server died");
            findings.foundUnless(logged < 2_000_000, "the log grew by " + logged + " bytes");
        }
        findings.close();
    }

    private void tell(Findings findings, List<Long> waited) {
        answers.forEach((name, answer) -> {
            findings.told(String.format("%s: %d taken, %d refused", name, answer.taken(), answer.refused()));
            findings.foundUnless(answer.others() == 0, answer.others() + " times 5xx for " + name);
            boolean cutOff = answer.failed() > 0 && answer.taken() == 0;
            boolean bounded =
                    cutOff || answer.refused() > 0 || name.startsWith("sessions") || name.startsWith("errors");
            findings.foundUnless(bounded, "nothing bounds " + name + " (" + answer.taken() + " taken)");
        });
        long p95 = quantile(waited);
        findings.told(String.format("%d applications of others, p95 %d ms", waited.size(), p95));
        findings.foundUnless(waited.size() > 60, "only " + waited.size() + " applications of others");
        findings.foundUnless(p95 < MOST_MILLIS, "p95 of " + p95 + " ms for others");
    }

    /** In their order: those of an account, those of an address. */
    private static Map<String, Try> ways(Instance instance, String job) throws Exception {
        Caller address = Caller.from(ELSEWHERE, instance);
        Caller account = address.signIn(ACCOUNT);
        Caller typing = address.signIn(ACCOUNT);
        Window[] window = {Window.open(typing, "profile")};
        String text = "\u200C".repeat(70_000);
        String megabyte = "Signalling engineer. ".repeat(50_000);
        return Map.of(
                "windows",
                number -> account.get("/app/?v-r=init&location=profile&query=").statusCode(),
                "text in windows",
                number -> {
                    if (number % 10 == 9) {
                        window[0] = Window.tryToOpen(typing, "profile").orElse(window[0]);
                    }
                    int field = window[0].first("vaadin-text-area").id;
                    return window[0]
                            .send(Window.propertyCall(field, "value", new JsonPrimitive(text)))
                            .statusCode();
                },
                "messages of 2 MB",
                number -> typing.send("POST", "/app/?v-r=uidl&v-uiId=0", BodyPublishers.ofString("a".repeat(2_000_000)))
                        .statusCode(),
                "sessions",
                number -> {
                    TimeUnit.SECONDS.sleep(1); // as fast as its limit lets it go on for ten minutes
                    return address.signIn(ACCOUNT).get("/app/profile").statusCode();
                },
                "searches",
                number -> address.get(List.of(
                                        "/jobs?q=a" + number,
                                        "/api/v1/jobs?q=b" + number,
                                        "/feeds/jobs.atom?q=c" + number)
                                .get(number % 3))
                        .statusCode(),
                "applications",
                number -> address.send(
                                "POST",
                                job + "/apply",
                                BodyPublishers.ofString(application(megabyte)),
                                "Content-Type",
                                "multipart/form-data; boundary=b")
                        .statusCode(),
                "registrations",
                number -> address.send(
                                "POST",
                                "/register",
                                Caller.form(Map.of(
                                        "email",
                                        "x" + number + "@home.example",
                                        "displayName",
                                        "Sol",
                                        "password",
                                        "four quite ordinary words")),
                                "Content-Type",
                                Caller.FORM)
                        .statusCode(),
                "errors",
                number -> address.get(
                                List.of("/jobs/JW-2026-000008/a%20b/apply", "/jobs/JW-2026-999999/%0d", "/app/admin")
                                        .get(number % 3))
                        .statusCode());
    }

    private static String application(String cv) {
        return """
                --b\r
                Content-Disposition: form-data; name="intent"\r
                \r
                %s\r
                --b\r
                Content-Disposition: form-data; name="cv"; filename="cv.txt"\r
                \r
                %s\r
                --b--\r
                """.formatted(DraftToken.next().value(), cv);
    }

    private Callable<Void> attack(String name, Try way, Instant end) {
        return () -> {
            int taken = 0;
            int refused = 0;
            int others = 0;
            int failed = 0;
            for (int number = 0; Instant.now().isBefore(end); number++) {
                try {
                    int status = way.once(number);
                    if (status == TOO_MANY_REQUESTS || status == 413) {
                        refused++;
                        TimeUnit.MILLISECONDS.sleep(20); // two cores serve the attackers as well
                    } else if (status >= 500) {
                        others++;
                    } else {
                        taken++;
                    }
                } catch (java.io.IOException | AssertionError | IllegalStateException noAnswer) {
                    failed++;
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            }
            answers.put(name, new Answers(taken, refused, others, failed));
            return null;
        };
    }

    /** The whole way, each time by another person to another job. */
    private static List<Long> applyEverySecond(List<Submitter> applicants, List<String> jobs, Instant end)
            throws Exception {
        List<Long> waited = new ArrayList<>();
        while (Instant.now().isBefore(end)) {
            Instant began = Instant.now();
            Submitter applicant = applicants.get(waited.size() % applicants.size());
            String job = jobs.get((waited.size() / applicants.size()) % jobs.size());
            applicant.apply(job, DraftToken.next().value());
            Duration took = Duration.between(began, Instant.now());
            waited.add(took.toMillis());
            Duration pause = APPLIES_EVERY.minus(took);
            TimeUnit.MILLISECONDS.sleep(Math.max(0, pause.toMillis()));
        }
        return waited;
    }

    private static long quantile(List<Long> waited) {
        List<Long> sorted = new ArrayList<>(waited);
        Collections.sort(sorted);
        return sorted.isEmpty() ? 0 : sorted.get((int) (sorted.size() * 0.95));
    }
}

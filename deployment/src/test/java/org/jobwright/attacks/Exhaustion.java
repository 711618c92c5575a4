package org.jobwright.attacks;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.instance.Applicants;
import org.jobwright.instance.Guard;
import org.jobwright.instance.Instance;
import org.jobwright.instance.ServerMemory;
import org.jobwright.instance.Submitter;
import org.jobwright.server.Build;
import org.junit.jupiter.api.Test;

/**
 * One account and one address use everything that they can make the server store or compute, all at once for two
 * minutes, on an instance with little memory and its normal limits. Meanwhile other people apply. A second account at
 * the same address keeps signing in: each of its sessions ends an older one, which would end the windows of the first.
 */
class Exhaustion {
    private static final Duration TIME = Duration.ofMinutes(2);
    private static final Duration APPLIES_EVERY = Duration.ofSeconds(1);
    private static final long MOST_MILLIS = 1_000;
    private static final int APPLICANTS = 6;
    /** Of the account that opens windows: as many as it may have. */
    private static final int SESSIONS = 20;
    /** Above the figure in operating.md for one account. */
    private static final int MOST_MEGABYTES = 150;

    private static final String ELSEWHERE = "127.0.0.2";
    private static final String ACCOUNT = "newcomer@demo.example";
    private static final String SIGNS_IN = "unverified@demo.example";
    private static final String SENDS_MUCH = "rival@demo.example";
    private static final int TOO_MANY_REQUESTS = 429;

    /** The limits of operating.md for that time; each of the other requests is cheap, however many there are. */
    private static final Map<String, Integer> MOST_TAKEN = Map.of(
            "windows", 400,
            "text in windows", 150,
            "messages of 2 MB", 0,
            "searches", 900,
            "applications", 150,
            "registrations", 40);

    /** One way to exhaust something; returns the status of the response. */
    private interface Try {
        int once(int number) throws Exception;
    }

    private record Answers(int taken, int refused, int others, int failed) {}

    private final ConcurrentSkipListMap<String, Answers> answers = new ConcurrentSkipListMap<>();
    private int applied;
    private int notApplied;

    @Test
    void exhaustingAllQuotasAffectsNoOneElse() throws Exception {
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
            List<Long> alone = applyEverySecond(applicants, jobs, Instant.now().plusSeconds(15));
            assertEquals(0, notApplied, "applications of others before anything was attacked");
            ProcessHandle server = instance.server();
            double heapBefore = ServerMemory.heapMegabytes(instance);
            Map<String, Try> ways = ways(instance, jobs.getFirst());
            long before = Files.size(data.resolve("server/log/server.log"));
            List<Long> waited;
            try (ExecutorService threads = Executors.newCachedThreadPool()) {
                Instant end = Instant.now().plus(TIME);
                List<Future<Void>> attackers = new ArrayList<>();
                for (Map.Entry<String, Try> each : ways.entrySet()) {
                    attackers.add(threads.submit(attack(each.getKey(), each.getValue(), end)));
                }
                waited = applyEverySecond(applicants, jobs, end);
                for (Future<Void> attacker : attackers) {
                    attacker.get(2, TimeUnit.MINUTES);
                }
            }
            tell(findings, alone, waited);
            long logged = Files.size(data.resolve("server/log/server.log")) - before;
            double heap = ServerMemory.heapMegabytes(instance);
            findings.note(String.format(
                    "server.log grew by %d kB, heap from %.0f to %.0f of 512 MB", logged / 1024, heapBefore, heap));
            findings.foundUnless(server.isAlive(), "the server died");
            findings.foundUnless(heap - heapBefore < MOST_MEGABYTES, "the heap grew by more than one account may hold");
            findings.foundUnless(logged < 2_000_000, "the log grew by " + logged + " bytes");
        }
        findings.close();
    }

    private void tell(Findings findings, List<Long> alone, List<Long> waited) {
        answers.forEach((name, answer) -> {
            findings.note(String.format(
                    "%s: %d taken, %d refused, %d cut off", name, answer.taken(), answer.refused(), answer.failed()));
            findings.foundUnless(answer.others() == 0, answer.others() + " times 5xx for " + name);
            int most = MOST_TAKEN.getOrDefault(name, Integer.MAX_VALUE);
            findings.foundUnless(answer.taken() <= most, name + " taken " + answer.taken() + " times");
            findings.foundUnless(answer.taken() + answer.refused() + answer.failed() > 20, name + " was hardly tried");
        });
        long p95 = quantile(waited, 0.95);
        findings.note(String.format(
                "%d applications of others, median %d ms, p95 %d ms (%d and %d ms before)",
                waited.size(), quantile(waited, 0.5), p95, quantile(alone, 0.5), quantile(alone, 0.95)));
        findings.foundUnless(notApplied == 0, notApplied + " applications of others did not arrive");
        findings.foundUnless(waited.size() > 60, "only " + waited.size() + " applications of others");
        findings.foundUnless(p95 < MOST_MILLIS, "p95 of " + p95 + " ms for others");
    }

    /** In order: those of an account, those of an address. */
    private static Map<String, Try> ways(Instance instance, String job) throws Exception {
        Caller address = Caller.from(ELSEWHERE, instance);
        Caller large = address.signIn(SENDS_MUCH);
        Guard guard = Guard.of(instance);
        List<Caller> sessions = new ArrayList<>();
        List<Window> windows = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            sessions.add(address.signIn(ACCOUNT));
            windows.add(Window.open(sessions.getLast(), "profile"));
        }
        String text = "\u200C".repeat(70_000);
        String megabyte = "Signalling engineer. ".repeat(50_000);
        return Map.of(
                "windows",
                number -> sessions.get(number % SESSIONS)
                        .get("/app/?v-r=init&location=profile&query=")
                        .statusCode(),
                "text in windows",
                number -> {
                    // Each window fills one field; then the next one of its session replaces it.
                    int session = number % SESSIONS;
                    if (number >= SESSIONS) {
                        windows.set(
                                session,
                                Window.tryToOpen(sessions.get(session), "profile")
                                        .orElse(windows.get(session)));
                    }
                    Window window = windows.get(session);
                    int field = window.first("vaadin-text-area").id;
                    return window.send(Window.propertyCall(field, "value", new JsonPrimitive(text)))
                            .statusCode();
                },
                // Of another account: they would exhaust this one's budget, and leave no text for its windows.
                "messages of 2 MB",
                number -> large.send("POST", "/app/?v-r=uidl&v-uiId=0", BodyPublishers.ofString("a".repeat(2_000_000)))
                        .statusCode(),
                "sessions",
                number -> {
                    TimeUnit.SECONDS.sleep(1); // as fast as its limit allows for ten minutes
                    return address.signIn(SIGNS_IN).get("/app/profile").statusCode();
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
                number -> {
                    Map<String, String> fields = guard.proven("register");
                    fields.put("email", "x" + number + "@home.example");
                    fields.put("displayName", "Sol");
                    fields.put("password", "four quite ordinary words");
                    return address.send("POST", "/register", Caller.form(fields), "Content-Type", Caller.FORM)
                            .statusCode();
                },
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
                        TimeUnit.MILLISECONDS.sleep(20); // the two cores also serve the attackers
                    } else if (status >= 500) {
                        others++;
                    } else {
                        taken++;
                    }
                } catch (java.io.IOException | AssertionError | RuntimeException noAnswer) {
                    failed++;
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            }
            answers.put(name, new Answers(taken, refused, others, failed));
            return null;
        };
    }

    /** The whole process, each time by another person for another job. */
    private List<Long> applyEverySecond(List<Submitter> applicants, List<String> jobs, Instant end) throws Exception {
        List<Long> waited = new ArrayList<>();
        while (Instant.now().isBefore(end)) {
            Instant began = Instant.now();
            Submitter applicant = applicants.get(applied % applicants.size());
            String job = jobs.get((applied / applicants.size()) % jobs.size());
            applied++;
            if (applicant.apply(job, DraftToken.next().value()).isEmpty()) {
                notApplied++;
            }
            Duration took = Duration.between(began, Instant.now());
            waited.add(took.toMillis());
            Duration pause = APPLIES_EVERY.minus(took);
            TimeUnit.MILLISECONDS.sleep(Math.max(0, pause.toMillis()));
        }
        return waited;
    }

    private static long quantile(List<Long> waited, double part) {
        List<Long> sorted = new ArrayList<>(waited);
        Collections.sort(sorted);
        return sorted.isEmpty() ? 0 : sorted.get((int) (sorted.size() * part));
    }
}

package org.jobwright.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jobwright.instance.Applicants;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Metrics;
import org.jobwright.instance.ServerMemory;
import org.jobwright.instance.Submitter;

/** Many visitors who only read, none of whom gets a session; then many who sign in and leave. */
final class Rel16Flood implements Fault {
    private static final int AT_ONCE = 8;
    private static final int WARM_UP = 2_000;
    private static final int VISITS = 20_000;
    private static final int SIGN_INS = 2_000;
    private static final double TOLERANCE = 0.10;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Override
    public String happen(Trial trial) throws Exception {
        Instance instance = trial.start();
        List<URI> pages = pages(trial, instance);
        List<Submitter> people = Applicants.join(instance, "flood", AT_ONCE * 2);
        visit(pages, WARM_UP);
        signIn(people, people.size());
        Metrics before = Metrics.of(instance);
        double heapBefore = ServerMemory.heapMegabytes(instance);

        visit(pages, VISITS);
        Metrics afterVisits = Metrics.of(instance);
        double heapAfterVisits = ServerMemory.heapMegabytes(instance);
        assertEquals(0, afterVisits.grown(before, "undertow_sessions_total"), "sessions of visitors");

        signIn(people, SIGN_INS);
        Metrics afterSignIns = Metrics.of(instance);
        double heapAfterSignIns = ServerMemory.heapMegabytes(instance);
        double most = afterSignIns.value("undertow_max_active_sessions");
        assertTrue(most > 0, "sessions are bounded");
        assertTrue(afterSignIns.value("undertow_active_sessions") <= most, "sessions stay within the bound");
        near(heapBefore, heapAfterVisits, "heap after the visits");
        near(heapBefore, heapAfterSignIns, "heap after the sign-ins");
        return String.format(
                Locale.ROOT,
                "%d visits made 0 sessions, %d sign-ins made %.0f of which %.0f were left (at most %.0f);"
                        + " heap after collection %.1f, %.1f, %.1f MB",
                VISITS,
                SIGN_INS,
                afterSignIns.grown(afterVisits, "undertow_sessions_total"),
                afterSignIns.value("undertow_active_sessions"),
                most,
                heapBefore,
                heapAfterVisits,
                heapAfterSignIns);
    }

    private static void near(double before, double after, String what) {
        assertTrue(after < before * (1 + TOLERANCE), what + ": " + before + " MB before, " + after + " MB after");
    }

    private static List<URI> pages(Trial trial, Instance instance) throws Exception {
        List<String> paths = new ArrayList<>(List.of(
                "/",
                "/jobs",
                "/jobs?q=engineer",
                "/roles",
                "/login",
                "/register",
                "/feeds/jobs.atom",
                "/api/v1/jobs",
                "/there-is-no-such-page"));
        paths.addAll(Applicants.jobsWithOneQuestion(trial.data()).subList(0, 5));
        return paths.stream().map(instance::address).toList();
    }

    private static void visit(List<URI> pages, int times) throws Exception {
        atOnce(times, number -> {
            HttpRequest request =
                    HttpRequest.newBuilder(pages.get(number % pages.size())).build();
            int status = CLIENT.send(request, BodyHandlers.discarding()).statusCode();
            assertTrue(status < 500, request.uri() + " answers " + status);
        });
    }

    /** Nobody signs out, like people who close their browser. */
    private static void signIn(List<Submitter> people, int times) throws Exception {
        atOnce(times, number -> {
            Submitter person = people.get(number % people.size());
            synchronized (person) {
                person.signIn();
            }
        });
    }

    private interface Doing {
        void once(int number) throws Exception;
    }

    private static void atOnce(int times, Doing doing) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Void>> all = new ArrayList<>();
            for (int thread = 0; thread < AT_ONCE; thread++) {
                int first = thread;
                all.add(() -> {
                    for (int number = first; number < times; number += AT_ONCE) {
                        doing.once(number);
                    }
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(all)) {
                done.get();
            }
        }
    }
}

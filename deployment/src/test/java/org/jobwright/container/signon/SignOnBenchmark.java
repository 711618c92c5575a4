package org.jobwright.container.signon;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.signon.SignOnFixture.Employer;
import org.junit.jupiter.api.Test;

/**
 * How long the sign-in page takes while a provider takes requests and answers none, and people go on pressing <em>Continue</em>.
 * Not a test: it asserts nothing. Run by benchmarks/outside.
 */
@ContainerTest
class SignOnBenchmark {

    private static final Logger LOG = Logger.getLogger(SignOnBenchmark.class);
    private static final Duration APART = Duration.ofMillis(100);
    private static final int TIMES = 200;

    @Inject
    private SignOnFixture fixture;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String site = "http://localhost:" + System.getProperty("jboss.http.port");

    @Test
    void timeTheSignInPage() throws Exception {
        try (LyingProvider provider = new LyingProvider();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Employer employer = fixture.employer(provider);
            HttpRequest page =
                    HttpRequest.newBuilder(URI.create(site + "/login")).build();
            HttpRequest press = HttpRequest.newBuilder(URI.create(site + "/login/oidc/" + employer.organization()))
                    .header("Origin", site)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.noBody())
                    .build();
            say("warming up", send(threads, page));
            say("the page, the provider answers", send(threads, page));
            provider.hangs();
            Future<List<Answer>> pressing = threads.submit(() -> send(threads, press));
            say("the page, the provider hangs", send(threads, page));
            say("Continue, the provider hangs", pressing.get());
        }
    }

    private record Answer(int status, long millis) {}

    /** One after the other at a fixed rate, whether the one before was answered or not. */
    private List<Answer> send(ExecutorService threads, HttpRequest request) throws Exception {
        List<Future<Answer>> sent = new ArrayList<>();
        long next = System.nanoTime();
        for (int i = 0; i < TIMES; i++) {
            TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
            sent.add(threads.submit(timed(request, next)));
            next += APART.toNanos();
        }
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> one : sent) {
            answers.add(one.get());
        }
        return answers;
    }

    private Callable<Answer> timed(HttpRequest request, long begun) {
        return () -> new Answer(
                client.send(request, BodyHandlers.discarding()).statusCode(),
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }

    private static void say(String what, List<Answer> answers) {
        List<Long> millis = answers.stream().map(Answer::millis).sorted().toList();
        Map<Integer, Integer> statuses = new TreeMap<>();
        answers.forEach(answer -> statuses.merge(answer.status(), 1, Integer::sum));
        LOG.infof(
                "sign-on, %s: %s, median %d ms, p95 %d ms, longest %d ms",
                what, statuses, millis.get(millis.size() / 2), millis.get(millis.size() * 95 / 100), millis.getLast());
    }
}

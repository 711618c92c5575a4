package org.jobwright.container.integrations;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jobwright.container.Candidacy;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Offers;
import org.jobwright.container.Opening;
import org.jobwright.container.interviews.InterviewFixture;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.integrations.ApiScope;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.interviews.SlotSetId;
import org.jobwright.domain.jobs.VisitSource;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.figures.traffic.TrafficCounter;
import org.jobwright.services.interviews.OfferTimes;
import org.jobwright.services.interviews.TimesByLink;
import org.junit.jupiter.api.Test;

/**
 * How long people wait who choose a time by a link, and programs that send an offer with its letter, while fifty of them do
 * so again and again; the time in which this disk syncs one block, which is the lower limit of any product; and what counting
 * a view adds to the page of a job. Not a test: it asserts only that each of them got what it asked for. Run by benchmarks/steps.
 */
@ContainerTest
class HiringStepsBenchmark {

    private static final Logger LOG = Logger.getLogger(HiringStepsBenchmark.class);
    private static final int PEOPLE = 50;
    private static final int SEATS = 20;
    private static final int TIMES = 40;
    private static final int PICKS = 6;
    private static final int OFFERS = 3;
    private static final int VIEWS = 100_000;
    private static final int BLOCK = 4096;
    private static final Duration BETWEEN_PICKS = Duration.ofSeconds(4);

    /** Nobody sends an offer more often than that. */
    private static final Duration BETWEEN_OFFERS = Duration.ofSeconds(20);

    @Inject
    private InterviewFixture interviews;

    @Inject
    private Harbour harbour;

    @Inject
    private Offers offers;

    @Inject
    private ProgramFixture programs;

    @Inject
    private TimesByLink links;

    @Inject
    private TrafficCounter traffic;

    private final String site = "http://localhost:" + System.getProperty("jboss.http.port");

    /** Presses something, and waits for the answer. */
    private interface Press {

        void press(HttpClient browser, int time) throws Exception;
    }

    @Test
    void timePickingATimeAndSendingAnOffer() throws Exception {
        say("a time is picked", byFifty(picks(), PICKS, BETWEEN_PICKS));
        say("an offer is sent", byFifty(offers(), OFFERS, BETWEEN_OFFERS));
        say("one block is safe on the disk", blocks());
        say("a view is counted", views());
    }

    private List<Press> picks() throws Exception {
        Candidacy ada = interviews.begin();
        AccountId owen = ada.member(OrganizationRole.HIRING_MANAGER, "Owen Tate");
        OfferTimes times = interviews.times(SEATS, TIMES);
        OfferTimes movable = new OfferTimes(
                null, times.times(), SEATS, LocalDate.now(ZoneOffset.UTC).plusDays(7), 24, PICKS);
        InterviewId first = interviews.proposed(ada.id(), movable, owen);
        SlotSetId set = interviews.set(first);
        List<Press> presses = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            JobApplicationId application = ada.another("Ada " + i);
            String token = interviews.token(interviews.proposed(application, OfferTimes.same(set), owen));
            List<String> slots = links.find(token).orElseThrow().times().stream()
                    .map(time -> time.slot().toString())
                    .toList();
            int person = i;
            presses.add((browser, time) -> require(
                    303,
                    browser.send(
                            form(
                                    "/interviews/" + token + "/pick",
                                    Map.of(
                                            "slot", slots.get((person + time) % TIMES),
                                            "seen", String.valueOf(time - 1))),
                            BodyHandlers.ofString())));
        }
        return presses;
    }

    private List<Press> offers() throws Exception {
        List<Press> presses = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Opening opening = harbour.opening();
            String token = programs.token(opening.recruiter(), opening.organization(), ApiScope.values());
            List<String> written = new ArrayList<>();
            for (int number = 0; number < OFFERS; number++) {
                ApplicationReference application = harbour.apply(opening);
                written.add(offers.saved(opening.recruiter(), application, Offers.terms())
                        .reference()
                        .toString());
            }
            presses.add((browser, time) -> require(
                    200,
                    browser.send(
                            HttpRequest.newBuilder(URI.create(site + "/api/v1/offers/" + written.get(time) + "/send"))
                                    .header("Authorization", "Bearer " + token)
                                    .header("Idempotency-Key", UUID.randomUUID().toString())
                                    .header("If-Match", "*")
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString("{\"beyondOpenings\": true}"))
                                    .build(),
                            BodyHandlers.ofString())));
        }
        return presses;
    }

    private HttpRequest form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .reduce((one, other) -> one + "&" + other)
                .orElse("");
        return HttpRequest.newBuilder(URI.create(site + path))
                .header("Origin", site)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static void require(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
    }

    /** Each at an address of its own, with pauses before the presses. The first press of each warms the server up. */
    private static List<Long> byFifty(List<Press> presses, int times, Duration pause) throws Exception {
        List<Future<List<Long>>> people = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(PEOPLE)) {
            for (int i = 0; i < presses.size(); i++) {
                people.add(threads.submit(person(i, presses.get(i), times, pause)));
            }
        }
        List<Long> nanos = new ArrayList<>();
        for (Future<List<Long>> person : people) {
            nanos.addAll(person.get());
        }
        return nanos;
    }

    private static Callable<List<Long>> person(int number, Press press, int times, Duration pause) {
        return () -> {
            List<Long> nanos = new ArrayList<>();
            try (HttpClient browser = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .localAddress(InetAddress.getByAddress(new byte[] {127, 0, 1, (byte) (number + 1)}))
                    .build()) {
                for (int time = 0; time < times; time++) {
                    TimeUnit.NANOSECONDS.sleep(ThreadLocalRandom.current().nextLong(2 * pause.toNanos()));
                    long begun = System.nanoTime();
                    press.press(browser, time);
                    nanos.add(System.nanoTime() - begun);
                }
            }
            return nanos.subList(1, times);
        };
    }

    /** Of a hundred jobs, by a thousand visitors. */
    private List<Long> views() {
        List<UUID> jobs = Stream.generate(UUID::randomUUID).limit(100).toList();
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < VIEWS; i++) {
            long begun = System.nanoTime();
            traffic.viewed(
                    jobs.get(i % jobs.size()), VisitSource.OWN_SITE, "192.0.2." + i % 250, "Agent " + i % 4, null);
            nanos.add(System.nanoTime() - begun);
        }
        return nanos.subList(VIEWS / 10, VIEWS);
    }

    private static List<Long> blocks() throws IOException {
        List<Long> nanos = new ArrayList<>();
        Path file = Path.of(System.getProperty("jboss.server.data.dir"), "block");
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            for (int i = 0; i < 200; i++) {
                long begun = System.nanoTime();
                channel.write(ByteBuffer.allocate(BLOCK));
                channel.force(true);
                nanos.add(System.nanoTime() - begun);
            }
        }
        return nanos;
    }

    private static void say(String what, List<Long> nanos) {
        List<Double> millis = nanos.stream().sorted().map(each -> each / 1e6).toList();
        LOG.infof(
                "steps, %s: %d times, median %.3f ms, p95 %.3f ms, longest %.1f ms",
                what,
                millis.size(),
                millis.get(millis.size() / 2),
                millis.get(millis.size() * 95 / 100),
                millis.getLast());
    }
}

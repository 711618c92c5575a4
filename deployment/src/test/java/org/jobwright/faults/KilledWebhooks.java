package org.jobwright.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jobwright.container.integrations.ProgramAdvert;
import org.jobwright.container.integrations.WebhookReceiver;
import org.jobwright.container.integrations.WebhookReceiver.Request;
import org.jobwright.domain.shared.Json;
import org.jobwright.instance.Program;

/**
 * Kills the server when a receiver of messages has answered, and the server has not read it: what was on its way comes once
 * more with the same id, and nothing else comes twice.
 */
final class KilledWebhooks {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int MESSAGES = 3;

    private KilledWebhooks() {}

    static String happen(Trial trial) throws Exception {
        trial.start();
        Program program = Program.of(trial.instance(), "harbour-rail", "postings:read postings:write webhooks:manage");
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            String webhook = webhook(program, receiver.address());
            accepted(program.post(webhook + "/pause", ""));
            for (int i = 0; i < MESSAGES; i++) {
                submit(program, "Signal Technician " + i);
            }
            assertEquals(MESSAGES, trial.count("webhook_delivery"), "messages that wait");

            CountDownLatch killed = new CountDownLatch(1);
            receiver.around(() -> stop(trial, killed), () -> kill(trial, killed));
            accepted(program.post(webhook + "/resume", ""));
            if (!killed.await(1, TimeUnit.MINUTES)) {
                throw new AssertionError("the product sends no message");
            }
            assertEquals(MESSAGES, trial.count("webhook_delivery where state = 'PENDING'"), "no answer was taken down");
            receiver.around(() -> {}, () -> {});

            trial.start();
            trial.change("update webhook_delivery set claimed_until = now()");
            Trial.await(
                    PATIENCE,
                    "messages stay",
                    () -> trial.count("webhook_delivery where state = 'DELIVERED'") == MESSAGES);
            return told(receiver.requests());
        }
    }

    private static String told(List<Request> requests) {
        Map<String, List<Request>> messages = requests.stream().collect(Collectors.groupingBy(Request::id));
        assertEquals(MESSAGES, messages.size(), "messages");
        List<List<Request>> twice =
                messages.values().stream().filter(same -> same.size() > 1).toList();
        assertFalse(twice.isEmpty(), "what was answered came only once, so the kill was too late");
        for (List<Request> same : twice) {
            assertEquals(2, same.size(), "one crash, and one message more than twice");
            assertEquals(same.getFirst().body(), same.getLast().body());
        }
        return MESSAGES + " messages to a program, " + twice.size()
                + " of them twice with the same id after a kill between the receiver's answer and our UPDATE, 0 lost";
    }

    private static String webhook(Program program, String address) throws IOException, InterruptedException {
        HttpResponse<String> added = accepted(program.post(
                "/api/v1/webhooks", "{\"address\": \"" + address + "\", \"types\": [\"posting.submitted\"]}"));
        return "/api/v1/webhooks/" + Json.read(added.body(), Map.class).get("id");
    }

    private static void submit(Program program, String title) throws IOException, InterruptedException {
        accepted(program.post("/api/v1/postings", "{\"submit\": true, \"advert\": " + ProgramAdvert.of(title) + "}"));
    }

    private static HttpResponse<String> accepted(HttpResponse<String> answer) {
        assertEquals(2, answer.statusCode() / 100, answer::body);
        return answer;
    }

    /** It will never read the answer that is sent now. */
    private static void stop(Trial trial, CountDownLatch killed) {
        synchronized (killed) {
            if (killed.getCount() > 0) {
                Rel02CrashPoints.stop(trial);
            }
        }
    }

    /** Two messages may be on their way, and both be answered. */
    private static void kill(Trial trial, CountDownLatch killed) {
        synchronized (killed) {
            Rel02CrashPoints.kill(trial, killed);
        }
    }
}

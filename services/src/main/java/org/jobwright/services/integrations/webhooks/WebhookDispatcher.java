package org.jobwright.services.integrations.webhooks;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.integrations.webhooks.DeliveryOutcome;
import org.jobwright.domain.integrations.webhooks.DeliveryProblem;
import org.jobwright.domain.integrations.webhooks.WebhookEndpointId;

/**
 * Sends due messages, every second and on every node. The timer claims them and takes down what came of them; threads of
 * their own do the rest, so that a receiver that is slow delays only itself. As mails are, they are claimed in one
 * transaction, sent in none, and marked in another.
 */
@Singleton
@RunAs(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WebhookDispatcher {

    private static final Logger LOG = Logger.getLogger(WebhookDispatcher.class);

    /** Then the next run goes on: one that is not over when it begins would be logged as a fault. */
    private static final Duration RUN = Duration.ofMillis(700);

    /** How soon what was written since is seen while others are on their way. */
    private static final Duration LOOK = Duration.ofMillis(250);

    private static final Duration IDLE = Duration.ofMinutes(1);

    private final BlockingQueue<Sent> sent = new LinkedBlockingQueue<>();
    private int running;
    private ThreadPoolExecutor senders;
    private WebhookTransport transport;

    @Inject
    private WebhookDeliveryService deliveries;

    @Inject
    private Clock clock;

    @PostConstruct
    void start() {
        transport = new WebhookTransport(clock);
        senders = new ThreadPoolExecutor(
                WebhookTransport.CONNECTIONS,
                WebhookTransport.CONNECTIONS,
                IDLE.toSeconds(),
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> {
                    Thread thread = new Thread(work, "webhook-sender");
                    thread.setDaemon(true);
                    return thread;
                });
        senders.allowCoreThreadTimeOut(true);
    }

    @PreDestroy
    void stop() {
        senders.shutdownNow();
        transport.close();
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void dispatch() {
        Instant end = clock.instant().plus(RUN);
        try {
            do {
                takeDown();
                deliveries.due(WebhookTransport.CONNECTIONS - running).forEach(this::begin);
                awaitOne();
            } while (running > 0 && clock.instant().isBefore(end));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** An address for which nothing can be claimed does not stop the others. */
    private void begin(WebhookEndpointId endpoint) {
        try {
            deliveries.claim(endpoint, WebhookTransport.CONNECTIONS - running).forEach(this::begin);
        } catch (RuntimeException failure) {
            LOG.errorf("nothing was claimed for webhook %s: %s", endpoint, failure);
        }
    }

    private void begin(OutgoingWebhook message) {
        senders.execute(() -> {
            DeliveryOutcome outcome = DeliveryOutcome.failed(DeliveryProblem.INTERNAL, 0);
            try {
                outcome = transport.send(message);
            } finally {
                sent.add(new Sent(message, outcome));
            }
        });
        running++;
    }

    /** Waits for the first that is through, but not long: something else may be due. */
    private void awaitOne() throws InterruptedException {
        if (running > 0) {
            Sent first = sent.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            if (first != null) {
                takeDown(first);
            }
        }
    }

    private void takeDown() {
        for (Sent next = sent.poll(); next != null; next = sent.poll()) {
            takeDown(next);
        }
    }

    /** What cannot be taken down is sent once more after its claim, with the same id. */
    private void takeDown(Sent one) {
        running--;
        try {
            deliveries.record(one.message(), one.outcome());
        } catch (RuntimeException failure) {
            LOG.errorf(
                    failure,
                    "what came of webhook delivery %s was not recorded",
                    one.message().delivery());
        }
    }

    private record Sent(OutgoingWebhook message, DeliveryOutcome outcome) {}
}

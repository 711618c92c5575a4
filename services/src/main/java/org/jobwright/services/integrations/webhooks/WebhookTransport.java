package org.jobwright.services.integrations.webhooks;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.apache.http.Header;
import org.apache.http.HttpEntity;
import org.apache.http.NoHttpResponseException;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.conn.ConnectTimeoutException;
import org.apache.http.conn.DnsResolver;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.ContentType;
import org.jboss.logging.Logger;
import org.jobwright.domain.integrations.webhooks.DeliveryOutcome;
import org.jobwright.domain.integrations.webhooks.DeliveryProblem;
import org.jobwright.services.shared.outgoing.GuardedClient;
import org.jobwright.services.shared.outgoing.GuardedResolver;

/**
 * Posts a message to an address, through the {@link GuardedClient}, and reads no more than the beginning of the answer.
 */
final class WebhookTransport implements AutoCloseable {

    /** As many as there are at the same time. */
    static final int CONNECTIONS = 64;

    private static final Logger LOG = Logger.getLogger(WebhookTransport.class);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String NAME = "Jobwright-Webhooks";

    private final Clock clock;
    private final GuardedClient client;

    WebhookTransport(Clock clock) {
        this(clock, new GuardedClient(NAME, LIMIT, CONNECTIONS));
    }

    /** @param limit how long an attempt may take */
    WebhookTransport(Clock clock, DnsResolver names, boolean loopback, Duration limit) {
        this(clock, new GuardedClient(NAME, names, loopback, limit, CONNECTIONS));
    }

    private WebhookTransport(Clock clock, GuardedClient client) {
        this.clock = clock;
        this.client = client;
    }

    @Override
    public void close() {
        client.close();
    }

    /** Makes an attempt. Never throws. */
    DeliveryOutcome send(OutgoingWebhook message) {
        Instant begun = clock.instant();
        if (message.secrets().isEmpty()) {
            return DeliveryOutcome.failed(DeliveryProblem.INTERNAL, 0);
        }
        HttpPost post = new HttpPost();
        try {
            return client.send(
                    prepare(post, message, begun),
                    response -> DeliveryOutcome.answered(
                            response.getStatusLine().getStatusCode(),
                            since(begun),
                            beginning(response.getEntity()),
                            retryAfter(response.getFirstHeader("Retry-After"))));
        } catch (IOException | RuntimeException failure) {
            DeliveryProblem problem = post.isAborted() ? DeliveryProblem.TIMEOUT : problem(failure);
            LOG.debugf("webhook message %s was not delivered: %s", message.message(), failure.getClass());
            return DeliveryOutcome.failed(problem, since(begun));
        }
    }

    private static HttpPost prepare(HttpPost post, OutgoingWebhook message, Instant now) {
        post.setURI(URI.create(message.address()));
        post.setHeader("webhook-id", message.message().toString());
        post.setHeader("webhook-timestamp", Long.toString(now.getEpochSecond()));
        post.setHeader(
                "webhook-signature",
                message.secrets().stream()
                        .map(secret -> secret.sign(message.message().toString(), now, message.body()))
                        .collect(Collectors.joining(" ")));
        post.setEntity(
                new ByteArrayEntity(message.body().getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON));
        return post;
    }

    /** As much as is kept. The rest is not read: closing the answer ends the connection. */
    private static String beginning(HttpEntity answer) {
        if (answer == null) {
            return "";
        }
        byte[] bytes = new byte[DeliveryOutcome.LONGEST_ANSWER];
        int length = 0;
        try {
            InputStream content = answer.getContent();
            for (int read = 0; read >= 0 && length < bytes.length; ) {
                length += read;
                read = content.read(bytes, length, bytes.length - length);
            }
        } catch (IOException | RuntimeException broken) {
            // The status came before, and says what became of the message.
            LOG.debugf("an answer ended early: %s", broken.getClass());
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    private Duration retryAfter(Header header) {
        String value = header == null || header.getValue() == null
                ? ""
                : header.getValue().strip();
        if (value.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            Duration until = Duration.between(
                    clock.instant(),
                    ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
            return until.isNegative() ? null : until;
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static DeliveryProblem problem(Exception failure) {
        return switch (failure) {
            case GuardedResolver.RefusedAddressException e -> DeliveryProblem.ADDRESS_REFUSED;
            case UnknownHostException e -> DeliveryProblem.UNKNOWN_HOST;
            case ConnectTimeoutException e -> DeliveryProblem.TIMEOUT;
            case SocketTimeoutException e -> DeliveryProblem.TIMEOUT;
            case SSLException e -> DeliveryProblem.TLS;
            case SocketException e -> DeliveryProblem.CONNECTION;
            case NoHttpResponseException e -> DeliveryProblem.CONNECTION;
            case IOException e -> DeliveryProblem.MALFORMED;
            default -> DeliveryProblem.INTERNAL;
        };
    }

    private int since(Instant begun) {
        return (int) Duration.between(begun, clock.instant()).toMillis();
    }
}

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
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.apache.http.Header;
import org.apache.http.HttpEntity;
import org.apache.http.NoHttpResponseException;
import org.apache.http.client.config.CookieSpecs;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.config.ConnectionConfig;
import org.apache.http.config.MessageConstraints;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.conn.ConnectTimeoutException;
import org.apache.http.conn.DnsResolver;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.conn.socket.PlainConnectionSocketFactory;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.ContentType;
import org.apache.http.impl.NoConnectionReuseStrategy;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.conn.DefaultRoutePlanner;
import org.apache.http.impl.conn.DefaultSchemePortResolver;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.apache.http.impl.conn.SystemDefaultDnsResolver;
import org.jboss.logging.Logger;
import org.jobwright.domain.integrations.webhooks.DeliveryOutcome;
import org.jobwright.domain.integrations.webhooks.DeliveryProblem;

/**
 * Posts a message to an address. It connects to public addresses only ({@link GuardedResolver}), follows nothing, remembers
 * nothing, tries once, waits no longer than a limit, however the answer comes, and reads no more than its beginning.
 */
final class WebhookTransport implements AutoCloseable {

    /** Whether programs on this machine may be called: in a demo, to try it out. */
    static final boolean LOOPBACK = Boolean.getBoolean("jobwright.webhooks.loopback");

    /** As many as there are at the same time. */
    static final int CONNECTIONS = 64;

    private static final Logger LOG = Logger.getLogger(WebhookTransport.class);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration CONNECTING = Duration.ofSeconds(8);
    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_HEADERS = 100;

    private final Clock clock;
    private final ScheduledThreadPoolExecutor watch;
    private final CloseableHttpClient client;
    private final Duration limit;

    WebhookTransport(Clock clock) {
        this(clock, SystemDefaultDnsResolver.INSTANCE, LOOPBACK, LIMIT);
    }

    /** @param limit how long an attempt may take */
    WebhookTransport(Clock clock, DnsResolver names, boolean loopback, Duration limit) {
        this.clock = clock;
        this.limit = limit;
        watch = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "webhook-limit");
            thread.setDaemon(true);
            return thread;
        });
        watch.setRemoveOnCancelPolicy(true);
        client = client(new GuardedResolver(names, loopback), limit);
    }

    private static CloseableHttpClient client(DnsResolver names, Duration limit) {
        int patience = (int) limit.toMillis();
        var connections = new PoolingHttpClientConnectionManager(
                RegistryBuilder.<ConnectionSocketFactory>create()
                        .register("http", PlainConnectionSocketFactory.getSocketFactory())
                        .register("https", SSLConnectionSocketFactory.getSocketFactory())
                        .build(),
                names);
        connections.setMaxTotal(CONNECTIONS);
        connections.setDefaultMaxPerRoute(CONNECTIONS);
        connections.setDefaultConnectionConfig(ConnectionConfig.custom()
                .setMessageConstraints(MessageConstraints.custom()
                        .setMaxLineLength(LONGEST_LINE)
                        .setMaxHeaderCount(MOST_HEADERS)
                        .build())
                .build());
        return HttpClientBuilder.create()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy(NoConnectionReuseStrategy.INSTANCE)
                // Never through a proxy that somebody else's setting names.
                .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(patience)
                        .setConnectTimeout(Math.min(patience, (int) CONNECTING.toMillis()))
                        .setSocketTimeout(patience)
                        .setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false)
                        .setContentCompressionEnabled(false)
                        .setCookieSpec(CookieSpecs.IGNORE_COOKIES)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Jobwright-Webhooks")
                .build();
    }

    @Override
    public void close() {
        watch.shutdownNow();
        try {
            client.close();
        } catch (IOException e) {
            LOG.debug("the connections end with the process", e);
        }
    }

    /** Makes an attempt. Never throws. */
    DeliveryOutcome send(OutgoingWebhook message) {
        Instant begun = clock.instant();
        if (message.secrets().isEmpty()) {
            return DeliveryOutcome.failed(DeliveryProblem.INTERNAL, 0);
        }
        HttpPost post = new HttpPost();
        ScheduledFuture<?> end = watch.schedule(post::abort, limit.toMillis(), TimeUnit.MILLISECONDS);
        try (CloseableHttpResponse response = client.execute(prepare(post, message, begun))) {
            return DeliveryOutcome.answered(
                    response.getStatusLine().getStatusCode(),
                    since(begun),
                    beginning(response.getEntity()),
                    retryAfter(response.getFirstHeader("Retry-After")));
        } catch (IOException | RuntimeException failure) {
            DeliveryProblem problem = post.isAborted() ? DeliveryProblem.TIMEOUT : problem(failure);
            LOG.debugf("webhook message %s was not delivered: %s", message.message(), failure.getClass());
            return DeliveryOutcome.failed(problem, since(begun));
        } finally {
            end.cancel(false);
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

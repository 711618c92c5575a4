package org.jobwright.services.shared.outgoing;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.http.HttpClientConnection;
import org.apache.http.HttpException;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.client.config.CookieSpecs;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpRequestBase;
import org.apache.http.client.utils.URIUtils;
import org.apache.http.config.ConnectionConfig;
import org.apache.http.config.MessageConstraints;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.conn.DnsResolver;
import org.apache.http.conn.routing.HttpRoutePlanner;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.conn.socket.PlainConnectionSocketFactory;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.impl.NoConnectionReuseStrategy;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.conn.DefaultProxyRoutePlanner;
import org.apache.http.impl.conn.DefaultRoutePlanner;
import org.apache.http.impl.conn.DefaultSchemePortResolver;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.apache.http.impl.conn.SystemDefaultDnsResolver;
import org.apache.http.protocol.HttpContext;
import org.apache.http.protocol.HttpRequestExecutor;
import org.jboss.logging.Logger;

/**
 * Calls addresses that strangers named. It connects to public addresses only ({@link GuardedResolver}), follows nothing,
 * remembers nothing, tries once, and waits no longer than a limit, however the answer comes.
 *
 * <p>If the operator names a proxy, that connects: what is known not to be public is refused here, and the proxy filters the
 * rest.
 */
public final class GuardedClient implements AutoCloseable {

    /** Whether programs on this machine may be called: in a demo, to try it out. */
    public static final boolean LOOPBACK = Boolean.getBoolean("jobwright.webhooks.loopback");

    private static final Logger LOG = Logger.getLogger(GuardedClient.class);
    private static final Duration CONNECTING = Duration.ofSeconds(8);
    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_HEADERS = 100;
    private static final int REDIRECTION = 300;

    /** Names that are never public (RFC 6761, 6762 and 8375, and the name that ICANN reserved for private use). */
    private static final Pattern PRIVATE_NAME = Pattern.compile("[^.]*|.*\\.(?:localhost|local|internal|home\\.arpa)");

    private final ScheduledThreadPoolExecutor watch;
    private final CloseableHttpClient client;
    private final Duration limit;
    private final GuardedResolver guard;
    private final boolean proxied;

    /**
     * A client that asks the name servers of this machine.
     *
     * @param name how it introduces itself
     * @param limit how long an attempt may take
     * @param connections as many as there are at the same time
     */
    public GuardedClient(String name, Duration limit, int connections) {
        this(name, SystemDefaultDnsResolver.INSTANCE, LOOPBACK, limit, connections);
    }

    /**
     * The same with other names.
     *
     * @param loopback whether programs on this machine may be called, too
     */
    public GuardedClient(String name, DnsResolver names, boolean loopback, Duration limit, int connections) {
        this(name, names, loopback, limit, connections, System.getProperty("jobwright.outgoing.proxy", ""));
    }

    /**
     * The same through a proxy.
     *
     * @param proxy its host and port; empty for none
     */
    GuardedClient(String name, DnsResolver names, boolean loopback, Duration limit, int connections, String proxy) {
        this.limit = limit;
        this.guard = new GuardedResolver(names, loopback);
        this.proxied = !proxy.isEmpty();
        watch = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, name + "-limit");
            thread.setDaemon(true);
            return thread;
        });
        watch.setRemoveOnCancelPolicy(true);
        client = proxied
                // Only the proxy is resolved and connected to.
                ? client(
                        name,
                        SystemDefaultDnsResolver.INSTANCE,
                        new DefaultProxyRoutePlanner(HttpHost.create(proxy)),
                        limit,
                        connections)
                // Never through a proxy that somebody else's setting names.
                : client(name, guard, new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE), limit, connections);
    }

    private static CloseableHttpClient client(
            String name, DnsResolver names, HttpRoutePlanner route, Duration limit, int most) {
        int patience = (int) limit.toMillis();
        var connections = new PoolingHttpClientConnectionManager(
                RegistryBuilder.<ConnectionSocketFactory>create()
                        .register("http", PlainConnectionSocketFactory.getSocketFactory())
                        .register("https", SSLConnectionSocketFactory.getSocketFactory())
                        .build(),
                names);
        connections.setMaxTotal(most);
        connections.setDefaultMaxPerRoute(most);
        connections.setDefaultConnectionConfig(ConnectionConfig.custom()
                .setMessageConstraints(MessageConstraints.custom()
                        .setMaxLineLength(LONGEST_LINE)
                        .setMaxHeaderCount(MOST_HEADERS)
                        .build())
                .build());
        return HttpClientBuilder.create()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy(NoConnectionReuseStrategy.INSTANCE)
                .setRequestExecutor(new Tunnels())
                .setRoutePlanner(route)
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
                .setUserAgent(name)
                .build();
    }

    /**
     * Sends a request, and has the answer read. When the time is over the request is aborted, and reading fails.
     *
     * @throws IOException if there is no answer
     */
    public <T> T send(HttpRequestBase request, Reading<T> reading) throws IOException {
        if (proxied) {
            requirePublic(URIUtils.extractHost(request.getURI()).getHostName());
        }
        ScheduledFuture<?> end = watch.schedule(request::abort, limit.toMillis(), TimeUnit.MILLISECONDS);
        try (CloseableHttpResponse response = client.execute(request)) {
            return reading.read(response);
        } finally {
            end.cancel(false);
        }
    }

    private void requirePublic(String host) throws IOException {
        try {
            guard.resolve(host);
        } catch (GuardedResolver.RefusedAddressException refused) {
            throw refused;
        } catch (UnknownHostException forTheProxy) {
            if (PRIVATE_NAME.matcher(host.toLowerCase(Locale.ROOT)).matches()) {
                throw new GuardedResolver.RefusedAddressException(host);
            }
            LOG.debugf("%s is for the proxy to find", host);
        }
    }

    /** What a proxy says that does not connect is no answer of the receiver, and nobody else reads it. */
    private static final class Tunnels extends HttpRequestExecutor {

        @Override
        public HttpResponse execute(HttpRequest request, HttpClientConnection connection, HttpContext context)
                throws IOException, HttpException {
            HttpResponse response = super.execute(request, connection, context);
            if ("CONNECT".equals(request.getRequestLine().getMethod())
                    && response.getStatusLine().getStatusCode() >= REDIRECTION) {
                connection.close();
                throw new ConnectException("the proxy does not connect: " + response.getStatusLine());
            }
            return response;
        }
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

    /** Reads an answer, as far as it wants. The rest is not read: closing the answer ends the connection. */
    @FunctionalInterface
    public interface Reading<T> {

        /** Reads an answer. */
        T read(HttpResponse response) throws IOException;
    }
}

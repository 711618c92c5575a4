package org.jobwright.services.shared.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.http.client.methods.HttpGet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes through the proxy of the operator, and what does not even come to it. */
class OutgoingProxyTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer proxy;
    private GuardedClient client;

    @BeforeEach
    void begin() throws IOException {
        proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        proxy.start();
        client = client("127.0.0.1:" + proxy.getAddress().getPort());
    }

    @AfterEach
    void close() {
        client.close();
        proxy.stop(0);
    }

    @Test
    void theProxyConnectsToPublicAddressesAndToNamesThatOnlyItKnows() throws IOException {
        assertEquals(204, status("http://public.example/hook"));
        assertEquals(204, status("http://only-the-proxy.example/hook"));
        assertEquals(List.of("http://public.example/hook", "http://only-the-proxy.example/hook"), asked);
    }

    @Test
    void whatIsKnownNotToBePublicDoesNotComeToIt() {
        for (String address : List.of(
                "http://inside.example/hook",
                "http://127.0.0.1:9990/",
                "http://10.0.0.7/",
                "http://[::1]:9990/",
                "http://metadata.internal/",
                "http://printer.local/",
                "http://database/")) {
            assertThrows(GuardedResolver.RefusedAddressException.class, () -> status(address), address);
        }
        assertEquals(List.of(), asked);
    }

    /** The employer would read it in the log of a webhook. */
    @Test
    void whatAProxySaysThatDoesNotConnectIsNoAnswer() throws IOException {
        try (ServerSocket refusing = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                GuardedClient behind = client("127.0.0.1:" + refusing.getLocalPort())) {
            Thread.ofVirtual().start(() -> refuse(refusing));
            assertThrows(
                    ConnectException.class,
                    () -> behind.send(new HttpGet("https://public.example/hook"), response -> response.toString()));
        }
    }

    private static void refuse(ServerSocket proxy) {
        try (Socket caller = proxy.accept()) {
            BufferedReader head =
                    new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
            while (!head.readLine().isEmpty()) {
                // Nothing follows the head of CONNECT.
            }
            caller.getOutputStream()
                    .write("HTTP/1.1 403 Forbidden\r\nContent-Length: 8\r\n\r\nSquid 10"
                            .getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int status(String address) throws IOException {
        return client.send(
                new HttpGet(address), response -> response.getStatusLine().getStatusCode());
    }

    private static GuardedClient client(String proxy) {
        return new GuardedClient("Test", OutgoingProxyTest::names, false, Duration.ofSeconds(5), 2, proxy);
    }

    private static InetAddress[] names(String host) throws UnknownHostException {
        return switch (host) {
            case "public.example" -> InetAddress.getAllByName("93.184.215.14");
            case "inside.example" -> InetAddress.getAllByName("10.1.2.3");
            case "only-the-proxy.example", "metadata.internal", "printer.local", "database" ->
                throw new UnknownHostException(host);
            default -> InetAddress.getAllByName(host);
        };
    }
}

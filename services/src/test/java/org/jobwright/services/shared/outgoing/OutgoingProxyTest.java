package org.jobwright.services.shared.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
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
        client = new GuardedClient(
                "Test",
                OutgoingProxyTest::names,
                false,
                Duration.ofSeconds(5),
                2,
                "127.0.0.1:" + proxy.getAddress().getPort());
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
        for (String address : List.of("http://inside.example/hook", "http://127.0.0.1:9990/", "http://10.0.0.7/")) {
            assertThrows(GuardedResolver.RefusedAddressException.class, () -> status(address), address);
        }
        assertEquals(List.of(), asked);
    }

    private int status(String address) throws IOException {
        return client.send(
                new HttpGet(address), response -> response.getStatusLine().getStatusCode());
    }

    private static InetAddress[] names(String host) throws UnknownHostException {
        return switch (host) {
            case "public.example" -> InetAddress.getAllByName("93.184.215.14");
            case "inside.example" -> InetAddress.getAllByName("10.1.2.3");
            case "only-the-proxy.example" -> throw new UnknownHostException(host);
            default -> InetAddress.getAllByName(host);
        };
    }
}

package org.jobwright.services.integrations.webhooks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.standardwebhooks.Webhook;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import org.apache.http.conn.DnsResolver;
import org.jobwright.domain.integrations.webhooks.DeliveryOutcome;
import org.jobwright.domain.integrations.webhooks.DeliveryProblem;
import org.jobwright.domain.integrations.webhooks.WebhookDeliveryId;
import org.jobwright.domain.integrations.webhooks.WebhookSecret;
import org.jobwright.services.shared.outgoing.GuardedResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real connections to receivers that are slow, lie, or lead elsewhere. */
class WebhookTransportTest {

    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final WebhookSecret SECRET = WebhookSecret.next();
    private static final WebhookSecret FORMER = WebhookSecret.next();
    private static final String BODY = "{\"type\":\"webhook.test\"}";

    private final TestReceiver receiver = new TestReceiver();
    private final TestReceiver inside = new TestReceiver();
    private final WebhookTransport here = transport(InetAddress::getAllByName, true);

    @AfterEach
    void close() {
        here.close();
        receiver.close();
        inside.close();
    }

    @Test
    void bothSecretsOfAChangeAreAcceptedByTheLibraryOfTheSpecification() throws Exception {
        receiver.answers("HTTP/1.1 204 No Content\r\n\r\n");
        OutgoingWebhook message = message(receiver.address(), SECRET, FORMER);
        assertTrue(here.send(message).isSuccess());

        TestReceiver.Request request = receiver.only();
        HttpHeaders headers = HttpHeaders.of(request.headers(), (name, value) -> true);
        new Webhook(SECRET.text()).verify(request.body(), headers);
        new Webhook(FORMER.text()).verify(request.body(), headers);
        assertThrows(Exception.class, () -> new Webhook(WebhookSecret.next().text()).verify(request.body(), headers));
        assertEquals(BODY, request.body());
        assertEquals(
                message.message().toString(), headers.firstValue("webhook-id").orElseThrow());
        assertTrue(headers.firstValue("content-type").orElseThrow().startsWith("application/json"));
        assertTrue(headers.firstValue("cookie").isEmpty());
    }

    @Test
    void onlyTheBeginningOfALongAnswerIsRead() {
        receiver.answers("HTTP/1.1 200 OK\r\nContent-Length: 5000000\r\n\r\n", "x".repeat(5_000_000));
        DeliveryOutcome outcome = here.send(message(receiver.address(), SECRET));
        assertTrue(outcome.isSuccess());
        assertEquals("x".repeat(1_000), outcome.answer());
        assertTrue(outcome.millis() < LIMIT.toMillis(), outcome::toString);
    }

    @Test
    void anAnswerThatComesByteByByteEndsWithTheLimit() {
        receiver.trickles("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n", "y".repeat(1_000), Duration.ofMillis(50));
        DeliveryOutcome body = here.send(message(receiver.address(), SECRET));
        assertTrue(body.isSuccess(), "the status came in time");
        assertTrue(body.answer().startsWith("yyy") && body.answer().length() < 1_000);
        assertTrue(body.millis() < LIMIT.toMillis() + 1_500, body::toString);

        inside.trickles("", "HTTP/1.1 200 OK\r\nX-Slow: " + "z".repeat(1_000), Duration.ofMillis(50));
        DeliveryOutcome head = here.send(message(inside.address(), SECRET));
        assertEquals(DeliveryProblem.TIMEOUT, head.problem());
        assertTrue(head.millis() < LIMIT.toMillis() + 1_500, head::toString);
    }

    @Test
    void aReceiverThatIsSilentOrAwayIsNotWaitedForLong() {
        receiver.isSilent();
        DeliveryOutcome silent = here.send(message(receiver.address(), SECRET));
        assertEquals(DeliveryProblem.TIMEOUT, silent.problem());
        assertTrue(silent.millis() < LIMIT.toMillis() + 1_500, silent::toString);
        receiver.close();
        WebhookTransport patient =
                new WebhookTransport(Clock.systemUTC(), InetAddress::getAllByName, true, LIMIT.multipliedBy(10));
        assertEquals(
                DeliveryProblem.CONNECTION,
                patient.send(message(receiver.address(), SECRET)).problem());
    }

    @Test
    void aRedirectIsAFailureAndIsNotFollowed() {
        receiver.answers("HTTP/1.1 302 Found\r\nLocation: " + inside.address() + "\r\nContent-Length: 0\r\n\r\n");
        DeliveryOutcome outcome = here.send(message(receiver.address(), SECRET));
        assertEquals(DeliveryProblem.REDIRECT, outcome.problem());
        assertEquals(302, outcome.status());
        assertEquals(0, inside.connections());
    }

    @Test
    void aReceiverThatLiesAboutHttpIsOneThatFailed() {
        receiver.answers("SSH-2.0-OpenSSH_9.6\r\n".repeat(20_000));
        assertEquals(
                DeliveryProblem.MALFORMED,
                here.send(message(receiver.address(), SECRET)).problem());
        inside.answers("HTTP/1.1 200 OK\r\n" + ("X: " + "h".repeat(20_000) + "\r\n") + "\r\n");
        assertEquals(
                DeliveryProblem.MALFORMED,
                here.send(message(inside.address(), SECRET)).problem());
    }

    @Test
    void howLongToWaitIsReadInSecondsOrAsATime() {
        receiver.answers("HTTP/1.1 429 Slow Down\r\nRetry-After: 120\r\nContent-Length: 4\r\n\r\nbusy");
        DeliveryOutcome outcome = here.send(message(receiver.address(), SECRET));
        assertEquals(Duration.ofMinutes(2), outcome.retryAfter());
        assertEquals("busy", outcome.answer());
        assertEquals(DeliveryProblem.REFUSED, outcome.problem());

        receiver.answers(
                "HTTP/1.1 503 Away\r\nRetry-After: Fri, 31 Dec 2100 23:59:59 GMT\r\nContent-Length: 0\r\n\r\n");
        assertTrue(here.send(message(receiver.address(), SECRET)).retryAfter().toDays() > 20_000);

        receiver.answers("HTTP/1.1 503 Away\r\nRetry-After: soon\r\nContent-Length: 0\r\n\r\n");
        assertNull(here.send(message(receiver.address(), SECRET)).retryAfter());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0x7f.1",
                "0x7f000001",
                "localhost",
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "192.168.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:7f00:1",
                "64:ff9b::7f00:1",
                "2001::1",
                "2002:7f00:1::",
                "fd00::1",
                "fe80::1"
            })
    void noSpellingOfAnAddressInsideIsResolved(String host) {
        // Where the machine itself knows no such name, that is as good: nothing is connected to.
        assertThrows(
                UnknownHostException.class, () -> new GuardedResolver(InetAddress::getAllByName, false).resolve(host));
    }

    @Test
    void oneAddressInsideIsEnoughToRefuseAName() throws Exception {
        InetAddress[] mixed = {InetAddress.getByName("93.184.215.14"), InetAddress.getLoopbackAddress()};
        try (WebhookTransport strict = transport(host -> mixed, false)) {
            assertEquals(
                    DeliveryProblem.ADDRESS_REFUSED,
                    strict.send(message(named(inside), SECRET)).problem());
        }
        assertEquals(0, inside.connections());
    }

    @Test
    void aNameIsAskedForOnceAndThatAddressIsUsed() throws Exception {
        InetAddress[] first = {InetAddress.getByName("192.0.2.1")};
        InetAddress[] second = {InetAddress.getLoopbackAddress()};
        Queue<InetAddress[]> answers = new ArrayDeque<>(List.of(first, second));
        GuardedResolver asked = new GuardedResolver(host -> answers.remove(), true);
        assertThrows(UnknownHostException.class, () -> asked.resolve("rebinds.example"));
        assertArrayEquals(second, asked.resolve("rebinds.example"));

        // Nobody listens at the first; a second question would lead to the receiver.
        Queue<InetAddress[]> rebinding =
                new ArrayDeque<>(List.of(new InetAddress[] {InetAddress.getByName("127.0.0.2")}, second, second));
        try (WebhookTransport asking = transport(host -> rebinding.remove(), true)) {
            assertEquals(
                    DeliveryProblem.CONNECTION,
                    asking.send(message(named(inside), SECRET)).problem());
        }
        assertEquals(2, rebinding.size(), "asked once");
        assertEquals(0, inside.connections());
    }

    @Test
    void aMessageWithoutASecretIsNotSent() {
        assertEquals(
                DeliveryProblem.INTERNAL, here.send(message(receiver.address())).problem());
        assertEquals(0, receiver.connections());
    }

    private static String named(TestReceiver one) {
        return "http://rebinds.example:" + one.port() + "/hook";
    }

    private static OutgoingWebhook message(String address, WebhookSecret... secrets) {
        return new OutgoingWebhook(WebhookDeliveryId.next(), 1, UUID.randomUUID(), address, BODY, List.of(secrets));
    }

    private static WebhookTransport transport(DnsResolver names, boolean loopback) {
        return new WebhookTransport(Clock.systemUTC(), names, loopback, LIMIT);
    }
}

package org.jobwright.container.integrations;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jobwright.domain.shared.Json;

/** A program on this machine that receives webhooks, and answers as a test says. */
public final class WebhookReceiver implements AutoCloseable {

    private final ServerSocket server;
    private final AtomicInteger connections = new AtomicInteger();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile String answer = "204 No Content\r\n";
    private volatile boolean down;
    private volatile boolean slow;
    private volatile Runnable beforeAnswer = () -> {};
    private volatile Runnable afterAnswer = () -> {};

    public WebhookReceiver() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** What came, and when. */
    public record Request(Map<String, List<String>> headers, String body, Instant at) {

        public String id() {
            return headers.get("webhook-id").getFirst();
        }

        String type() {
            return String.valueOf(json().get("type"));
        }

        @SuppressWarnings("unchecked")
        Map<String, Object> json() {
            return Json.read(body, Map.class);
        }
    }

    /** @param head status and headers, without the protocol */
    void answers(String head) {
        answer = head + "\r\n";
    }

    /** Takes connections, and hangs up. */
    void isDown(boolean now) {
        down = now;
    }

    /** Takes requests, and does not answer before it is closed. */
    void isSlow() {
        slow = true;
    }

    /** What happens before each answer, and once it is sent. */
    public void around(Runnable before, Runnable after) {
        beforeAnswer = before;
        afterAnswer = after;
    }

    public String address() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/hook";
    }

    int connections() {
        return connections.get();
    }

    public List<Request> requests() {
        return requests;
    }

    List<String> types() {
        return requests.stream().map(Request::type).toList();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            if (down) {
                return;
            }
            requests.add(read(socket.getInputStream()));
            if (slow) {
                closing.await();
            }
            beforeAnswer.run();
            socket.getOutputStream()
                    .write(("HTTP/1.1 " + answer + "Content-Length: 0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            afterAnswer.run();
        } catch (IOException goneAway) {
            // The sender had enough.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Request read(InputStream in) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        List.of(line.substring(colon + 1).strip()));
            }
        }
        int length = Integer.parseInt(
                headers.getOrDefault("content-length", List.of("0")).getFirst());
        return new Request(headers, new String(in.readNBytes(length), StandardCharsets.UTF_8), Instant.now());
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

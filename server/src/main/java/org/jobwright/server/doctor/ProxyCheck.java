package org.jobwright.server.doctor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The proxy for addresses that employers name. It has to refuse private ones: it is asked to connect to itself, by the address
 * that every machine has inside.
 */
final class ProxyCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Pattern STATUS = Pattern.compile("HTTP/1[.]\\d (\\d{3}).*");

    private ProxyCheck() {}

    static Finding look(Optional<String> proxy) {
        if (proxy.isEmpty()) {
            return Finding.note(
                    "JOBWRIGHT_OUTGOING_PROXY is not set: addresses that employers name are called directly.");
        }
        String address = proxy.get();
        int colon = address.lastIndexOf(':');
        String port = address.substring(colon + 1);
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.substring(0, colon), Integer.parseInt(port)), (int)
                    PATIENCE.toMillis());
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream()
                    .write("CONNECT 127.0.0.1:%1$s HTTP/1.1\r\nHost: 127.0.0.1:%1$s\r\n\r\n"
                            .formatted(port)
                            .getBytes(StandardCharsets.US_ASCII));
            return answered(
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                            .readLine());
        } catch (IOException e) {
            return Finding.problem(
                    "No proxy answers at " + address + ": " + e.getMessage() + ".",
                    "Start it, or correct JOBWRIGHT_OUTGOING_PROXY; until then no webhook arrives.");
        }
    }

    private static Finding answered(String line) {
        Matcher status = STATUS.matcher(line == null ? "" : line);
        if (!status.matches()) {
            return Finding.problem(
                    "It does not answer as a proxy.", "Check host and port in JOBWRIGHT_OUTGOING_PROXY.");
        }
        return switch (status.group(1).charAt(0)) {
            case '2' ->
                Finding.problem(
                        "It connects to private addresses.",
                        "Let it refuse them: employers name the addresses that it calls.");
            case '4', '5' ->
                "407".equals(status.group(1))
                        ? Finding.problem(
                                "It asks for a password.", "Let this machine use it without one; we send none.")
                        : Finding.ok("It answers, and connects to no private address.");
            default ->
                Finding.problem(
                        "It answers with status " + status.group(1) + ".",
                        "Check host and port in JOBWRIGHT_OUTGOING_PROXY.");
        };
    }
}

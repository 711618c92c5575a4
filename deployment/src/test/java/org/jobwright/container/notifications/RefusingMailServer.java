package org.jobwright.container.notifications;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A mail server without mailboxes: it replies 550, or whatever it is given, to every recipient, which GreenMail cannot
 * do.
 */
public final class RefusingMailServer implements AutoCloseable {
    private final ServerSocket socket = listen();

    private final String answer;

    public RefusingMailServer() {
        this("550 5.1.1 No such mailbox");
    }

    /** With this reply to every recipient. */
    public RefusingMailServer(String answer) {
        this.answer = answer;
        Thread.ofPlatform().daemon().start(this::serve);
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException closed) {
                // the test has ended, or this client has; the loop checks
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        say(client, "220 test");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            say(client, answer(line.toUpperCase(Locale.ROOT)));
        }
    }

    private String answer(String command) {
        return command.startsWith("RCPT") ? answer : command.startsWith("QUIT") ? "221 bye" : "250 OK";
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static ServerSocket listen() {
        try {
            return new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

package org.jobwright.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobwright.faults.history.History;

/**
 * A mail server on the clients' side: it survives the product, and records a mail in the history before it accepts it.
 * Its behaviour can be changed while it runs.
 */
public final class MailSink implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("<([^>]*)>");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(\\S+)");

    /**
     * A mail server's reaction to a mail.
     *
     * @param kept the mail is delivered
     * @param line the reply; null to hang up without one
     */
    public record Reply(boolean kept, String line) {
        public static final Reply TAKEN = new Reply(true, "250 2.0.0 OK");
        public static final Reply NO_WORD = new Reply(false, null);
        public static final Reply TAKEN_WITHOUT_A_WORD = new Reply(true, null);

        public static Reply refused(String line) {
            return new Reply(false, line);
        }
    }

    /** The behaviour of a mail server; each step may take its time. */
    public interface Manner {
        /** Accepts everything at once. */
        Manner GOOD = new Manner() {};

        /** The greeting; null to hang up. */
        default String greeting() {
            return "220 sink";
        }

        /** The reply to a recipient. */
        default String recipient(String address) {
            return "250 2.1.5 OK";
        }

        /** The reaction to a complete mail. */
        default Reply mail(String messageId) throws IOException {
            return Reply.TAKEN;
        }

        /** Called after the reply was sent. */
        default void answered(String messageId) throws IOException {}
    }

    private final History history;
    private ServerSocket socket;
    private int port;
    private volatile Manner manner = Manner.GOOD;

    public MailSink(History history) throws IOException {
        this.history = history;
        open();
    }

    /** For {@code JOBWRIGHT_SMTP_URL}. */
    public String url() {
        return "smtp://127.0.0.1:" + port + "?from=jobs@example.org";
    }

    public void behave(Manner other) {
        manner = other;
    }

    /** Listens, on the same port again after {@link #close()}. */
    public void open() throws IOException {
        ServerSocket listening = new ServerSocket();
        listening.setReuseAddress(true);
        listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        port = listening.getLocalPort();
        socket = listening;
        Thread.ofPlatform().daemon().name("mail sink").start(() -> serve(listening));
    }

    private void serve(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Thread.ofPlatform().daemon().name("mail sink, one client").start(() -> talk(client));
            } catch (IOException closed) {
                // the loop checks
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var in = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
            String recipient = "";
            boolean goesOn = say(client, manner.greeting());
            for (String line = goesOn ? in.readLine() : null;
                    line != null && goesOn;
                    line = goesOn ? in.readLine() : null) {
                String command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("RCPT")) {
                    recipient = first(ADDRESS, line);
                    goesOn = say(client, manner.recipient(recipient));
                } else if (command.startsWith("DATA")) {
                    say(client, "354 go on");
                    goesOn = take(client, first(MESSAGE_ID, mail(in)), recipient);
                } else if (command.startsWith("QUIT")) {
                    say(client, "221 bye");
                    goesOn = false;
                } else {
                    goesOn = say(client, "250 OK");
                }
            }
        } catch (IOException gone) {
            // A client may die in the middle of a conversation here.
        }
    }

    private boolean take(Socket client, String messageId, String recipient) throws IOException {
        Manner now = manner;
        Reply reply = now.mail(messageId);
        if (reply.kept()) {
            history.mail(messageId, recipient);
        }
        boolean goesOn = say(client, reply.line());
        now.answered(messageId);
        return goesOn;
    }

    private static String mail(BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new IOException("hung up within a mail");
            }
            mail.append(line).append('\n');
        }
        return mail.toString();
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    private static boolean say(Socket client, String line) throws IOException {
        if (line == null) {
            return false;
        }
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
        return true;
    }

    /** Down, until it is opened again; running conversations end normally. */
    @Override
    public void close() throws IOException {
        socket.close();
    }
}

package org.jobwright.container.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Between the product and its mail server: counts what the product gets, and acts when certain words pass. */
public final class ImapTap implements AutoCloseable {

    private static final int CHUNK = 16 * 1024;

    private final ServerSocket listening;
    private final int server;
    private final AtomicLong received = new AtomicLong();
    private final Map<String, Runnable> requests = new ConcurrentHashMap<>();
    private final Map<String, Runnable> answers = new ConcurrentHashMap<>();

    /** @param server the port of the mail server on this machine */
    public ImapTap(int server) {
        this.server = server;
        try {
            listening = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("IMAP tap").start(this::serve);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** How many bytes the product got so far. */
    public long received() {
        return received.get();
    }

    /** Acts before the product says this to the server. */
    public void onRequest(String words, Runnable action) {
        requests.put(words, action);
    }

    /** The connection ends whenever the server is about to send this. */
    public void cutAt(String words) {
        answers.put(words, () -> {
            throw new UncheckedIOException(new IOException("cut"));
        });
    }

    private void serve() {
        while (!listening.isClosed()) {
            try {
                Socket product = listening.accept();
                Socket mails = new Socket(InetAddress.getLoopbackAddress(), server);
                Thread.ofVirtual().start(() -> pass(product, mails, requests, new AtomicLong()));
                Thread.ofVirtual().start(() -> pass(mails, product, answers, received));
            } catch (IOException closed) {
                // The loop checks.
            }
        }
    }

    private static void pass(Socket from, Socket to, Map<String, Runnable> actions, AtomicLong passed) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] chunk = new byte[CHUNK];
            String before = "";
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                String words = before + new String(chunk, 0, read, StandardCharsets.ISO_8859_1);
                actions.forEach((wanted, action) -> {
                    if (words.contains(wanted)) {
                        action.run();
                    }
                });
                // They may come in two pieces.
                before = words.substring(Math.max(0, words.length() - CHUNK / 100));
                out.write(chunk, 0, read);
                out.flush();
                passed.addAndGet(read);
            }
        } catch (IOException | UncheckedIOException ended) {
            // Both ends are closed now.
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

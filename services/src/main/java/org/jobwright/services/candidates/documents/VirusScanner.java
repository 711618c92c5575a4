package org.jobwright.services.candidates.documents;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * ClamAV's daemon, called with its command INSTREAM (clamd(8)). {@code jobwright.clamd} gives its address: {@code
 * host:port}, or the path of a socket; without it nothing is scanned.
 */
@ApplicationScoped
class VirusScanner {

    private static final int SECONDS = 60;
    private static final int MAX_ANSWER = 1000;

    private static String address() {
        return System.getProperty("jobwright.clamd", "");
    }

    boolean isThere() {
        return !address().isEmpty();
    }

    /**
     * Whether nothing was found.
     *
     * @throws ProtocolException if the response says neither
     * @throws IOException if there is no response
     */
    boolean isClean(byte[] content) throws IOException {
        String answer = ask(content);
        if (answer.endsWith(" OK")) {
            return true;
        }
        if (answer.endsWith(" FOUND")) {
            return false;
        }
        throw new ProtocolException("the virus scanner says: " + answer);
    }

    private static String ask(byte[] content) throws IOException {
        SocketAddress address = parse(address());
        try (SocketChannel channel = address instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open()) {
            // Ends the wait at that time; afterwards it does nothing.
            CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS).execute(() -> close(channel));
            channel.connect(address);
            write(channel, "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            write(channel, ByteBuffer.allocate(4).putInt(content.length).array());
            write(channel, content);
            write(channel, new byte[4]);
            InputStream answer = Channels.newInputStream(channel);
            return new String(answer.readNBytes(MAX_ANSWER), StandardCharsets.UTF_8)
                    .replace("\0", "")
                    .strip();
        }
    }

    private static SocketAddress parse(String address) {
        if (address.startsWith("/")) {
            return UnixDomainSocketAddress.of(address);
        }
        int colon = address.lastIndexOf(':');
        return new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }

    private static void write(SocketChannel channel, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException alreadyBroken) {
            // Nobody waits for it any more.
        }
    }
}

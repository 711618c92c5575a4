package org.jobwright.server.process;

import static org.jobwright.server.SampleInstance.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.jobwright.server.FreePorts;
import org.jobwright.server.SampleInstance;
import org.jobwright.server.database.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterKeyTest {
    private static final String SECRET = "the same for all nodes";
    private static final String NOT_PRIVILEGED = "42501";
    private static final int SENT = 42;

    @TempDir
    private static Path directory;

    private static SampleInstance sample;

    @BeforeAll
    static void start() throws Exception {
        sample = SampleInstance.start(directory);
    }

    @AfterAll
    static void end() throws Exception {
        sample.close();
    }

    @Test
    void nodesOfTheSameSiteKnowEachOther() throws Exception {
        assertEquals(SENT, arrives(key(SECRET).context(), key(SECRET).context()));
    }

    @Test
    void aNodeWithAnotherKeyOfTheSiteIsRefusedInOneSentence() throws Exception {
        key(SECRET);

        assertSays("This node has another factors.key", () -> key("another"));
    }

    @Test
    void whoHasAnotherKeyIsNotLetIn() throws Exception {
        SSLContext ours = key(SECRET).context();
        sample.change("delete from cluster_key");
        SSLContext theirs = key(SECRET).context();

        assertThrows(IOException.class, () -> arrives(ours, theirs));
        assertThrows(IOException.class, () -> arrives(theirs, ours));
    }

    @Test
    void whoHasNoKeyIsNotLetIn() throws Exception {
        SSLContext stranger = SSLContext.getInstance("TLS");
        stranger.init(null, new TrustManager[] {new Gullible()}, null);

        SSLContext ours = key(SECRET).context();
        assertThrows(IOException.class, () -> arrives(ours, stranger));
    }

    @Test
    void theApplicationCannotReadTheKey() throws Exception {
        key(SECRET);
        Database database = sample.database();
        try (Connection connection = Database.connect(database.url(), database.application());
                var statement = connection.createStatement()) {
            SQLException refused =
                    assertThrows(SQLException.class, () -> statement.executeQuery("select keystore from cluster_key"));
            assertEquals(NOT_PRIVILEGED, refused.getSQLState());
        }
    }

    @Test
    void aNameThatARunningNodeHasIsRefused() throws Exception {
        ClusterKey key = key(SECRET);
        var nodes = new OtherNodes(sample.database(), key);
        try (SSLServerSocket running = serverSocket(key.context())) {
            CompletableFuture<Void> greeted = CompletableFuture.runAsync(() -> greet(running));
            told("taken", running.getLocalPort());
            told("killed", FreePorts.next());

            assertSays(
                    "A node with the name taken runs already, at 127.0.0.1:" + running.getLocalPort(),
                    () -> nodes.requireFree(new ClusterNode("taken", "10.0.0.1", 7600)));
            nodes.requireFree(new ClusterNode("killed", "10.0.0.1", 7600));
            nodes.requireFree(new ClusterNode("free", "10.0.0.1", 7600));
            nodes.requireFree(new ClusterNode("taken", "127.0.0.1", running.getLocalPort()));
            greeted.join();
        }
    }

    @Test
    void aNodeWhoseClockIsNotThatOfTheDatabaseIsRefused() {
        Clock right = Clock.systemUTC();

        ClusterNode.requireClock(sample.database(), right);
        for (int seconds : List.of(-300, 300)) {
            assertSays(
                    "The clock of this machine differs from the database's by",
                    () -> ClusterNode.requireClock(
                            sample.database(), Clock.offset(right, Duration.ofSeconds(seconds))));
        }
    }

    /** As JGroups notes the nodes. */
    private static void told(String name, int port) throws SQLException {
        sample.change("insert into jgroups values ('" + name + "-address', '" + name + "', 'jobwright', '127.0.0.1:"
                + port + "', false)");
    }

    private static ClusterKey key(String secret) throws IOException {
        return ClusterKey.of(sample.database(), directory, secret);
    }

    /** A byte on its way from one node to another. */
    private static int arrives(SSLContext here, SSLContext there) throws IOException {
        try (SSLServerSocket listening = serverSocket(here)) {
            CompletableFuture<Integer> read = CompletableFuture.supplyAsync(() -> greet(listening));
            try (var socket = (SSLSocket)
                    there.getSocketFactory().createSocket(listening.getInetAddress(), listening.getLocalPort())) {
                socket.getOutputStream().write(SENT);
                // A client is refused after its part of the handshake.
                socket.shutdownOutput();
                if (socket.getInputStream().read() >= 0) {
                    throw new IOException("nobody answers here");
                }
            }
            return read.join();
        }
    }

    private static SSLServerSocket serverSocket(SSLContext context) throws IOException {
        var listening = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress());
        listening.setNeedClientAuth(true);
        return listening;
    }

    /** The first byte of the next visitor; none of one that is not let in. */
    private static int greet(ServerSocket listening) {
        try (var visitor = listening.accept()) {
            return visitor.getInputStream().read();
        } catch (IOException refused) {
            return -1;
        }
    }

    /** Believes every certificate. */
    private static final class Gullible implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}

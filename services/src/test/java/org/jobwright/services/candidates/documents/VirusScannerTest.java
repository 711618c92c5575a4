package org.jobwright.services.candidates.documents;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("SEC-50")
class VirusScannerTest {

    private static final String CLAMD = "jobwright.clamd";
    private static final Path DAEMON = Path.of("/usr/sbin/clamd");

    /** The EICAR test string, in two halves so that no scanner flags this source. */
    private static final byte[] EICAR =
            ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*").getBytes(US_ASCII);

    private static final byte[] CV =
            "Kim Okafor, signalling engineer".repeat(10_000).getBytes(US_ASCII);

    private final VirusScanner scanner = new VirusScanner();

    @AfterEach
    void forget() {
        System.clearProperty(CLAMD);
    }

    @Test
    void theScannersResponseDecides() throws Exception {
        assertTrue(askOne("stream: OK"));
        assertFalse(askOne("stream: Eicar-Signature FOUND"));
    }

    @Test
    void anUnclearResponseIsAFailure() {
        assertThrows(IOException.class, () -> askOne("INSTREAM size limit exceeded. ERROR"));
        assertThrows(IOException.class, () -> askOne(""));
    }

    @Test
    void aScannerThatIsDownIsNoReasonToTrust() throws IOException {
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            System.setProperty(CLAMD, "127.0.0.1:" + closed.getLocalPort());
        }
        assertTrue(scanner.isThere());
        assertThrows(IOException.class, () -> scanner.isClean(CV));
    }

    @Test
    void theRealScannerFindsTheTestFile(@TempDir Path directory) throws Exception {
        assumeTrue(Files.isExecutable(DAEMON), "ClamAV is not installed");
        Path socket = directory.resolve("clamd.socket");
        Files.writeString(directory.resolve("own.ndb"), "Own.Eicar:0:0:" + hex(EICAR) + "\n");
        Files.writeString(
                directory.resolve("clamd.conf"),
                String.join(
                        "\n",
                        "DatabaseDirectory " + directory,
                        "LocalSocket " + socket,
                        "TemporaryDirectory " + directory,
                        "Foreground yes",
                        ""));
        Process daemon = new ProcessBuilder(DAEMON.toString(), "--config-file=" + directory.resolve("clamd.conf"))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        try {
            System.setProperty(CLAMD, socket.toString());
            assertTrue(awaitClean(daemon), Files.readString(directory.resolve("log")));
            assertFalse(scanner.isClean(EICAR));
        } finally {
            daemon.destroy();
            daemon.waitFor(10, TimeUnit.SECONDS);
        }
    }

    /** Waits until it responds, a moment after its start. */
    private boolean awaitClean(Process daemon) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end) {
            try {
                return scanner.isClean(CV);
            } catch (IOException notYet) {
                if (daemon.waitFor(100, TimeUnit.MILLISECONDS)) {
                    return false;
                }
            }
        }
        return false;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Scans with a fake daemon that reads as the protocol says, and then gives this response. */
    private boolean askOne(String answer) throws Exception {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            System.setProperty(CLAMD, "127.0.0.1:" + listener.getLocalPort());
            CompletableFuture<byte[]> seen = CompletableFuture.supplyAsync(() -> serve(listener, answer));
            try {
                return scanner.isClean(CV);
            } finally {
                assertEquals(CV.length, seen.get(10, TimeUnit.SECONDS).length);
                assertTrue(Arrays.equals(CV, seen.get()));
            }
        }
    }

    private static byte[] serve(ServerSocket listener, String answer) {
        try (var call = listener.accept()) {
            var in = new DataInputStream(call.getInputStream());
            assertEquals("zINSTREAM\0", new String(in.readNBytes(10), US_ASCII));
            byte[] content = in.readNBytes(in.readInt());
            assertEquals(0, in.readInt());
            call.getOutputStream().write((answer + "\0").getBytes(US_ASCII));
            return content;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

package org.jobwright.services.candidates.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a document reader could do if a document had compromised it. */
@Tag("SEC-48")
class ConfinementTest {

    private static final Path SHELL = Path.of("/bin/sh");

    @TempDir
    Path data;

    @TempDir
    Path work;

    private Confinement confinement;

    @BeforeEach
    void thisSystemHasAShell() {
        assumeTrue(Files.isExecutable(SHELL), "there is no shell to try it with");
        confinement = Confinement.strongest(data, List.of(SHELL));
    }

    @Test
    void itsEnvironmentHasNothingOfOurs() throws Exception {
        Set<String> names = run("env")
                .lines()
                .map(line -> line.replaceFirst("=.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        names.removeAll(Set.of("PATH", "LC_ALL", "MALLOC_ARENA_MAX", "PWD", "OLDPWD", "SHLVL", "_"));
        assertEquals(Set.of(), names);
    }

    @Test
    void itSeesNothingOfOurData() throws Exception {
        assumeTrue(confinement.hidesData(), "this system hides no directories");
        Path secret = Files.writeString(data.resolve("server.properties"), "password");
        assertEquals("", run("cat " + secret + "; ls -A " + data));
    }

    @Test
    void itCannotUncoverOurData() throws Exception {
        assumeTrue(confinement.hidesData(), "this system hides no directories");
        Path secret = Files.writeString(data.resolve("server.properties"), "password");
        String uncover = "umount -l " + data + "; cat " + secret;
        assertEquals("", run(uncover + "; unshare -r -m sh -c '" + uncover + "'"));
    }

    @Test
    void itStartsInNoneOfOurDirectories() throws Exception {
        assumeTrue(confinement.hidesData(), "this system hides no directories");
        assertEquals(Path.of("/").toFile(), confinement.process(List.of(), work).directory());
    }

    @Test
    void itSeesNoOtherProcess() throws Exception {
        assumeTrue(confinement.hidesData(), "this system gives no processes of their own");
        assertEquals("1", run("echo $$").strip());
    }

    @Test
    void itHasNoNetwork() throws Exception {
        assumeTrue(confinement.hidesData(), "this system takes no network away");
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process = start(List.of(
                    java().toString(),
                    "-Xmx64m",
                    "-XX:CompressedClassSpaceSize=48m",
                    "-cp",
                    Path.of("target/test-classes").toAbsolutePath().toString(),
                    Caller.class.getName(),
                    Integer.toString(listener.getLocalPort())));
            assertTrue(process.waitFor(30, TimeUnit.SECONDS));
            assertEquals(Caller.NOBODY_THERE, process.exitValue());
        }
    }

    @Test
    void itCannotFillADisk() throws Exception {
        Process process = start(
                List.of(SHELL.toString(), "-c", "dd if=/dev/zero of=" + work.resolve("big") + " bs=1048576 count=70"));
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        assertNotEquals(0, process.exitValue());
        assertTrue(Files.size(work.resolve("big")) <= Confinement.MAX_FILE);
    }

    @Test
    void itsComputingTimeIsLimited() throws Exception {
        assertEquals(
                Confinement.SECONDS_OF_COMPUTING,
                Integer.parseInt(run("ulimit -t").strip()));
    }

    @Test
    void itsChildrenEndWithIt() throws Exception {
        assumeTrue(confinement.hidesData(), "this system gives no processes of their own");
        Process process = start(List.of(SHELL.toString(), "-c", "setsid sleep 600 & echo started; wait"));
        process.inputReader().readLine();
        List<ProcessHandle> started = process.descendants().toList();
        assertTrue(started.size() > 1);
        process.destroyForcibly();
        for (ProcessHandle one : started) {
            one.onExit().get(10, TimeUnit.SECONDS);
        }
    }

    private String run(String line) throws IOException, InterruptedException {
        Process process = start(List.of(SHELL.toString(), "-c", line));
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private Process start(List<String> command) throws IOException {
        return confinement
                .process(command, work)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** A program that connects to another one on this machine. */
    public static final class Caller {

        static final int NOBODY_THERE = 7;

        private Caller() {}

        public static void main(String[] arguments) {
            try (var socket = new java.net.Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]))) {
                System.exit(socket.isConnected() ? 0 : 1);
            } catch (IOException unreachable) {
                System.exit(NOBODY_THERE);
            }
        }
    }
}

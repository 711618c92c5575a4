package org.jobwright.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.server.Build;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What packages and images consist of, as far as the tools of their own kind are installed; {@code deployment/try-release}
 * starts them.
 */
class PackagingIT {
    private static final Path PACKAGING = Build.TARGET.resolve("../packaging").normalize();

    @TempDir
    private Path directory;

    @Test
    void alertsFireWhenTheyShould() throws Exception {
        said(PACKAGING.resolve("monitoring"), "promtool", "check", "rules", "alerts.yml");
        said(PACKAGING.resolve("monitoring"), "promtool", "test", "rules", "alerts-test.yml");
    }

    /** The launcher of the package is not on this machine. */
    @Test
    void theServiceFileIsValidAndClosed() throws Exception {
        String unit = Files.readString(PACKAGING.resolve("debian/jobwright.service"));
        Files.writeString(
                directory.resolve("jobwright.service"),
                unit.replace("/usr/lib/jobwright/jobwright ", "/bin/true ").replace("User=jobwright", "User=daemon"));
        assertEquals("", said(directory, "systemd-analyze", "verify", "--man=no", "./jobwright.service"));
        said(directory, "systemd-analyze", "security", "--offline=true", "--threshold=40", "./jobwright.service");
    }

    @Test
    void theComposeFileAndTheManifestsCanBeRead() throws Exception {
        String composed = said(PACKAGING.resolve("container"), "compose-spec", "compose.yml");
        assertTrue(composed.contains("stop_grace_period: 60s") && composed.contains("read_only: true"), composed);
        String manifests = said(PACKAGING, "kustomize", "build", "kubernetes");
        assertEquals(
                6, manifests.lines().filter(line -> line.startsWith("kind: ")).count(), manifests);
    }

    @ParameterizedTest
    @MethodSource
    void scriptsCanBeRead(Path script) throws Exception {
        String shell = Files.readAllLines(script).getFirst().endsWith("bash") ? "bash" : "sh";
        said(directory, shell, "-n", script.toString());
    }

    static Stream<Path> scriptsCanBeRead() {
        return Stream.of(
                        "../release",
                        "../try-release",
                        "jobwright",
                        "debian/jobwright-command",
                        "debian/postinst",
                        "debian/prerm",
                        "debian/postrm",
                        "container/roles.sh")
                .map(name -> PACKAGING.resolve(name).normalize());
    }

    /** What a tool says that has to succeed. */
    private static String said(Path where, String... command) throws IOException, InterruptedException {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":", -1))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, command[0]))),
                "there is no " + command[0]);
        Process process = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), List.of(command) + "\n" + said);
        return said;
    }
}

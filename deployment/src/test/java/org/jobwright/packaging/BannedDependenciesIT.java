package org.jobwright.packaging;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jobwright.server.Build;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A module that brings a library with a known vulnerability does not build. */
@Tag("SEC-60")
@Tag("SEC-61")
class BannedDependenciesIT {
    private static final Path ROOT = Build.TARGET.resolve("../..").normalize();

    @Test
    void aVulnerableLibraryFailsTheBuildAndIsNamed() throws Exception {
        List<String> bad = List.of(
                "com.googlecode.owasp-java-html-sanitizer:owasp-java-html-sanitizer:20240325.1",
                "org.apache.tika:tika-core:3.2.1",
                "com.vaadin:flow-server:25.1.4",
                "log4j:log4j:1.2.17");
        Built built = build(bad);

        assertTrue(built.status() != 0, built.said());
        assertAll(bad.stream()
                .map(library -> library.split(":", -1))
                .map(parts -> parts[0] + ":" + parts[1] + ":jar:" + parts[2])
                .map(library -> () -> assertTrue(built.said().contains(library), library + " in " + built.said())));
    }

    @Test
    void aLaterVersionBuilds() throws Exception {
        Built built = build(List.of("com.googlecode.owasp-java-html-sanitizer:owasp-java-html-sanitizer:20260313.1"));

        assertEquals(0, built.status(), built.said());
    }

    private record Built(int status, String said) {}

    private static String version() throws IOException {
        Matcher project = Pattern.compile("<artifactId>jobwright</artifactId>\\s*<version>([^<]+)")
                .matcher(Files.readString(ROOT.resolve("pom.xml")));
        assertTrue(project.find());
        return project.group(1);
    }

    /** Validates a module with these libraries; nothing is fetched for it. */
    private static Built build(List<String> libraries) throws IOException, InterruptedException {
        Path module = Files.createTempDirectory(Build.TARGET, "banned-");
        Files.createFile(module.resolve("library.jar"));
        String dependencies = libraries.stream()
                .map(library -> library.split(":", -1))
                .map(parts -> """
                        <dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>
                        <scope>system</scope><systemPath>${project.basedir}/library.jar</systemPath></dependency>
                        """.formatted(parts[0], parts[1], parts[2]))
                .collect(Collectors.joining());
        Path pom = Files.writeString(module.resolve("pom.xml"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>org.jobwright</groupId><artifactId>jobwright</artifactId>
                    <version>%s</version><relativePath>%s</relativePath>
                  </parent>
                  <artifactId>banned</artifactId>
                  <dependencies>%s</dependencies>
                </project>
                """.formatted(
                        version(), module.relativize(ROOT.resolve("pom.xml")), dependencies));
        ProcessBuilder maven = new ProcessBuilder(
                        ROOT.resolve("mvnw").toString(),
                        "-B",
                        "-o",
                        "-f",
                        pom.toString(),
                        "-Dspotless.check.skip",
                        "validate")
                .redirectErrorStream(true);
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = maven.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Built(process.waitFor(), said);
    }
}

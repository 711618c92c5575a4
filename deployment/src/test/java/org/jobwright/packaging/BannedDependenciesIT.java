package org.jobwright.packaging;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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

    private static final List<String> BAD = List.of(
            "com.googlecode.owasp-java-html-sanitizer:owasp-java-html-sanitizer:20240325.1",
            "org.apache.tika:tika-core:3.2.1",
            "com.vaadin:flow-server:25.1.4",
            "log4j:log4j:1.2.17");
    private static final List<String> LATER =
            List.of("com.googlecode.owasp-java-html-sanitizer:owasp-java-html-sanitizer:20260313.1");

    /** Of two modules; Maven goes on after the one that fails. */
    @Test
    void aVulnerableLibraryFailsTheBuildAndIsNamedAndALaterVersionBuilds() throws Exception {
        Path modules = Files.createTempDirectory(Build.TARGET, "banned-");
        write(modules, "bad", BAD);
        write(modules, "later", LATER);
        Files.writeString(modules.resolve("pom.xml"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>org.jobwright</groupId><artifactId>modules</artifactId><version>1</version>
                  <packaging>pom</packaging>
                  <modules><module>bad</module><module>later</module></modules>
                </project>
                """);
        String said = validate(modules.resolve("pom.xml"));

        assertTrue(said.lines().anyMatch(line -> line.matches("\\[INFO\\] bad .* FAILURE .*")), said);
        assertTrue(said.lines().anyMatch(line -> line.matches("\\[INFO\\] later .* SUCCESS .*")), said);
        assertAll(BAD.stream()
                .map(library -> library.split(":", -1))
                .map(parts -> parts[0] + ":" + parts[1] + ":jar:" + parts[2])
                .map(library -> () -> assertTrue(said.contains(library), library + " in " + said)));
    }

    private static String version() throws IOException {
        Matcher project = Pattern.compile("<artifactId>jobwright</artifactId>\\s*<version>([^<]+)")
                .matcher(Files.readString(ROOT.resolve("pom.xml")));
        assertTrue(project.find());
        return project.group(1);
    }

    /** A module with these libraries; nothing is fetched for it. */
    private static void write(Path modules, String name, List<String> libraries) throws IOException {
        Path module = Files.createDirectory(modules.resolve(name));
        Files.createFile(module.resolve("library.jar"));
        String dependencies = libraries.stream()
                .map(library -> library.split(":", -1))
                .map(parts -> """
                        <dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>
                        <scope>system</scope><systemPath>${project.basedir}/library.jar</systemPath></dependency>
                        """.formatted(parts[0], parts[1], parts[2]))
                .collect(Collectors.joining());
        Files.writeString(module.resolve("pom.xml"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <parent>
                    <groupId>org.jobwright</groupId><artifactId>jobwright</artifactId>
                    <version>%s</version><relativePath>%s</relativePath>
                  </parent>
                  <artifactId>%s</artifactId>
                  <dependencies>%s</dependencies>
                </project>
                """.formatted(
                        version(), module.relativize(ROOT.resolve("pom.xml")), name, dependencies));
    }

    private static String validate(Path pom) throws IOException, InterruptedException {
        ProcessBuilder maven = new ProcessBuilder(
                        ROOT.resolve("mvnw").toString(),
                        "-B",
                        "-o",
                        "-fae",
                        "-f",
                        pom.toString(),
                        "-Dspotless.check.skip",
                        "validate")
                .redirectErrorStream(true);
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = maven.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertNotEquals(0, process.waitFor(), said);
        return said;
    }
}

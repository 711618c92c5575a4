package org.jobwright.server.database;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.server.console.CommandError;

/**
 * The location of the built parts: everything is next to the launcher's archive. The EAR and the demo content are there
 * in a release, and otherwise in the modules that build them.
 */
public record Home(Path target) {

    public static Home ofThisLauncher() {
        return new Home(code().getParent());
    }

    /** The launcher's own archive, or its classes directory during development. */
    public static Path code() {
        try {
            return Path.of(Home.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public Path wildfly() {
        return target.resolve("wildfly");
    }

    public PostgresBinaries postgres() {
        return new PostgresBinaries(target.resolve("postgres"));
    }

    public Path ear() {
        return builtBy("deployment", "jobwright.ear");
    }

    /** The module that is deployed with the EAR if demo content is wanted. */
    public Path demo() {
        return builtBy("demo", "demo.jar");
    }

    private Path builtBy(String module, String file) {
        Path released = target.resolve(file);
        return Files.exists(released)
                ? released
                : target.resolve("../..")
                        .resolve(module)
                        .resolve("target")
                        .resolve(file)
                        .normalize();
    }

    /** The class path for child processes of the server that must not run inside it. */
    public String libraries() {
        try (var jars = Files.list(target.resolve("lib"))) {
            return Stream.concat(Stream.of(target.resolve("server.jar")), jars.sorted())
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new CommandError("The launcher is not built completely: " + e.getMessage(), e);
        }
    }

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}

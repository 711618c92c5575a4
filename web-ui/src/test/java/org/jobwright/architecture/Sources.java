package org.jobwright.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this checkout, for tests that read them. */
public final class Sources {

    public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    public static final Path WEB = ROOT.resolve("web-ui/src/main/java/org/jobwright/web");
    public static final Path TEMPLATES = ROOT.resolve("web-ui/src/main/jte");

    private Sources() {}

    /** The files below a directory whose path matches, in the order of their names. */
    public static List<Path> below(Path directory, String names) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().matches(names))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The modules of the checkout: directories, or their subdirectories, that contain sources. */
    static List<Path> modules() {
        return directories(ROOT)
                .flatMap(directory -> Stream.concat(Stream.of(directory), directories(directory)))
                .filter(directory -> Files.isDirectory(directory.resolve("src")))
                .toList();
    }

    private static Stream<Path> directories(Path parent) {
        try (Stream<Path> files = Files.list(parent)) {
            return files.filter(Files::isDirectory).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

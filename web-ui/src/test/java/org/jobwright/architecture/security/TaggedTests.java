package org.jobwright.architecture.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds {@code @Tag("SEC-nn")} and {@code @Tag("PRV-nn")} in the sources of tests: on a method for this test, on a class for each of its tests. A
 * class outside the normal run, whose name ends neither in Test nor in IT, has its own command.
 */
final class TaggedTests {

    private static final Pattern TAG = Pattern.compile("@Tag\\(\"((?:SEC|PRV)-[^\"]*)\"\\)");
    private static final Pattern TEST =
            Pattern.compile("^ *@(Test|ParameterizedTest|RepeatedTest|TestFactory|FuzzTest)\\b");
    private static final Pattern TYPE = Pattern.compile("^(?:[a-z]+ )*class (\\w+)");
    private static final Pattern METHOD = Pattern.compile("^ {4}(?! )(?:[a-z]+ )*[\\w.<>\\[\\], ]+ (\\w+)\\(");

    private final Map<String, List<String>> byRow = new TreeMap<>();
    private final Map<String, List<String>> commandsByRow = new TreeMap<>();

    /** The tests of all modules below a directory. */
    static TaggedTests below(Path root) throws IOException {
        TaggedTests found = new TaggedTests();
        try (Stream<Path> modules = Files.list(root)) {
            for (Path sources : modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList()) {
                found.readAll(sources);
            }
        }
        return found;
    }

    private void readAll(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(file -> {
                try {
                    read(Files.readAllLines(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    void read(List<String> lines) {
        String type = "";
        List<String> ofType = List.of();
        List<String> tags = new ArrayList<>();
        boolean test = false;
        for (String line : lines) {
            Matcher tag = TAG.matcher(line);
            while (tag.find()) {
                tags.add(tag.group(1));
            }
            test |= TEST.matcher(line).find();
            Matcher named = TYPE.matcher(line);
            Matcher method = METHOD.matcher(line);
            if (named.find()) {
                type = named.group(1);
                ofType = List.copyOf(tags);
                tags.clear();
            } else if (test && method.find()) {
                add(ofType, type, method.group(1));
                add(tags, type, method.group(1));
                tags.clear();
                test = false;
            }
        }
    }

    private void add(List<String> rows, String type, String test) {
        boolean normal = type.endsWith("Test") || type.endsWith("IT");
        rows.forEach(row -> (normal ? byRow : commandsByRow)
                .computeIfAbsent(row, key -> new ArrayList<>())
                .add(type + "." + test));
    }

    /** The tests of the normal run. */
    List<String> of(String row) {
        return byRow.getOrDefault(row, List.of());
    }

    /** The tests with their own command. */
    List<String> commands(String row) {
        return commandsByRow.getOrDefault(row, List.of());
    }

    List<String> rows() {
        return Stream.concat(byRow.keySet().stream(), commandsByRow.keySet().stream())
                .distinct()
                .toList();
    }
}

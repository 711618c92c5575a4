package org.jobwright.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.today.Signal;
import org.junit.jupiter.api.Test;

/** A test on the running server sees each signal appear and vanish by its cause. */
class SignalTestsTest {

    private static final Path TESTS = Path.of("../deployment/src/test/java");
    private static final Pattern TEST = Pattern.compile("(?m)^ {4}@(?:Test|ParameterizedTest)\\b");
    private static final Pattern ANNOTATION = Pattern.compile("@AppearsAndVanishes\\(([^)]*)\\)");
    private static final Pattern CONSTANT = Pattern.compile("Signal\\.([A-Z_]+)");

    @Test
    void eachSignalHasATestInWhichItAppearsAndVanishes() throws IOException {
        Set<String> tested = new TreeSet<>();
        try (Stream<Path> files = Files.walk(TESTS)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith("IT.java")).toList()) {
                tested.addAll(tested(Files.readString(file)));
            }
        }
        assertEquals(Stream.of(Signal.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new)), tested);
    }

    @Test
    void aNameAloneIsNoTest() {
        String named = "    @Test\n    @AppearsAndVanishes({Signal.TASK_DUE, Signal.MAIL_DEAD})\n";
        assertEquals(Set.of("TASK_DUE"), tested(named + "    void it() { see(Signal.TASK_DUE); }\n"));
        assertEquals(
                Set.of(), tested(named + "    void it() {}\n    @Test\n    void other() { see(Signal.MAIL_DEAD); }\n"));
    }

    /** What the annotations name and their tests speak of. */
    private static Set<String> tested(String source) {
        Set<String> tested = new TreeSet<>();
        for (String test : TEST.split(source, -1)) {
            Matcher annotation = ANNOTATION.matcher(test);
            if (annotation.find()) {
                List<String> named = constants(annotation.group(1));
                named.retainAll(constants(test.substring(annotation.end())));
                tested.addAll(named);
            }
        }
        return tested;
    }

    private static List<String> constants(String source) {
        return CONSTANT.matcher(source)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(ArrayList::new));
    }
}

package org.jobwright.faults;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Tries every {@link Fault} of this package, or the requested ones, and prints a line for each. Not part of the usual
 * tests: {@code deployment/faults} runs it.
 */
class Faults {
    private static final Pattern NAME = Pattern.compile("Rel\\d\\d[A-Z]\\w*");
    private static final long SEED = Long.getLong("jobwright.faults.seed", 20261125);
    private static final List<String> ASKED_FOR = Arrays.asList(
            System.getProperty("jobwright.faults.only", "").strip().split("[ ,]+"));
    private static final PrintStream OUT = System.out;

    @TestFactory
    Stream<DynamicTest> faults() throws Exception {
        List<Fault> faults = all();
        assertFalse(faults.isEmpty(), "there is no fault " + ASKED_FOR);
        return faults.stream().map(fault -> DynamicTest.dynamicTest(fault.row(), () -> happen(fault)));
    }

    private static void happen(Fault fault) throws Exception {
        Trial trial = new Trial(fault.row(), SEED);
        try {
            OUT.println(fault.row() + " " + fault.happen(trial));
            trial.forget();
        } catch (Exception | AssertionError breach) {
            OUT.println(fault.row() + " BREACH "
                    + breach.toString().lines().findFirst().orElse(""));
            throw breach;
        } finally {
            trial.close();
        }
    }

    private static List<Fault> all() throws IOException, URISyntaxException, ReflectiveOperationException {
        Path classes = Path.of(
                Faults.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<String> names;
        try (Stream<Path> files = Files.list(classes.resolve("org/jobwright/faults"))) {
            names = files.map(file -> file.getFileName().toString().replace(".class", ""))
                    .filter(name -> NAME.matcher(name).matches())
                    .filter(name -> ASKED_FOR.contains("") || ASKED_FOR.contains(Fault.row(name)))
                    .sorted()
                    .toList();
        }
        var faults = new ArrayList<Fault>();
        for (String name : names) {
            faults.add(Class.forName(Faults.class.getPackageName() + "." + name)
                    .asSubclass(Fault.class)
                    .getDeclaredConstructor()
                    .newInstance());
        }
        return faults;
    }
}

package org.jobwright.architecture.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every row of the security checklist has a test, or a public decision; the table is printed. */
class SecurityRowsTest {

    private static final Path ROOT = Path.of("..");
    private static final Path PRINTED = Path.of("target/security-rows.txt");

    private static final String SOURCE =
            """
            @Label("SEC-01")
            class LockTest {
                @Test
                @Label("SEC-02")
                void aLockLocks() throws Exception {
                    open(this);
                }

                private static void open(Object lock) {}

                @ParameterizedTest
                @ValueSource(strings = "x")
                void itOpens(String key) {}
            }
            """.replace("@Label", "@Tag"); // so that this source is not a tagged test itself

    @Test
    void everyRowOfLevelsOneAndTwoHasATestOrADecision() throws IOException {
        SecurityTable table = new SecurityTable(
                SecurityRow.read(ROOT.resolve("docs/security-rows.tsv")),
                TaggedTests.below(ROOT),
                SecurityDecision.read(ROOT.resolve("docs/security-decisions.md")));
        Files.writeString(PRINTED, table.written() + "\n");
        System.out.println(table.written());
        assertEquals("", String.join("\n", table.problems()));
    }

    @Test
    void aTagCountsForItsTestAndOnAClassForAllItsTests() {
        TaggedTests tests = tests(SOURCE);
        assertEquals(List.of("LockTest.aLockLocks", "LockTest.itOpens"), tests.of("SEC-01"));
        assertEquals(List.of("LockTest.aLockLocks"), tests.of("SEC-02"));
    }

    @Test
    void testsOutsideTheNormalRunDoNotCount() {
        TaggedTests tests = tests(SOURCE.replace("LockTest", "LockAttack"));
        assertEquals(List.of(), tests.of("SEC-02"));
        assertEquals(1, tests.commands("SEC-02").size());
    }

    @Test
    void aRowWithoutTestOrDecisionIsAProblemBelowLevelThree() {
        assertTrue(problems(1).contains("neither a test nor a decision"));
        assertEquals("", problems(3));
        assertEquals("", problems(1, new SecurityDecision("SEC-09", "not built", "nobody needs it")));
    }

    @Test
    void anOutdatedOrEmptyDecisionIsAProblem() {
        assertTrue(problems(3, new SecurityDecision("SEC-02", "not built", "later"))
                .contains("by now"));
        assertTrue(problems(3, new SecurityDecision("SEC-01", "held otherwise", ""))
                .contains("without a reason"));
        assertTrue(problems(3, new SecurityDecision("SEC-01", "fine", "so")).contains("none of"));
        assertTrue(
                problems(3, new SecurityDecision("SEC-77", "deviation", "so")).contains("no row"));
    }

    private static TaggedTests tests(String source) {
        TaggedTests tests = new TaggedTests();
        tests.read(source.lines().toList());
        return tests;
    }

    private static String problems(int level, SecurityDecision... decisions) {
        List<SecurityRow> rows = List.of(
                new SecurityRow("SEC-01", 1, "one"),
                new SecurityRow("SEC-02", 1, "two"),
                new SecurityRow("SEC-09", level, "nine"));
        return String.join("\n", new SecurityTable(rows, tests(SOURCE), List.of(decisions)).problems());
    }
}

package org.jobwright.services.shared.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.services.shared.security.Limit.Counter;
import org.junit.jupiter.api.Test;

/** Operators read the limits as they are. A stale table fails; the right file is written beside the build's other output. */
class LimitsTableTest {

    private static final Path DOCS = Path.of("../docs/operating.md");
    private static final Path RIGHT = Path.of("target/operating.md");

    private static final String BEGIN = "<!-- begin: made from the enum Limit by LimitsTableTest -->\n";
    private static final String END = "<!-- end -->";

    private static final Map<Duration, String> WINDOWS = Map.of(
            Duration.ofSeconds(2), "in 2 seconds",
            Duration.ofMinutes(1), "a minute",
            Duration.ofMinutes(10), "in 10 minutes",
            Duration.ofHours(1), "an hour",
            Duration.ofDays(1), "a day");

    @Test
    void theTableForOperatorsIsThatOfTheCode() throws IOException {
        String docs = Files.readString(DOCS);
        String right = withTable(docs, table());
        Files.writeString(RIGHT, right);
        assertEquals(right, docs, "stale: cp services/target/operating.md docs/");
    }

    @Test
    void aStaleTableIsSeen() {
        String docs = "# Operating\n" + BEGIN + table().replace(" 40 ", " 41 ") + END + "\n## Next\n";
        String right = withTable(docs, table());
        assertNotEquals(right, docs);
        assertEquals(right, withTable(right, table()));
    }

    private static String withTable(String docs, String table) {
        int from = docs.indexOf(BEGIN) + BEGIN.length();
        return docs.substring(0, from) + table + docs.substring(docs.indexOf(END, from));
    }

    private static String table() {
        return Stream.of(Limit.values())
                .map(LimitsTableTest::row)
                .collect(Collectors.joining("", "| in the log | what | how many | per |\n|---|---|---|---|\n", ""));
    }

    private static String row(Limit limit) {
        return String.format(
                Locale.ROOT,
                "| `%s` | %s | %,d %s%s | %s |\n",
                limit.key(),
                limit.what(),
                limit.most(),
                WINDOWS.get(limit.window()),
                limit.counter() == Counter.NODE ? " *" : "",
                limit.per().name().toLowerCase(Locale.ROOT).replace('_', ' ').replace("email", "e-mail"));
    }
}

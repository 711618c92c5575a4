package org.jobwright.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Long hostile text costs every pattern of the product work in proportion to its length: each character is looked at a
 * few hundred times at most.
 */
@Tag("SEC-04")
class LinearPatternsTest {

    private static final int LENGTH = 50_000;
    private static final long LOOKS_AT_EACH = 400;

    /** Pieces that patterns repeat over, to be repeated, with an end that matches nothing. */
    private static final Set<String> PIECES = Set.of(
            "a",
            "A",
            "1",
            " ",
            "-",
            ".",
            ",",
            "/",
            "\n",
            "\t",
            "<",
            "&",
            "_",
            "@",
            ":",
            "*",
            "#",
            "'",
            "\u00e4",
            "a1",
            "a.",
            "a-",
            "a ",
            "1 ",
            "1,",
            "1.",
            "1-",
            "- ",
            " a",
            "a@",
            "@a",
            "a@a.",
            "www.",
            "http://",
            "a@a.a ",
            "1 1-",
            "\n\n",
            "\n-",
            "\n ",
            "* ",
            "\u2028",
            "(",
            "()",
            "a/",
            "/a",
            "+1",
            "+",
            "$1",
            "\u20ac1",
            "1 \u20ac",
            "k1",
            "dot ",
            "at ");

    /** Compiled to be matched with a whole text: such a pattern begins at one place only. */
    private static final Set<String> OF_WHOLE_TEXTS = Set.of(
            "EmailAddress.java",
            "GuideTextPolicy.java",
            "JobFilters.java",
            "JobParameters.java",
            "OfficeStructure.java");

    @Test
    void everyPatternTakesLinearTime() throws IOException {
        Set<String> slow = new TreeSet<>();
        int tried = 0;
        for (Calls.Call call : Calls.of(
                        Path.of(".."), Set.of("compile", "matches", "replaceAll", "replaceFirst", "split"))
                .all()) {
            Optional<Pattern> pattern = call.text().map(Pattern::compile);
            if (pattern.isPresent()) {
                tried++;
                boolean compiled = call.method().equals("compile");
                boolean whole = call.method().equals("matches") || compiled && OF_WHOLE_TEXTS.contains(call.file());
                if (whole ? !matchesInLinearTime(pattern.get()) : !findsInLinearTime(pattern.get())) {
                    slow.add(call.toString());
                }
            }
        }
        assertTrue(tried > 80, "finds the patterns at all: " + tried);
        assertEquals(Set.of(), slow);
    }

    @Test
    void aPatternThatIsNotLinearWouldBeNoticed() {
        assertFalse(matchesInLinearTime(Pattern.compile("(a+)+b")));
        assertFalse(findsInLinearTime(Pattern.compile("\\s+$")));
        assertTrue(findsInLinearTime(Pattern.compile("(?<!\\s)\\s++$")));
    }

    private static boolean matchesInLinearTime(Pattern pattern) {
        return isLinear(text -> pattern.matcher(text).matches());
    }

    /** All places, as replacing and splitting do. */
    private static boolean findsInLinearTime(Pattern pattern) {
        return isLinear(text -> pattern.matcher(text).results().forEach(found -> {}));
    }

    private static boolean isLinear(Consumer<CharSequence> work) {
        return PIECES.stream()
                .map(piece -> piece.repeat(LENGTH / piece.length()) + "\u0000")
                .allMatch(text -> {
                    try {
                        work.accept(new CountedText(text, LENGTH * LOOKS_AT_EACH));
                        return true;
                    } catch (CountedText.TooMuchWork | StackOverflowError tooMuch) {
                        return false;
                    }
                });
    }
}

package org.jobwright.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Long hostile text costs every pattern of the product work in proportion to its length: each character is looked at a
 * few hundred times at most. The patterns are found in the sources of all modules, so a new one is tried as well, over
 * 100 kB of common pieces and of the characters it contains, each alone and in pairs.
 */
@Tag("SEC-04")
class LinearPatternsTest {

    private static final int LENGTH = 100_000;

    /** Of pairs, which are many; what is quadratic shows at this length as well. */
    private static final int LENGTH_OF_PAIRS = 4_000;

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
            // A word boundary looks for the letter under a mark, back to the beginning.
            "\u0301",
            "a\u0301",
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
                Set<String> own = OwnSigns.of(pattern.get().pattern());
                if (whole ? !matchesInLinearTime(pattern.get(), own) : !findsInLinearTime(pattern.get(), own)) {
                    slow.add(call.toString());
                }
            }
        }
        assertTrue(tried > 80, "finds the patterns at all: " + tried);
        assertEquals(Set.of(), slow);
    }

    /** Also those that are put together from constants, which no source shows as a whole. */
    @Test
    void everyPatternThatAClassKeepsTakesLinearTime() throws Exception {
        Set<String> slow = new TreeSet<>();
        Map<String, Pattern> kept = KeptPatterns.all();
        assertTrue(kept.size() > 60, "finds them at all: " + kept.size());
        kept.forEach((where, pattern) -> {
            Set<String> own = OwnSigns.of(pattern.pattern());
            boolean whole = OF_WHOLE_TEXTS.contains(where.replaceAll("[.$].*", "") + ".java");
            if (whole ? !matchesInLinearTime(pattern, own) : !findsInLinearTime(pattern, own)) {
                slow.add(where + ": " + pattern);
            }
        });
        assertEquals(Set.of(), slow);
    }

    @Test
    void aPatternThatIsNotLinearWouldBeNoticed() {
        assertFalse(matchesInLinearTime(Pattern.compile("(a+)+b"), Set.of()));
        assertFalse(findsInLinearTime(Pattern.compile("\\s+$"), Set.of()));
        assertTrue(findsInLinearTime(Pattern.compile("(?<!\\s)\\s++$"), Set.of()));
        for (String slow :
                List.of("\\u200C+(?=[\\u093A-\\u094F])", "\\u200C++(?=x)", "<[a-z/][^>]{0,500}>", "~+%", "(?:~%)+!")) {
            assertFalse(findsInLinearTime(Pattern.compile(slow), OwnSigns.of(slow)), slow);
        }
        String mended = "(?<!\\u200C)\\u200C++(?=[\\u093A-\\u094F])";
        assertTrue(findsInLinearTime(Pattern.compile(mended), OwnSigns.of(mended)));
    }

    private static boolean matchesInLinearTime(Pattern pattern, Set<String> own) {
        return isLinear(own, text -> pattern.matcher(text).matches());
    }

    /** All places, as replacing and splitting do. */
    private static boolean findsInLinearTime(Pattern pattern, Set<String> own) {
        return isLinear(own, text -> pattern.matcher(text).results().forEach(found -> {}));
    }

    private static boolean isLinear(Set<String> own, Consumer<CharSequence> work) {
        Stream<String> texts = Stream.concat(PIECES.stream(), own.stream()).map(piece -> repeated(piece, LENGTH));
        Stream<String> pairs = own.stream()
                .flatMap(first ->
                        own.stream().filter(second -> !second.equals(first)).map(first::concat))
                .map(piece -> repeated(piece, LENGTH_OF_PAIRS));
        return Stream.concat(texts, pairs).allMatch(text -> {
            try {
                work.accept(new CountedText(text, text.length() * LOOKS_AT_EACH));
                return true;
            } catch (CountedText.TooMuchWork | StackOverflowError tooMuch) {
                return false;
            }
        });
    }

    private static String repeated(String piece, int length) {
        return piece.repeat(length / piece.length()) + "\u0000";
    }
}

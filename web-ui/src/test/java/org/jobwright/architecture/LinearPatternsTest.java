package org.jobwright.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Long hostile text costs every pattern of the product work in proportion to its length: each character is read a few
 * hundred times at most. The patterns are found in the sources of all modules, so new ones are covered, with common
 * pieces and the characters they contain, alone and in pairs. The work is counted, not timed: if twice the text takes
 * at most twice the work, the pattern passes; only if it grows faster is 100 kB tried. The stack is small, so a pattern
 * that recurses once per piece fails as it would on 100 kB with the stack of a server thread.
 */
@Tag("SEC-04")
class LinearPatternsTest {

    private static final int LENGTH = 100_000;
    private static final int LENGTH_OF_SINGLES = 20_000;

    /** There are many pairs; quadratic behaviour shows at this length as well. */
    private static final int LENGTH_OF_PAIRS = 2_000;

    private static final long LOOKS_AT_EACH = 400;
    private static final double GROWTH = 2.1;
    private static final int SMALL_STACK = 256 * 1024;

    /** Pieces over which patterns repeat, to be repeated, with an end that matches nothing. */
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
            // A word boundary searches backwards for the letter under a combining mark.
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

    /** Patterns that match a whole text: they start at one place only. */
    private static final Set<String> OF_WHOLE_TEXTS = Set.of(
            "EmailAddress.java",
            "GuideTextPolicy.java",
            "JobSearchParameters.java",
            "JobParameters.java",
            "LimitKey.java",
            "OfficeStructure.java",
            "Settings.java");

    /** Most constants are found twice: in the sources and in their class. */
    private static final Map<Trial, Boolean> TRIED = new ConcurrentHashMap<>();

    @Test
    void everyPatternTakesLinearTime() throws Exception {
        Map<String, Trial> trials = new TreeMap<>();
        for (Calls.Call call : Calls.of(
                        Path.of(".."), Set.of("compile", "matches", "replaceAll", "replaceFirst", "split"))
                .all()) {
            call.text().map(Pattern::compile).ifPresent(pattern -> {
                boolean compiled = call.method().equals("compile");
                boolean whole = call.method().equals("matches") || compiled && OF_WHOLE_TEXTS.contains(call.file());
                trials.put(call.toString(), Trial.of(pattern, whole));
            });
        }
        assertTrue(trials.size() > 80, "finds the patterns at all: " + trials.size());
        assertEquals(Set.of(), slow(trials));
    }

    /** Including those built from constants, which no source shows as a whole. */
    @Test
    void everyPatternConstantTakesLinearTime() throws Exception {
        Map<String, Trial> trials = new TreeMap<>();
        KeptPatterns.all().forEach((where, pattern) -> {
            boolean whole = OF_WHOLE_TEXTS.contains(where.replaceAll("[.$].*", "") + ".java");
            trials.put(where + ": " + pattern, Trial.of(pattern, whole));
        });
        assertTrue(trials.size() > 60, "finds them at all: " + trials.size());
        assertEquals(Set.of(), slow(trials));
    }

    @Test
    void aNonLinearPatternIsNoticed() throws Exception {
        Map<String, Trial> slow = new TreeMap<>();
        slow.put("whole", Trial.of(Pattern.compile("(a+)+b"), true));
        for (String pattern : List.of(
                "\\s+$",
                "\\u200C+(?=[\\u093A-\\u094F])",
                "\\u200C++(?=x)",
                "<[a-z/][^>]{0,500}>",
                "~+%",
                "(?:~%)+!",
                // One more level of recursion per piece.
                "(?:a|1)*;",
                "(?:www[.]|x)*;")) {
            slow.put(pattern, Trial.of(Pattern.compile(pattern), false));
        }
        assertEquals(slow.keySet(), slow(slow));
        assertEquals(
                Set.of(),
                slow(Map.of(
                        "space",
                        Trial.of(Pattern.compile("(?<!\\s)\\s++$"), false),
                        "joiner",
                        Trial.of(Pattern.compile("(?<!\\u200C)\\u200C++(?=[\\u093A-\\u094F])"), false))));
    }

    /**
     * A pattern, and whether it matches whole texts; otherwise all matches are found, as in replacing and splitting.
     */
    private record Trial(String pattern, int flags, boolean whole) {

        static Trial of(Pattern pattern, boolean whole) {
            return new Trial(pattern.pattern(), pattern.flags(), whole);
        }

        boolean isLinear() {
            Pattern compiled = Pattern.compile(pattern, flags);
            Set<String> own = OwnSigns.of(pattern);
            return Stream.concat(PIECES.stream(), own.stream())
                            .allMatch(piece -> isLinear(compiled, piece, LENGTH_OF_SINGLES))
                    && own.stream().allMatch(first -> own.stream()
                            .filter(second -> !second.equals(first))
                            .allMatch(second -> isLinear(compiled, first + second, LENGTH_OF_PAIRS)));
        }

        private boolean isLinear(Pattern compiled, String piece, int length) {
            try {
                long half = looks(compiled, piece, length / 2);
                return looks(compiled, piece, length) <= GROWTH * half || looks(compiled, piece, LENGTH) > 0;
            } catch (CountedText.TooMuchWork | StackOverflowError tooMuch) {
                return false;
            }
        }

        private long looks(Pattern compiled, String piece, int length) {
            String repeated = piece.repeat(length / piece.length()) + "\u0000";
            var text = new CountedText(repeated, repeated.length() * LOOKS_AT_EACH);
            Matcher matcher = compiled.matcher(text);
            if (whole) {
                matcher.matches();
            } else {
                matcher.results().forEach(found -> {});
            }
            return text.looks();
        }
    }

    private static Set<String> slow(Map<String, Trial> trials) throws Exception {
        Set<String> slow = new TreeSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                work -> new Thread(null, work, "small stack", SMALL_STACK))) {
            Map<String, Future<Boolean>> answers = new TreeMap<>();
            trials.forEach((where, trial) ->
                    answers.put(where, threads.submit(() -> TRIED.computeIfAbsent(trial, Trial::isLinear))));
            for (Map.Entry<String, Future<Boolean>> answer : answers.entrySet()) {
                if (!answer.getValue().get()) {
                    slow.add(answer.getKey());
                }
            }
        }
        return slow;
    }
}

package org.jobwright.domain.shared;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.passwords.PasswordPolicy;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.rules.AdvertPolicyLooks;
import org.jobwright.domain.jobs.wording.AdvertTexts;
import org.jobwright.domain.jobs.wording.AdvertWords;
import org.jobwright.domain.jobs.wording.Lexicons;
import org.jobwright.domain.moderation.changes.TextDiff;
import org.jobwright.domain.search.SearchWords;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.text.FoldedText;
import org.jobwright.domain.shared.text.RichText;
import org.jobwright.domain.shared.text.Slug;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything that reads foreign text terminates: 100 kB of its worst input take a few seconds at most, where quadratic
 * code would take minutes. The bound catches hangs; it does not measure speed. {@code LinearPatternsTest} covers all
 * patterns.
 */
@Tag("SEC-04")
class LongTextTest {

    private static final int LENGTH = 100_000;
    private static final Duration PER_KILOBYTE = Duration.ofMillis(200);

    static Stream<String> pieces() {
        return Stream.of(
                "a",
                "a ",
                "\u200C",
                "\u0C14\u200C",
                "<",
                "<a",
                "<a href=\"",
                "<p>",
                "<ul><li>",
                "<p><svg>",
                "</p>",
                "<!--",
                "&",
                "&amp;",
                "&#",
                "\n",
                "\n ",
                "\n\n",
                "\"",
                "-\"",
                ",",
                "; ",
                "(",
                "[",
                "**",
                "_a",
                "[a](https://a",
                "a@",
                "@a.",
                "www.",
                "+1 ",
                "\u0301",
                "\u0130",
                "\uD83D\uDE80",
                "\uD83D",
                "\u0000",
                "{",
                "- ",
                "1. ",
                "# ");
    }

    private static Map<String, Consumer<String>> readers() {
        Map<String, Consumer<String>> readers = new TreeMap<>(Map.of(
                "markup", text -> new RichText(text).plainText(),
                "typed text", text -> RichText.ofPlainText(text).plainText(),
                "search", SearchWords::of,
                "folding", FoldedText::of,
                "slug", text -> Slug.of(text, "job"),
                "difference", text -> TextDiff.between(text, text.replace('a', 'b') + "c"),
                "all other words", text -> TextDiff.between(numbered(text, "x"), numbered(text, "y")),
                "mail address", LongTextTest::readAsAddress,
                "password", text -> PasswordPolicy.check("p", text, new EmailAddress("a@b.example"), text)));
        readers.putAll(AdvertPolicyLooks.all());
        readers.put(
                "words of an advert",
                text -> AdvertWords.findings(
                        AdvertTexts.of(
                                JobAdvert.EMPTY.withTitle(text).withText(AdvertText.of(RichText.ofPlainText(text)))),
                        Lexicons.shipped()));
        return readers;
    }

    private static void readAsAddress(String text) {
        try {
            new EmailAddress(text);
        } catch (RuleViolation refused) {
            // quickly
        }
    }

    /** No two words are equal. */
    private static String numbered(String text, String mark) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; words.length() < text.length(); i++) {
            words.append(mark).append(i).append(' ');
        }
        return words.toString();
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void aHundredKilobytesAreReadInTime(String piece) {
        String text = piece.repeat(LENGTH / piece.length()) + "\u0001";
        readers()
                .forEach((name, reader) -> assertDoesNotThrow(
                        () -> assertTimeoutPreemptively(
                                PER_KILOBYTE.multipliedBy(LENGTH / 1000), () -> reader.accept(text), name),
                        name));
    }
}

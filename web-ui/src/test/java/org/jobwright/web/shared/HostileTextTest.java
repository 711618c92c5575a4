package org.jobwright.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jobwright.domain.search.SearchWords;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.text.RichText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever someone writes, the result is harmless. Run over known texts that break programs; {@code deployment/attacks
 * fuzz} tries generated ones for a minute each.
 */
class HostileTextTest {
    private static final int MOST_WORDS = 12;
    private static final int LONGEST_WORD = 60;
    private static final Set<String> ELEMENTS = Set.of("p", "br", "ul", "ol", "li", "strong", "em", "h3", "h4", "a");
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    @MethodSource("org.jobwright.web.search.feeds.NaughtyStrings#visible")
    @Tag("SEC-06")
    @FuzzTest
    void nothingInRichTextRuns(@NotNull String written) {
        RichText text = new RichText(written);

        for (Element element : Jsoup.parseBodyFragment(text.html()).body().select("body *")) {
            assertTrue(ELEMENTS.contains(element.normalName()), () -> "<" + element.normalName() + ">");
            for (Attribute attribute : element.attributes()) {
                assertTrue(
                        element.normalName().equals("a")
                                && Set.of("href", "rel").contains(attribute.getKey()),
                        () -> "an attribute " + attribute.getKey());
            }
            assertLeadsSomewhereHarmless(element.attr("href"));
        }
        assertEquals(text, new RichText(text.html()), "read back from the database it is another text");
    }

    @Test
    void bracesArePreserved() {
        RichText text = RichText.ofPlainText("Templates in {{ double }} braces {");

        assertEquals("<p>Templates in {{ double }} braces {</p>", text.html());
        assertEquals("Templates in {{ double }} braces {", text.plainText());
    }

    @Test
    void textInAllScriptsIsPreserved() {
        String typed = "R&D <C++> \"+1\" 'a=b' a@b `x` \uD83D\uDE80 \uFF21 &amp; &#x41;";

        assertEquals(typed, RichText.ofPlainText(typed).plainText());
    }

    @Test
    void severalJoinersBeforeAVowelAreRemovedInOnePass() {
        RichText text = RichText.ofPlainText("\u0C14\u200C\u200C\u200C\u0C3E");

        assertEquals(text, new RichText(text.html()));
    }

    @Test
    void nestedParagraphsAreReadOnce() {
        RichText text = new RichText("<p>one<svg><p>two</p></svg></p>");

        assertEquals(text, new RichText(text.html()));
    }

    /** Browsers remove spaces and control characters from an address before they read its scheme. */
    private static void assertLeadsSomewhereHarmless(String href) {
        String seen = href.replaceAll("[\\x00-\\x20]", "").toLowerCase(Locale.ROOT);
        int colon = seen.indexOf(':');
        boolean relative =
                colon < 0 || seen.substring(0, colon).chars().anyMatch(c -> c == '/' || c == '?' || c == '#');
        assertTrue(relative || SCHEMES.contains(seen.substring(0, colon)), href);
    }

    @MethodSource("org.jobwright.web.search.feeds.NaughtyStrings#visible")
    @FuzzTest
    void theTextOfRichTextIsReadBackAsItWasTyped(@NotNull String typed) {
        RichText text = RichText.ofPlainText(typed);

        assertEquals(text, new RichText(text.html()));
        assertFalse(
                Jsoup.parseBodyFragment(text.html())
                                .body()
                                .select("a, strong, script")
                                .size()
                        > 0,
                text.html());
    }

    @MethodSource("org.jobwright.web.search.feeds.NaughtyStrings#visible")
    @Tag("SEC-04")
    @FuzzTest
    void anySearchIsTakenApart(@NotNull String typed) {
        SearchWords words = SearchWords.of(typed);

        Stream.of(words.words(), words.phrases(), words.excluded())
                .flatMap(java.util.List::stream)
                .forEach(word -> assertTrue(word.codePointCount(0, word.length()) <= LONGEST_WORD, word));
        assertTrue(
                words.words().size() + words.phrases().size() + words.excluded().size() <= MOST_WORDS);
    }

    @MethodSource("org.jobwright.web.search.feeds.NaughtyStrings#visible")
    @Tag("SEC-09")
    @FuzzTest
    void aMailAddressHasOneRecipient(@NotNull String typed) {
        try {
            String address = new EmailAddress(typed).value();

            assertEquals(1, address.chars().filter(c -> c == '@').count());
            assertTrue(
                    address.chars().noneMatch(c -> c <= ' ' || c >= 0x7f || ",;:<>()[]\"\\".indexOf(c) >= 0), address);
        } catch (RuleViolation refused) {
            assertEquals("shared.email.invalid", refused.getCode());
        }
    }

    @MethodSource("org.jobwright.web.search.feeds.NaughtyStrings#visible")
    @FuzzTest
    void aWebsiteIsSomewhereByHttps(@NotNull String typed) {
        Websites.taken(typed).ifPresent(website -> {
            URI address = URI.create(website);
            assertEquals("https", address.getScheme().toLowerCase(Locale.ROOT));
            assertFalse(address.getHost().isEmpty());
        });
    }
}

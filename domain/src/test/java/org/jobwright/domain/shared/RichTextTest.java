package org.jobwright.domain.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {

    private static final String LINK =
            "<a href=\"https://kim.example/a?b&#61;c\" rel=\"nofollow ugc noopener\">site</a>";

    @Test
    void plainTextKeepsEntriesAndParagraphsApart() {
        String html = "<h3>Duties</h3><ul><li>One thing.</li><li>Two things.<ul><li>Inner.</li></ul></li></ul>"
                + "<p>First<br>line.</p><p>Last.</p>";

        assertEquals("Duties\nOne thing.\nTwo things.\nInner.\nFirst\nline.\nLast.", new RichText(html).plainText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "<p>R&amp;D &lt;C&#43;&#43;&gt; {{ b }}</p>",
                "<ul><li>one <strong>two</strong></li><li><p>three<br />four</p></li></ul>",
                "<p>" + LINK + " and " + LINK + "</p>"
            })
    void whatTheSanitizerWritesIsRecognizedAndStays(String html) {
        assertTrue(SafeMarkup.isSafe(html));
        assertEquals(html, new RichText(html).html());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<p onclick=\"a()\">x</p>",
                "<p>never ends",
                "<strong>all the rest",
                "</p>",
                "<p><strong>x</p></strong>",
                "<p><ul><li>x</li></ul></p>",
                "<a href=\"javascript:a()\" rel=\"nofollow ugc noopener\">x</a>",
                "<a href=\"https://a.example/\">x</a>",
                "<a href=\"https://a.example/\" rel=\"nofollow ugc noopener\" target=\"x\">x</a>",
                "<a href=\"https://a.example/\" rel=\"nofollow ugc noopener\">x" + LINK + "</a>",
                "a & b",
                "a > b",
                "a \"b\" 'c'",
                "\u0C14\u200C\u0C3E",
                "\u0000",
                "<P>x</P>"
            })
    void whatSomebodyWroteOtherwiseIsSanitized(String html) {
        assertFalse(SafeMarkup.isSafe(html));
        String safe = new RichText(html).html();
        assertEquals(safe, new RichText(safe).html());
        assertFalse(safe.contains("script") || safe.contains("onclick") || safe.contains("target"), safe);
    }

    @Test
    @Tag("SEC-04")
    void joinersCostNoMoreThanOtherLetters() {
        String joiners = "\u200C".repeat(100_000) + "x";
        RichText text = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> RichText.ofPlainText(joiners));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> new RichText("<p>" + joiners));
        assertTrue(text.plainText().length() > 20_000, "too long for every field");
    }

    @Test
    void whatIsTooLongForAnyFieldStaysTooLong() {
        for (String raw : new String[] {
            "word ".repeat(100_000), "a\n \n".repeat(100_000), "a" + " ".repeat(500_000) + "word ".repeat(100_000)
        }) {
            assertTrue(RichText.ofPlainText(raw).plainText().length() > 20_000);
        }
        assertTrue(new RichText("<b></b>".repeat(100_000)).plainText().length() > 20_000);
        assertEquals(
                5,
                RichText.ofPlainText("one" + " ".repeat(500_000) + "x")
                        .plainText()
                        .length());
    }
}

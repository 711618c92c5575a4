package org.jobwright.domain.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
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
                "<li>x</li>",
                "<ul><li>a<li>b</li></li></ul>",
                "<ul>x</ul>",
                "<ul><p>x</p></ul>",
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
    void otherMarkupIsSanitized(String html) {
        assertFalse(SafeMarkup.isSafe(html));
        String safe = new RichText(html).html();
        assertEquals(safe, new RichText(safe).html());
        assertFalse(safe.contains("script") || safe.contains("onclick") || safe.contains("target"), safe);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https:/\\evil.example//royalmail.com/",
                "http:/evil.example//royalmail.com/",
                "https:///bit.ly/x",
                "https:///xn--royalmil-8fg.example/",
                "https:///user:pass@192.168.1.10/",
                "https://user:pass@evil.example/",
                "https://evil.example\\@royalmail.com",
                "http:bit.ly/x",
                "//evil.example/",
                "/\\evil.example/",
                "jobs",
                "https:&#47;&#92;evil.example/",
                "mailto:a@evil.example,b@royalmail.com",
            })
    void aLinkThatBrowsersReadOtherwiseThanPeopleIsNoneAnyMore(String address) {
        String html = "<p><a href=\"" + address + "\" rel=\"nofollow ugc noopener\">www.royalmail.com</a></p>";
        assertEquals("<p>www.royalmail.com</p>", new RichText(html).html());
        assertFalse(SafeMarkup.isSafe(html.replace("@", "&#64;").replace("\\", "&#92;")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://harbour.example",
                "HTTP://harbour.example:8080?a&amp;b",
                "https://harbour.example/a//b?to=a@b#c:d",
                "https://[2001:db8::1]/x",
                "https://bücher.example/",
                "mailto:jobs@harbour.example",
                "mailto:jobs+a@harbour.example?subject=Hi%20there",
                " https://harbour.example/ ",
            })
    void anOrdinaryLinkStays(String address) {
        String html = new RichText("<a href=\"" + address + "\">x</a>").html();
        assertTrue(html.startsWith("<a href="), html);
        assertTrue(SafeMarkup.isSafe(html), html);
    }

    @Test
    void recognizedMarkupIsExactlyWhatTheSanitizerWrites() {
        List<String> parts = List.of(
                "<p>",
                "</p>",
                "<ul>",
                "</ul>",
                "<ol>",
                "</ol>",
                "<li>",
                "</li>",
                "<strong>",
                "</strong>",
                "<em>",
                "</em>",
                "<h3>",
                "</h3>",
                "<a href=\"https://a.example/\" rel=\"nofollow ugc noopener\">",
                "</a>",
                "<br />",
                "x",
                "\n");
        Random random = new Random(18);
        int recognized = 0;
        for (int i = 0; i < 300_000; i++) {
            StringBuilder html = new StringBuilder();
            for (int part = 2 + random.nextInt(7); part > 0; part--) {
                html.append(parts.get(random.nextInt(parts.size())));
            }
            if (SafeMarkup.isSafe(html.toString())) {
                recognized++;
                assertEquals(html.toString(), RichText.sanitize(html.toString()));
            }
        }
        assertTrue(recognized > 500, "recognized " + recognized);
    }

    @Test
    @Tag("SEC-04")
    void joinersAreAsCheapAsOtherLetters() {
        String joiners = "\u200C".repeat(100_000) + "x";
        RichText text = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> RichText.ofPlainText(joiners));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> new RichText("<p>" + joiners));
        assertTrue(text.plainText().length() > 20_000, "too long for every field");
    }

    @Test
    void textTooLongForAnyFieldStaysTooLong() {
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

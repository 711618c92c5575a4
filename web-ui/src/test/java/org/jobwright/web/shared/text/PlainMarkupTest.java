package org.jobwright.web.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.jobwright.domain.shared.text.RichText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainMarkupTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "One\\nline | <p>One<br />line</p>",
                "One\\n\\ntwo | <p>One</p><p>two</p>",
                "You will\\n- walk\\n- talk\\nEnd | <p>You will</p><ul><li>walk</li><li>talk</li></ul><p>End</p>",
                "1. first\\n2. second | <ol><li>first</li><li>second</li></ol>",
                "# Big\\n## Small | <h3>Big</h3><h4>Small</h4>",
                "**strong** and _soft_ | <p><strong>strong</strong> and <em>soft</em></p>",
                "snake_case_name and 2 * 3 | <p>snake_case_name and 2 * 3</p>",
                "<script>alert(1)</script> & co | <p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; co</p>",
                "[x](javascript:alert(1)) | <p>[x](javascript:alert(1))</p>",
                "[x](https://a.example/_foo_/b) | <p><a href=\"https://a.example/_foo_/b\" rel=\"nofollow ugc noopener\">x</a></p>",
                "[a](https://a.example/_x) _so_ [b](https://b.example/y_) | <p><a href=\"https://a.example/_x\" rel=\"nofollow ugc noopener\">a</a>"
                        + " <em>so</em> <a href=\"https://b.example/y_\" rel=\"nofollow ugc noopener\">b</a></p>",
                "_[a](https://a.example/x_y)_ | <p><em><a href=\"https://a.example/x_y\" rel=\"nofollow ugc noopener\">a</a></em></p>"
            })
    void whatIsTypedBecomesSafeMarkup(String typed, String html) {
        assertEquals(html, PlainMarkup.read(typed.replace("\\n", "\n")).html());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>One</p><p>two<br />three</p>",
                "<h3>Big</h3><p>Text</p><h4>Small</h4><ul><li>walk <strong>far</strong></li><li>talk</li></ul>",
                "<ol><li>first</li><li>second</li></ol><p>and <em>then</em></p>",
                "<p>See <a href=\"https://example.org/a?b=c&amp;d=e\">our page</a>.</p>"
            })
    void markupThatIsTypedOnLosesNothing(String html) {
        RichText text = new RichText(html);
        assertEquals(text, PlainMarkup.read(PlainMarkup.write(text)));
    }

    @Test
    void anEmptyTextStaysEmpty() {
        assertEquals(RichText.EMPTY, PlainMarkup.read(" \n "));
        assertEquals("", PlainMarkup.write(RichText.EMPTY));
    }

    /** Bounded against a hang, not for speed. */
    @ParameterizedTest
    @Tag("SEC-04")
    @ValueSource(
            strings = {
                "**",
                "_",
                "_a",
                " _a",
                "[",
                "[a](",
                "[a](https://a",
                "* ",
                "1. ",
                "# ",
                "\n",
                "\n\n",
                " ",
                "- \n",
                "\u200C"
            })
    void eightyThousandSignsComeToAnEnd(String piece) {
        for (int length : new int[] {RichText.MOST_TYPED, 3 * RichText.MOST_TYPED}) {
            String typed = "x" + piece.repeat(length / piece.length()) + "x";
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> PlainMarkup.write(PlainMarkup.read(typed)));
        }
    }
}

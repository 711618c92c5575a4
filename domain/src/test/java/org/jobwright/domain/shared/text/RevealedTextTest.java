package org.jobwright.domain.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RevealedTextTest {

    private static RevealedText revealed(String html) {
        return RevealedText.of(new RichText(html));
    }

    @Test
    void eachLinkIsFollowedByItsTarget() {
        RevealedText text = revealed("<p>See <a href=\"http://bit.ly/3xYzAbc\">https://royalmail.com</a>.</p>");
        assertEquals("See https://royalmail.com [→ http://bit.ly/3xYzAbc].", text.text());
        assertEquals(List.of(new WebLink("https://royalmail.com", "http://bit.ly/3xYzAbc")), text.links());
        assertEquals(
                "<p>See <a href=\"http://bit.ly/3xYzAbc\" rel=\"nofollow ugc noopener\">https://royalmail.com</a>"
                        + "<span class=\"jw-target\"> [→ http://bit.ly/3xYzAbc]</span>.</p>",
                text.html());
    }

    @Test
    void aLinkWithoutTextIsShown() {
        assertEquals(
                "Hello [→ https://evil.example/?a=1&b=2]",
                revealed("<p>Hello<a href=\"https://evil.example/?a=1&amp;b=2\"></a></p>")
                        .text());
    }

    @Test
    void formattingIsShown() {
        assertEquals(
                "# Nights\n*Never* _alone_\n• One thing\n• Two things\nNext\nline",
                revealed(
                                "<h3>Nights</h3><p><b>Never</b> <em>alone</em></p><ul><li>One thing</li><li>Two things</li></ul>"
                                        + "<p>Next<br>line</p>")
                        .text());
    }

    @Test
    void markupTypedAsTextStaysText() {
        String html =
                revealed("<p>&lt;img src=x onerror=alert(1)&gt; {{a}}</p>").html();
        assertEquals("<p>&lt;img src&#61;x onerror&#61;alert(1)&gt; {{a}}</p>", html);
    }
}

package org.jobwright.domain.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReplyTextTest {

    private static final String OURS = "##-- Reply above this line --##\n\nHello Ada,\n\nOwen Tate wrote";

    @Test
    void whatIsQuotedBelowOurMarkerIsCut() {
        assertEquals("Monday is fine.\n\nAda", ReplyText.of("Monday is fine.\n\nAda\n\n> " + OURS, ""));
    }

    @Test
    void theLineThatSaysWhoWroteIsCutToo() {
        assertEquals("Yes.", ReplyText.of("Yes.\r\n\r\nOn 27 Nov, Jobwright wrote:\r\n> " + OURS, ""));
        assertEquals(
                "Ja.",
                ReplyText.of("Ja.\n\nAm Fr., 27. Nov. 2026 um 10:14 Uhr schrieb\nJobwright <r@x>:\n>\n> " + OURS, ""));
    }

    @Test
    void aListBeforeTheMarkerIsNotTakenForIt() {
        assertEquals("I can come on:\nMonday", ReplyText.of("I can come on:\nMonday\n> " + OURS, ""));
    }

    @Test
    void withoutAMarkerOrAboveItNothingIsLost() {
        assertEquals("Monday is fine.", ReplyText.of(" Monday is fine.\n", ""));
        String below = "> " + OURS + "\n\nMonday is fine.";
        assertEquals(below, ReplyText.of(below, ""));
    }

    @Test
    void aReplyInHtmlIsReadAsText() {
        assertEquals(
                "Monday & \u00fcberall is <fine>.\nAda",
                ReplyText.of(
                        "",
                        "<html><head><style>p { x: y }</style></head><body><p>Monday &amp; &uuml;berall is &lt;fine&gt;.</p>"
                                + "<div>Ada</div><blockquote>" + OURS + "</blockquote>"));
    }

    @Test
    void aHeaderIsNoHead() {
        assertEquals(
                "Monday is fine.",
                ReplyText.of("", "<HEAD >x</HEAD><body><header class=a>Monday </header>is fine.</body>"));
    }

    @Test
    void aLongReplyIsCutAtTheEndsOfLinesAndNoPartIsBlank() {
        String lines = "a".repeat(3_000) + "\n" + "b".repeat(3_000);
        assertEquals(List.of("a".repeat(3_000), "b".repeat(3_000)), ReplyText.parts(lines));
        assertEquals(List.of("a", "b"), ReplyText.parts("a" + "\n".repeat(9_000) + "b"));
        assertEquals(List.of(), ReplyText.parts(" \n"));
    }

    @Test
    void aCharacterOfTwoCodesIsNotCut() {
        List<String> parts = ReplyText.parts("a".repeat(3_999) + "\ud83d\ude00" + "b");
        assertEquals(List.of("a".repeat(3_999), "\ud83d\ude00b"), parts);
    }
}

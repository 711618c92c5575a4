package org.jobwright.domain.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jobwright.domain.messages.ReplyText.Passage;
import org.jobwright.domain.messages.ReplyText.Reply;
import org.junit.jupiter.api.Test;

class ReplyTextTest {

    private static final String OURS = "##-- Reply above this line --##\n\nHello Ada,\n\nOwen Tate wrote";

    @Test
    void whatIsQuotedBelowOurMarkerIsCut() {
        assertEquals("Monday is fine.\n\nAda", text("Monday is fine.\n\nAda\n\n> " + OURS, ""));
    }

    @Test
    void theLineThatSaysWhoWroteIsCutToo() {
        assertEquals("Yes.", text("Yes.\r\n\r\nOn 27 Nov, Jobwright wrote:\r\n> " + OURS, ""));
        assertEquals(
                "Ja.", text("Ja.\n\nAm Fr., 27. Nov. 2026 um 10:14 Uhr schrieb\nJobwright <r@x>:\n>\n> " + OURS, ""));
    }

    @Test
    void aListBeforeTheMarkerIsNotTakenForIt() {
        assertEquals("I can come on:\nMonday", text("I can come on:\nMonday\n> " + OURS, ""));
    }

    @Test
    void withoutAMarkerOrAboveItNothingIsLost() {
        assertEquals("Monday is fine.", text(" Monday is fine.\n", ""));
        String below = "> " + OURS + "\n\nMonday is fine.";
        assertEquals(below, text(below, ""));
    }

    @Test
    void aReplyInHtmlIsReadAsText() {
        assertEquals(
                "Monday & \u00fcberall is <fine>.\nAda",
                text(
                        "",
                        "<html><head><style>p { x: y }</style></head><body><p>Monday &amp; &uuml;berall is &lt;fine&gt;.</p>"
                                + "<div>Ada</div><blockquote>" + OURS + "</blockquote>"));
    }

    @Test
    void aHeaderIsNoHead() {
        assertEquals(
                "Monday is fine.", text("", "<HEAD >x</HEAD><body><header class=a>Monday </header>is fine.</body>"));
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

    @Test
    void quotedTextWithoutOurMarkerIsKeptAndKnownAsQuoted() {
        Reply reply = ReplyText.of("Monday is fine.\n\nOwen wrote:\n> Can you come?\n>\n> Owen\n\nAda", "");
        assertTrue(reply.quoting());
        assertEquals(
                List.of(
                        new Passage("Monday is fine.\n\nOwen wrote:", false),
                        new Passage("> Can you come?\n>\n> Owen", true),
                        new Passage("Ada", false)),
                ReplyText.passages(reply.text()));
        assertFalse(ReplyText.of("Monday is fine.\n> " + OURS, "").quoting());
    }

    @Test
    void aQuoteInHtmlIsKnownAsQuoted() {
        Reply reply = ReplyText.of(
                "",
                "<div>Monday is fine.</div><BLOCKQUOTE type=cite><p>Can you <b>come</b>?</p><blockquote>Or not?"
                        + "</blockquote></blockquote><div>Ada</div>");
        assertEquals(
                List.of("Monday is fine.", "> Can you come?", "> Or not?", "Ada"),
                reply.text()
                        .lines()
                        .filter(line -> !line.isBlank() && !line.equals("> "))
                        .toList());
        assertEquals(
                List.of(false, true, false),
                ReplyText.passages(reply.text()).stream().map(Passage::quoted).toList());
    }

    @Test
    void nothingCountsAsQuotedWhenEverythingIsMarked() {
        String between = "> Can you come?\n> Yes, on Monday.";
        assertFalse(ReplyText.of(between, "").quoting());
    }

    @Test
    void aLineOfOnesOwnThatBeginsWithTheSignOfQuotingIsNotQuoted() {
        assertEquals(
                List.of(new Passage("I have", false), new Passage("> 5 years of experience", false)),
                ReplyText.passages("I have\n> 5 years of experience"));
        assertEquals(
                List.of(new Passage("Owen wrote:", false), new Passage("> Can you come?", true)),
                ReplyText.passages("Owen wrote:\n> Can you come?"));
    }

    @Test
    void aPartOfALongReplyThatIsAllQuotedIsKnownAsQuoted() {
        Reply reply = ReplyText.of("Yes.\n\nOwen wrote:\n" + "> A line that is quoted.\n".repeat(400), "");
        assertTrue(reply.quoting());
        List<String> parts = ReplyText.parts(reply.text());
        assertTrue(parts.size() > 2);
        assertTrue(ReplyText.passages(parts.getLast()).stream().allMatch(Passage::quoted));
    }

    private static String text(String text, String html) {
        return ReplyText.of(text, html).text();
    }
}

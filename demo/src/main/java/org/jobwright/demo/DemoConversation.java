package org.jobwright.demo;

import java.time.LocalTime;
import java.util.List;
import org.jobwright.domain.moderation.reports.MessageReportReason;

/**
 * What employer and candidate wrote to each other about an application.
 *
 * @param candidate the address of the candidate
 * @param posting the key of the posting
 */
record DemoConversation(String candidate, String posting, List<Line> messages) {

    DemoConversation {
        messages = List.copyOf(messages);
    }

    /**
     * A message.
     *
     * @param by the address of the member who wrote it; null for the candidate
     * @param unread whether the other side has not opened it yet
     * @param report made by a reader of the other side; null for none
     */
    record Line(String by, int daysAgo, LocalTime at, String text, boolean unread, Report report) {}

    /**
     * A report of a message.
     *
     * @param by the address of the reader; null for the candidate
     * @param warning what a moderator wrote to the author when it was upheld; null while it waits
     * @param moderator the address of the moderator; null while it waits
     */
    record Report(String by, MessageReportReason reason, String text, int daysAgo, String warning, String moderator) {}
}

package org.jobwright.demo;

import java.time.LocalTime;
import java.util.List;

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
     */
    record Line(String by, int daysAgo, LocalTime at, String text, boolean unread) {}
}

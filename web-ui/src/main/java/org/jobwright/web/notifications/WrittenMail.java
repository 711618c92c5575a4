package org.jobwright.web.notifications;

import java.util.List;
import org.jobwright.web.shared.calendar.CalendarEntry;

/**
 * A mail in the words of its reader: the subject, and the same content twice.
 *
 * @param stop where such mails are switched off; empty for others
 * @param oneClick whether the mail program can do that itself
 * @param calendar what the reader's calendar is asked to do, the same with each entry; empty for most mails
 */
record WrittenMail(
        String subject, String text, String html, String stop, boolean oneClick, List<CalendarEntry> calendar) {}

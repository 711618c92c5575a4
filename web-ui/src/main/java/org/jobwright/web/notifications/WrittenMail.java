package org.jobwright.web.notifications;

/**
 * A mail in the words of its reader: the subject, and the same content twice.
 *
 * @param stop where one click switches such mails off; empty for others
 */
record WrittenMail(String subject, String text, String html, String stop) {}

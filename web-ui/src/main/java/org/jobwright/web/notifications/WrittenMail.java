package org.jobwright.web.notifications;

/**
 * A mail in the words of its reader: the subject, and the same content twice.
 *
 * @param stop where such mails are switched off; empty for a mail that one must get
 */
record WrittenMail(String subject, String text, String html, String stop) {}

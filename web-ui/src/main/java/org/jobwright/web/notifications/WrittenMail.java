package org.jobwright.web.notifications;

/**
 * A mail in the words of its reader: the subject, and the same content twice.
 *
 * @param stop where such mails can be switched off; empty for a mandatory mail
 */
record WrittenMail(String subject, String text, String html, String stop) {}

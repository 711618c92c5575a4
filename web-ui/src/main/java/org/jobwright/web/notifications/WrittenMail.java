package org.jobwright.web.notifications;

/** A mail in the words of its reader: the subject, and the same content twice. */
record WrittenMail(String subject, String text, String html) {}

package org.jobwright.web.messages;

/**
 * What a mail is known by in its folder, on every connection (RFC 9051, 2.3.1.1).
 *
 * @param validity another one says that the folder gave out its numbers anew
 */
record MailId(long validity, long uid) {}

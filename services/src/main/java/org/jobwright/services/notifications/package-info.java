/**
 * Notifies people: observes events, and writes mails and notices in the same transaction. No feature calls it.
 *
 * <p>Mail leaves from the web module, {@code web.notifications}: {@code MailDispatcher} claims due mails through
 * {@link org.jobwright.services.notifications.outbox.OutboxService}, {@code MailWriter} puts them into words,
 * {@code MailTransport} and {@code SmtpServer} send them. Texts and templates are there, and a service cannot see the
 * classes of a WAR. What happens to a mail that fails (tried again, put off, dead-lettered) is decided here, in
 * {@code outbox}.
 */
package org.jobwright.services.notifications;

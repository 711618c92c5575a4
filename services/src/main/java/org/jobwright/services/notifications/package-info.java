/**
 * Notifies people: observes events, and writes mails and notices in the same transaction. No feature calls it. The
 * dispatcher in the web module sends through {@link org.jobwright.services.notifications.outbox.OutboxService}.
 */
package org.jobwright.services.notifications;

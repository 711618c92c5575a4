/**
 * Tells people what happened: observes events, writes what is owed by mail and what stands in the workspace, in the same
 * transaction. No feature calls it. The dispatcher in the web module sends through
 * {@link org.jobwright.services.notifications.outbox.OutboxService}.
 */
package org.jobwright.services.notifications;

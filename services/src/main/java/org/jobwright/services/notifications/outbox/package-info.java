/**
 * Mails that wait to be sent. Commands for the dispatcher: {@code OutboxService}; for administrators: {@code
 * OutgoingMailService}.
 */
package org.jobwright.services.notifications.outbox;

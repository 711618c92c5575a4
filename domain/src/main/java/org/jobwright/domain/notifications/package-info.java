/** Everything that is mailed: OutboxMessage. Observes events; no feature calls it. */
package org.jobwright.domain.notifications;

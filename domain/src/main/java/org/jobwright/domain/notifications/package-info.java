/** Whatever leaves the process by mail: OutboxMessage. Watches events; no feature calls it. */
package org.jobwright.domain.notifications;

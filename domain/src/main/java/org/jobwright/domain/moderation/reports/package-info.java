/** Reports of live adverts, and of messages, by their readers. */
package org.jobwright.domain.moderation.reports;

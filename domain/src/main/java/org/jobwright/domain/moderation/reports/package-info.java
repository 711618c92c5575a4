/** Reports of live adverts by readers. */
package org.jobwright.domain.moderation.reports;

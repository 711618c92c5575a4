/** What has changed between two versions of an advert. */
package org.jobwright.domain.moderation.changes;

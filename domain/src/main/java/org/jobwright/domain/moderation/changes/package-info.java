/** The changes between two versions of an advert. */
package org.jobwright.domain.moderation.changes;

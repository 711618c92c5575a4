/** Keeps listings honest: ModerationCase with notes, decisions and deadlines; PostingReport of what readers find wrong. */
package org.jobwright.domain.moderation;

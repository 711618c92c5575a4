/**
 * Keeps listings honest: ModerationCase with notes, decisions and deadlines; and PostingReport for problems that
 * readers report.
 */
package org.jobwright.domain.moderation;

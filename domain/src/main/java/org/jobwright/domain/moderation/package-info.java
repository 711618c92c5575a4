/** Keeps listings honest: ModerationCase with notes, decisions and deadlines. */
package org.jobwright.domain.moderation;

/** Statements of reasons: what the staff restricted, why, and what those concerned can do about it. */
package org.jobwright.domain.moderation.statements;

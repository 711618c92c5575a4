/** Writes and shows statements of reasons. */
package org.jobwright.services.moderation.statements;

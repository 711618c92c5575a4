package org.jobwright.services.integrations.messages;

import org.jobwright.services.integrations.changes.ChangePlace;
import org.jobwright.services.messages.MessageLine;

/**
 * A message as a program of the employer reads it.
 *
 * @param place where it stands in the order of changes
 */
public record ProgramMessage(ChangePlace place, MessageLine line) {}

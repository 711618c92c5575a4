package org.jobwright.services.integrations.webhooks;

import org.jobwright.services.integrations.changes.ChangePlace;

/**
 * A message as programs read it that are not called.
 *
 * @param body as it is sent to addresses
 */
public record EventLine(ChangePlace place, String body) {}

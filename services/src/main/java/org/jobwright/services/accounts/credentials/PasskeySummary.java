package org.jobwright.services.accounts.credentials;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.accounts.credentials.PasskeyId;

/**
 * A passkey on a person's list.
 *
 * @param label what the person calls it
 * @param backedUp whether it is on the person's other devices too
 * @param lastUsedAt null until it is used first
 */
public record PasskeySummary(PasskeyId id, String label, boolean backedUp, Instant createdAt, Instant lastUsedAt)
        implements Serializable {}

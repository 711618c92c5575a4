package org.jobwright.services.accounts.credentials;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.accounts.credentials.PasskeyId;

/**
 * A passkey on a person's list.
 *
 * @param label the name given by the person
 * @param backedUp whether it is also on the person's other devices
 * @param lastUsedAt null until it is first used
 */
public record PasskeySummary(PasskeyId id, String label, boolean backedUp, Instant createdAt, Instant lastUsedAt)
        implements Serializable {}

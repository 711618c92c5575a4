package org.jobwright.domain.applications.closing;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;

/**
 * What a member did with a close-out.
 *
 * @param state what it became
 */
public record CloseOutStep(CloseOutState state, AccountId by, Instant at) implements Serializable {}

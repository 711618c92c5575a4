package org.jobwright.services.interviews;

import java.io.Serializable;
import org.jobwright.domain.accounts.AccountId;

/** Somebody who can be in the panel. */
public record Colleague(AccountId account, String name) implements Serializable {}

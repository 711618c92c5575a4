package org.jobwright.services.shared.caller;

import java.io.Serializable;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * A program that calls with a token.
 *
 * @param token the id of the token, which the audit log names
 * @param organization the only one for which it acts
 * @param author the owner who made the token: what the program writes is theirs
 */
public record Program(UUID token, OrganizationId organization, AccountId author) implements Serializable {}

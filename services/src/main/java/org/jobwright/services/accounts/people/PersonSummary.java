package org.jobwright.services.accounts.people;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.AccountStatus;
import org.jobwright.domain.accounts.StaffRole;

/**
 * A person in the staff's list.
 *
 * @param suspensionReason null unless suspended
 */
public record PersonSummary(
        AccountId id,
        String displayName,
        String email,
        AccountStatus status,
        Set<StaffRole> staffRoles,
        Instant registeredAt,
        String suspensionReason)
        implements Serializable {}

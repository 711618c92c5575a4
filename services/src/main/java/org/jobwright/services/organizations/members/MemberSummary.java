package org.jobwright.services.organizations.members;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationRole;

/** A member of an organization. */
public record MemberSummary(
        AccountId account, String displayName, String email, OrganizationRole role, Instant joinedAt)
        implements Serializable {}

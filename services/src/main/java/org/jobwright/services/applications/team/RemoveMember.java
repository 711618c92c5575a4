package org.jobwright.services.applications.team;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * A member leaves the organization.
 *
 * @param successor who leads their postings, does their tasks and organizes their interviews from then on; null to leave the postings without a lead
 */
public record RemoveMember(
        @NotNull OrganizationId organization, @NotNull AccountId member, AccountId successor) implements Serializable {}

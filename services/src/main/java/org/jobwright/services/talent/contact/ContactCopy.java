package org.jobwright.services.talent.contact;

import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.talent.contact.ContactRequestId;

/**
 * What an employer wrote when it asked the caller, for a report of it.
 *
 * @param name of the organization, because the caller does not know who wrote
 */
public record ContactCopy(
        ContactRequestId request,
        OrganizationId organization,
        String name,
        AccountId sender,
        String text,
        Instant at) {}

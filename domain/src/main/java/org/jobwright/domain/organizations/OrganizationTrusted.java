package org.jobwright.domain.organizations;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.shared.DomainEvent;

/** Adverts of an organization skip the queue from now on. */
public record OrganizationTrusted(OrganizationId organization, Instant at) implements DomainEvent {

    @Override
    public String subjectType() {
        return "HiringOrganization";
    }

    @Override
    public UUID subjectId() {
        return organization.value();
    }
}

package org.jobwright.domain.talent;

import java.time.Instant;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to a name under which an employer sorts people of its talent pool. */
public sealed interface NamedPoolEvent extends DomainEvent {

    NamedPoolId pool();

    OrganizationId organization();

    @Override
    default Subject subject() {
        return new Subject("HiringOrganization", organization().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case NamedPoolCreated ignored -> "NamedPoolCreated";
            case NamedPoolRenamed ignored -> "NamedPoolRenamed";
            case NamedPoolDeleted ignored -> "NamedPoolDeleted";
        };
    }

    /** A member used a new name. */
    record NamedPoolCreated(NamedPoolId pool, OrganizationId organization, Instant at) implements NamedPoolEvent {}

    /** A pool has another name. */
    record NamedPoolRenamed(NamedPoolId pool, OrganizationId organization, Instant at) implements NamedPoolEvent {}

    /** A name is gone; the people stay in the talent pool. */
    record NamedPoolDeleted(NamedPoolId pool, OrganizationId organization, Instant at) implements NamedPoolEvent {}
}

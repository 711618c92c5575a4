package org.jobwright.domain.applications.archive;

import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;

/** Something that happened to a request for everything that an organization owns. */
public sealed interface ArchiveEvent extends DomainEvent {

    ArchiveRequestId request();

    OrganizationId organization();

    @Override
    default Subject subject() {
        return new Subject("ArchiveRequest", request().value());
    }

    @Override
    default String action() {
        return switch (this) {
            case ArchiveAsked ignored -> "ArchiveAsked";
            case ArchiveStopped ignored -> "ArchiveStopped";
            case ArchiveFetched ignored -> "ArchiveFetched";
        };
    }

    /** An owner asked for it. */
    record ArchiveAsked(
            ArchiveRequestId request, OrganizationId organization, AccountId by, Instant readyAt, Instant at)
            implements ArchiveEvent {}

    /** An owner stopped it. */
    record ArchiveStopped(ArchiveRequestId request, OrganizationId organization, AccountId by, Instant at)
            implements ArchiveEvent {}

    /** Who asked downloads it. */
    record ArchiveFetched(
            ArchiveRequestId request, OrganizationId organization, AccountId by, int applications, Instant at)
            implements ArchiveEvent {}
}

package org.jobwright.services.applications.archive;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.archive.ArchiveRequest;
import org.jobwright.domain.applications.archive.ArchiveRequestId;
import org.jobwright.domain.applications.archive.ArchiveState;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.accounts.sessions.RecentProof;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.AdvisoryLock;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/**
 * Owners take everything along that their organization owns. It is what a stolen account would be used for: it takes a fresh
 * proof and a day in which every owner can stop it, and each owner is told when it is asked for and when it leaves.
 */
@Stateless
@RolesAllowed(Role.PERSON)
public class ArchiveService {

    @Inject
    private OrganizationGuard organizations;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private ArchiveRepository archives;

    @Inject
    private RecentProof proof;

    @Inject
    private RateLimit limit;

    @Inject
    private AdvisoryLock lock;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** The latest request of an organization; empty if nobody ever asked. */
    public Optional<AskedArchive> latest(@NotNull OrganizationId organization) {
        requireOwner(organization);
        Instant now = clock.instant();
        return archives.latest(organization)
                .map(request -> new AskedArchive(
                        request.getId(),
                        request.getState(now),
                        archives.nameOf(request.getAskedBy()),
                        request.getAskedBy().equals(caller.person()),
                        request.getAskedAt(),
                        request.getReadyAt(),
                        request.getEndsAt(),
                        request.getFetchedAt()));
    }

    /** Asks for it; one at a time. All owners are told. */
    public void ask(@NotNull OrganizationId organization) {
        requireOwner(organization);
        proof.require();
        lock.hold("archive " + organization);
        Instant now = clock.instant();
        if (archives.latest(organization)
                .filter(request -> isOpen(request, now))
                .isPresent()) {
            throw new RuleViolation("applications.archive.asked-already");
        }
        limit.require(Limit.ARCHIVE, organization);
        ArchiveRequest request = new ArchiveRequest(organization, caller.person(), now);
        archives.add(request);
        events.fire(request.asked());
    }

    /** Any owner stops it, without more proof: it only keeps things here. */
    public void stop(@NotNull ArchiveRequestId id) {
        ArchiveRequest request = archives.lock(id).orElseThrow(NotFound::new);
        requireOwner(request.getOrganization());
        events.fire(request.stop(caller.person(), clock.instant()));
    }

    /** Begins a download: what it is made of. All owners are told, once for each download. */
    public ArchiveContents fetch(@NotNull ArchiveRequestId id) {
        ArchiveRequest request = archives.lock(id).orElseThrow(NotFound::new);
        OrganizationId organization = request.getOrganization();
        requireOwner(organization);
        proof.require();
        limit.require(Limit.ARCHIVE_FETCH, organization);
        ArchiveContents contents = new ArchiveContents(
                organization, archives.postings(organization), archives.applications(organization, guard.readable()));
        events.fire(request.fetch(caller.person(), contents.applications().size(), clock.instant()));
        return contents;
    }

    private void requireOwner(OrganizationId organization) {
        organizations.requireWorking(organization);
        organizations.requireOwner(organization);
    }

    private static boolean isOpen(ArchiveRequest request, Instant now) {
        ArchiveState state = request.getState(now);
        return state == ArchiveState.WAITING || state == ArchiveState.READY;
    }
}

package org.jobwright.services.talent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.talent.NamedPool;
import org.jobwright.domain.talent.NamedPoolId;
import org.jobwright.domain.talent.PoolEntry;
import org.jobwright.domain.talent.PoolMembership;
import org.jobwright.domain.talent.PoolState;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.caller.Caller;

/** Owners and recruiters sort people of their talent pool under names, which these people see. */
@Stateless
@RolesAllowed(Role.PERSON)
public class NamedPoolService {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private OrganizationGuard organizations;

    @Inject
    private PoolRepository pool;

    @Inject
    private NamedPoolRepository names;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Sorts a person under other names. What a colleague changed since the member looked stays as it is.
     *
     * @return the names, in their order
     * @throws RuleViolation {@code talent.consent.missing} if the person is not in the pool now, or hides from the caller
     */
    public List<String> sort(@Valid @NotNull SortIntoPools command) {
        JobApplication application = applications.find(command.application()).orElseThrow(NotFound::new);
        guard.requireReleaser(List.of(application));
        OrganizationId organization = application.getOrganization();
        organizations.requireRecruiter(organization);
        pool.hold(organization);
        Instant now = clock.instant();
        PoolMembership place = pool.find(organization, application.getCandidate())
                .filter(found -> found.getState(now) == PoolState.IN
                        && !application.isBlind()
                        && !pool.isGone(found, caller.person(), now))
                .orElseThrow(() -> new RuleViolation("talent.consent.missing", application.getApplicantName()));
        Set<NamedPoolId> former = names.of(place.getId());
        Set<NamedPoolId> wanted = new HashSet<>(former);
        wanted.removeAll(command.seen());
        command.pools().stream()
                .filter(id -> former.contains(id) || !command.seen().contains(id))
                .forEach(wanted::add);
        if (command.name() != null && !command.name().isBlank()) {
            wanted.add(named(organization, command.name(), now).getId());
        }
        NamedPool.requireFew(wanted.size());
        List<NamedPool> added = wanted.stream()
                .filter(id -> !former.contains(id))
                .map(id -> names.find(id).orElseThrow(NotFound::new))
                .toList();
        added.forEach(one -> names.add(new PoolEntry(place, one, now)));
        Set<NamedPoolId> removed = new HashSet<>(former);
        removed.removeAll(wanted);
        names.remove(place.getId(), removed);
        if (!added.isEmpty() || !removed.isEmpty()) {
            events.fire(place.sorted(now));
        }
        return names.names(List.of(place.getId())).getOrDefault(place.getId(), List.of());
    }

    private NamedPool named(OrganizationId organization, String name, Instant now) {
        return names.find(organization, name).orElseGet(() -> {
            NamedPool created = new NamedPool(organization, name, names.count(organization), now);
            names.add(created);
            events.fire(created.created());
            return created;
        });
    }

    /** Gives a pool another name, which no other pool of the organization has. */
    public void rename(@NotNull NamedPoolId id, @NotNull Long seen, String name) {
        NamedPool renamed = changeable(id);
        renamed.requireVersion(seen);
        pool.hold(renamed.getOrganization());
        names.find(renamed.getOrganization(), name == null ? "" : name)
                .filter(other -> !other.equals(renamed))
                .ifPresent(other -> {
                    throw new InvalidInput(FieldProblem.of(NamedPool.FIELD, "talent.pool-name.taken", other.getName()));
                });
        renamed.rename(name, clock.instant()).ifPresent(events::fire);
    }

    /** The name is gone; the people under it stay in the talent pool. */
    public void delete(@NotNull NamedPoolId id) {
        NamedPool gone = changeable(id);
        names.remove(gone);
        events.fire(gone.deleted(clock.instant()));
    }

    private NamedPool changeable(NamedPoolId id) {
        NamedPool found = names.find(id).orElseThrow(NotFound::new);
        organizations.requireRecruiter(found.getOrganization());
        return found;
    }
}

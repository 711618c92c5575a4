package org.jobwright.services.talent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.talent.ConsentSource;
import org.jobwright.domain.talent.PoolMembership;
import org.jobwright.domain.talent.PoolMembershipId;
import org.jobwright.domain.talent.ReadConsent;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.apply.ApplyService;
import org.jobwright.services.applications.apply.SendApplication;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;

/** Candidates decide who keeps what they sent. Each step counts at once, and may be taken twice. */
@Stateless
@OwnSide
@RolesAllowed(Role.PERSON)
public class CandidatePoolService {

    @Inject
    private PoolRepository pool;

    @Inject
    private NamedPoolRepository names;

    @Inject
    private ApplyService applying;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Sends an application, and agrees that its employer keeps what the caller sends: both or neither.
     *
     * @param read which words the candidate read; refused with {@code talent.words-changed} if there are others now
     */
    public ApplicationReference send(@Valid @NotNull SendApplication command, @NotNull ReadConsent read) {
        ApplicationReference reference = applying.send(command);
        JobApplication application = applications.find(reference).orElseThrow(NotFound::new);
        if (application.isBlind()) {
            // The day on which they were let in would tell who applied on that day.
            throw new RuleViolation("talent.consent.blind");
        }
        OrganizationId organization = application.getOrganization();
        pool.hold(organization);
        Instant now = clock.instant();
        PoolMembership place = pool.find(organization, caller.person())
                .orElseGet(() -> new PoolMembership(organization, caller.person(), now));
        agree(place, read, ConsentSource.FORM, now);
        pool.add(place);
        return reference;
    }

    /**
     * Agrees; who is in the pool already is in it for longer.
     *
     * @param read which words the candidate read; refused with {@code talent.words-changed} if there are others now
     */
    public void agree(@NotNull PoolMembershipId id, @NotNull ReadConsent read) {
        agree(own(id), read, ConsentSource.WORKSPACE, clock.instant());
    }

    /** Who comes back is under no name of the former time. */
    private void agree(PoolMembership place, ReadConsent read, ConsentSource how, Instant now) {
        if (!place.getState(now).isKept()) {
            names.removeAll(place.getId());
        }
        events.fire(place.agree(read, how, now));
    }

    /** The employer does not find the candidate until they resume. */
    public void pause(@NotNull PoolMembershipId id) {
        own(id).pause(clock.instant()).ifPresent(events::fire);
    }

    /** The employer finds the candidate again. */
    public void resume(@NotNull PoolMembershipId id) {
        own(id).resume(clock.instant()).ifPresent(events::fire);
    }

    /** Says no, or leaves. */
    public void leave(@NotNull PoolMembershipId id) {
        own(id).leave(clock.instant()).ifPresent(left -> {
            names.removeAll(id);
            events.fire(left);
        });
    }

    /**
     * Tells one employer from when the candidate could start.
     *
     * @param day null for no word about it
     */
    public void couldStart(@NotNull PoolMembershipId id, LocalDate day) {
        own(id).couldStart(day, clock.instant()).ifPresent(events::fire);
    }

    private PoolMembership own(PoolMembershipId id) {
        return pool.find(id)
                .filter(found -> found.getAccount().equals(caller.person()))
                .orElseThrow(NotFound::new);
    }
}

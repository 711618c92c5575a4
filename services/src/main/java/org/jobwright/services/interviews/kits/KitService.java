package org.jobwright.services.interviews.kits;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.interviews.kits.InterviewKit;
import org.jobwright.domain.interviews.kits.InterviewKitId;
import org.jobwright.domain.interviews.kits.KitVersion;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.failures.StaleData;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.caller.Caller;

/** Makes and changes the kits of an organization: owners and recruiters. */
@Stateless
@RolesAllowed(Role.PERSON)
public class KitService {

    @Inject
    private KitRepository kits;

    @Inject
    private OrganizationGuard guard;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Makes a kit, or changes one: scorecards that were asked for before keep what it said.
     *
     * @throws StaleData if somebody else changed it since it was read
     */
    public InterviewKitId save(@Valid SaveKit command) {
        return command.kit() == null ? make(command) : change(command);
    }

    private InterviewKitId make(SaveKit command) {
        guard.requireRecruiter(command.organization());
        requireRoom(command.organization());
        Instant now = clock.instant();
        InterviewKit kit = new InterviewKit(command.organization(), command.name());
        KitVersion first = kit.next(command.content(), caller.person(), now);
        kits.add(kit);
        kits.add(first);
        events.fire(kit.made(now));
        return kit.getId();
    }

    private InterviewKitId change(SaveKit command) {
        InterviewKit kit = own(command.kit());
        kit.requireVersion(command.seen());
        Instant now = clock.instant();
        DomainEvent changed = kit.rename(command.name(), now);
        if (!kits.latest(kit.getId()).getContent().equals(command.content())) {
            kits.add(kit.next(command.content(), caller.person(), now));
        }
        events.fire(changed);
        return kit.getId();
    }

    /**
     * Takes a kit out of the choice, or puts it back. Interviews and scorecards that use it keep it.
     *
     * @param out take it out
     */
    public void archive(@NotNull InterviewKitId id, boolean out) {
        InterviewKit kit = own(id);
        if (!out) {
            requireRoom(kit.getOrganization());
        }
        events.fire(kit.archive(out, clock.instant()));
    }

    private void requireRoom(OrganizationId organization) {
        if (kits.countChoices(organization) >= InterviewKit.MOST) {
            throw new RuleViolation("interviews.kit.limit", InterviewKit.MOST);
        }
    }

    private InterviewKit own(InterviewKitId id) {
        InterviewKit kit = kits.find(id).orElseThrow(NotFound::new);
        guard.requireRecruiter(kit.getOrganization());
        return kit;
    }
}

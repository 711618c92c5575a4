package org.jobwright.services.equality;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.OrganizationEvent.OrganizationEdited;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.organizations.OrganizationGuard;

/** An organization has its applicants asked and sees counts of their answers, but never who answered. */
@Stateless
@RolesAllowed(Role.PERSON)
public class EqualityReportService {

    private static final int MOST = 40;

    @Inject
    private OrganizationGuard guard;

    @Inject
    private EqualityRepository answers;

    @Inject
    private EqualityBlockRepository blocks;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Whether applicants are asked; for owners and recruiters. */
    public boolean isAsked(@NotNull OrganizationId organization) {
        guard.requireRecruiter(organization);
        return answers.isAsked(organization);
    }

    /** Starts or stops asking applicants. Earlier answers are still counted. */
    public void ask(@NotNull OrganizationId organization, boolean asked) {
        guard.requireOwner(organization);
        answers.ask(organization, asked, clock.instant());
        events.fire(new OrganizationEdited(organization, clock.instant()));
    }

    /** The latest {@value #MOST} reports; for owners and recruiters. */
    public List<ReleasedBlock> reports(@NotNull OrganizationId organization) {
        guard.requireRecruiter(organization);
        return blocks.released(organization, MOST);
    }
}

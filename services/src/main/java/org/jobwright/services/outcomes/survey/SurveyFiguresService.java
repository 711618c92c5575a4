package org.jobwright.services.outcomes.survey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.outcomes.survey.SurveyEvent.SurveySwitched;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.organizations.OrganizationGuard;

/** Members read what people said, in sums; owners have them asked. */
@Stateless
@RolesAllowed(Role.PERSON)
public class SurveyFiguresService {

    @Inject
    private OrganizationGuard guard;

    @Inject
    private SurveyRepository surveys;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** The sums of all answers to an employer, for its members and programs. */
    @RolesAllowed({Role.PERSON, Role.FIGURES_READ})
    public SurveyFigures figures(@NotNull OrganizationId organization) {
        guard.requireWorking(organization);
        return new SurveyFigures(surveys.isUsedBy(organization), surveys.figures(organization));
    }

    /** Has people asked whose applications end from now on, or of late; or no longer. */
    public void use(@NotNull OrganizationId organization, boolean on) {
        guard.requireOwner(organization);
        if (on) {
            guard.requireWorking(organization);
        }
        Instant now = clock.instant();
        if (surveys.use(organization, on, now)) {
            events.fire(new SurveySwitched(organization, on, now));
        }
    }
}

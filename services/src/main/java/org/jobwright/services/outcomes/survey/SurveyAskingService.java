package org.jobwright.services.outcomes.survey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.outcomes.survey.SurveyEvent.SurveyAsked;
import org.jobwright.domain.shared.DomainEvent;

/** Asks people a week after the end of their application, and shows the sums each night. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class SurveyAskingService {

    private static final int BATCH = 500;

    @Inject
    private SurveyRepository surveys;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Whom to ask now. */
    public List<DueSurvey> due() {
        return surveys.due(clock.instant(), BATCH);
    }

    /** Asks a person, unless they were asked meanwhile. */
    public void ask(DueSurvey due) {
        Instant now = clock.instant();
        Secret secret = Secret.next();
        if (surveys.add(due, secret, now)) {
            events.fire(new SurveyAsked(due.application(), due.organization(), due.candidate(), secret, now));
        }
    }

    /** Shows what enough people answered, and forgets who was asked long ago. */
    public void release() {
        surveys.release();
    }
}

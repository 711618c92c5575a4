package org.jobwright.services.interviews;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.interviews.Interview;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.interviews.SlotSet;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** Members of the employer offer times, from which the candidate chooses one. */
@Stateless
@RolesAllowed(Role.PERSON)
public class TimesOfferService {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private InterviewAccess access;

    @Inject
    private InterviewPlanning planning;

    @Inject
    private SlotRepository slots;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private RateLimit limit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** For who plans interviews: times that other candidates of the posting were offered, and that can be offered to this one too. */
    public List<SharedTimes> shared(@NotNull JobApplicationId id) {
        JobApplication application = applications.find(id).orElseThrow(NotFound::new);
        if (!guard.requireReader(application).mayPropose()) {
            throw new NotAllowed();
        }
        return slots.shared(application.getPosting(), clock.instant());
    }

    /**
     * Plans an interview whose time the candidate chooses. It is told as any other: with the decision to invite, or in two
     * minutes.
     *
     * @param command its start is ignored: the first of the times stands for it until one is chosen
     * @param tell the candidate is told in two minutes; refused before the invitation
     * @throws RuleViolation {@code interviews.slots.…} or {@code interviews.answer-by.past} for times that cannot be offered
     */
    @RolesAllowed({Role.PERSON, Role.INTERVIEWS_WRITE})
    public InterviewId plan(
            @NotNull JobApplicationId id, @Valid PlanInterview command, @Valid OfferTimes times, boolean tell) {
        JobApplication application = applications.find(id).orElseThrow(NotFound::new);
        access.requirePlanner(application, command.panel());
        Instant now = clock.instant();
        Interview interview = planning.plan(application, command, set(application, times, now), now);
        if (tell) {
            planning.tellSoon(application, interview, now);
        }
        return interview.getId();
    }

    /**
     * Offers other times; the agreed time, and the times offered before, stand until the candidate is told in two minutes.
     *
     * @param version what the caller saw
     */
    @RolesAllowed({Role.PERSON, Role.INTERVIEWS_WRITE})
    public void offer(@NotNull InterviewId id, @NotNull Long version, @Valid OfferTimes times) {
        Interview interview = access.changeable(id);
        interview.requireVersion(version);
        JobApplication application = access.application(interview);
        application.requireActive();
        if (interview.isKnown()) {
            planning.limitMails(interview, List.of());
        }
        Instant now = clock.instant();
        events.fire(interview.offer(set(application, times, now), now));
    }

    private SlotSet set(JobApplication application, OfferTimes times, Instant now) {
        if (times.same() != null) {
            return slots.find(times.same())
                    .filter(found -> found.isOpen(now) && slots.isOfferedFor(application.getPosting(), found.getId()))
                    .orElseThrow(() -> new RuleViolation("interviews.answer-by.passed"));
        }
        limit.require(Limit.INTERVIEW_TIMES, caller.author());
        SlotSet set = times.set(application.getOrganization(), now);
        slots.add(set);
        return set;
    }
}

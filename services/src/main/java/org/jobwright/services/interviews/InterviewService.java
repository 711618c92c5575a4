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
import org.jobwright.domain.interviews.Appointment;
import org.jobwright.domain.interviews.Interview;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.interviews.InterviewState;
import org.jobwright.domain.interviews.PanelResponse;
import org.jobwright.domain.interviews.PanelSeat;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.failures.StaleData;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** What members of the employer do with interviews. Candidate and panel are told later, by {@code InterviewTellingService}. */
@Stateless
@RolesAllowed(Role.PERSON)
public class InterviewService {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private InterviewPlanning planning;

    @Inject
    private InterviewAccess access;

    @Inject
    private PanelChoices panels;

    @Inject
    private RateLimit limit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Plans an interview, which the candidate does not see. One who was not invited yet is told with the decision to invite.
     *
     * @param tell candidate and panel are told in two minutes; refused before the invitation
     */
    @RolesAllowed({Role.PERSON, Role.INTERVIEWS_WRITE})
    public InterviewId plan(@NotNull JobApplicationId id, @Valid PlanInterview command, boolean tell) {
        JobApplication application = applications.find(id).orElseThrow(NotFound::new);
        Instant now = clock.instant();
        Interview interview = planning.plan(application, command, null, now);
        if (tell) {
            planning.tellSoon(application, interview, now);
        }
        return interview.getId();
    }

    /** Candidate and panel are told of a draft in two minutes. */
    @RolesAllowed({Role.PERSON, Role.INTERVIEWS_WRITE})
    public void tell(@NotNull InterviewId id, @NotNull Long version) {
        Interview interview = seen(id, version);
        if (interview.getState() != InterviewState.PLANNED) {
            throw new RuleViolation("interviews.told-already");
        }
        planning.tellSoon(access.application(interview), interview, clock.instant());
    }

    /**
     * Changes an interview; those who know of it are told in two minutes.
     *
     * @throws StaleData if somebody else changed it since it was read
     */
    @RolesAllowed({Role.PERSON, Role.INTERVIEWS_WRITE})
    public void change(@NotNull InterviewId id, @NotNull Long version, @Valid PlanInterview command) {
        Interview interview = seen(id, version);
        JobApplication application = access.application(interview);
        access.requirePlanner(application, command.panel());
        application.requireActive();
        Appointment appointment = planning.place(command, interview);
        if (interview.isKnown()) {
            planning.limitMails(interview, command.panel());
        }
        planning.use(application, interview, command.kit());
        seat(application, interview, appointment, command.panel());
        Instant now = clock.instant();
        events.fire(interview.revise(appointment, command.internal(), command.panel(), now));
        panels.dismiss(application, now);
    }

    private void seat(JobApplication application, Interview interview, Appointment appointment, List<PanelSeat> panel) {
        if (!interview.isPlaceholder(appointment.time())) {
            panels.requireFree(application, panel, appointment.time(), interview.getId());
        }
        panels.admit(application, panel);
    }

    /** Cancels an interview; those who know of it are told in two minutes. */
    @RolesAllowed({Role.PERSON, Role.INTERVIEWS_WRITE})
    public void cancel(@NotNull InterviewId id, @NotNull Long version) {
        Interview interview = seen(id, version);
        if (interview.isKnown()) {
            planning.limitMails(interview, List.of());
        }
        events.fire(interview.cancel(clock.instant()));
    }

    /** Takes back what was not told yet. */
    @RolesAllowed({Role.PERSON, Role.INTERVIEWS_WRITE})
    public void takeBack(@NotNull InterviewId id, @NotNull Long version) {
        Interview interview = seen(id, version);
        JobApplication application = access.application(interview);
        if (interview.getAnnounced() != null) {
            panels.requireFree(
                    application,
                    interview.getAnnounced().panel(),
                    interview.getAnnounced().appointment().time(),
                    id);
        }
        Instant now = clock.instant();
        events.fire(interview.takeBack(panels.readersOf(application)::contains, now));
        panels.dismiss(application, now);
    }

    /**
     * The caller, who is in the panel, says whether they come.
     *
     * @param sequence of the time that they saw
     */
    public void answer(@NotNull InterviewId id, int sequence, @NotNull PanelResponse response, String comment) {
        Interview interview = access.readable(id);
        limit.require(Limit.MEMBER_MAIL, caller.person(), 1, "shared.too-many-mails");
        events.fire(interview.answer(sequence, caller.person(), response, comment, clock.instant()));
    }

    /** Records what came of it: by those who plan it, its organizer, and its panel. */
    public void attend(@NotNull InterviewId id, @NotNull Long version, @NotNull InterviewState outcome) {
        Interview interview = access.readable(id);
        if (!isInvolved(interview)) {
            throw new NotAllowed();
        }
        interview.requireVersion(version);
        events.fire(interview.attend(outcome, clock.instant()));
    }

    private boolean isInvolved(Interview interview) {
        return interview.getOrganizer().equals(caller.person())
                || interview.getSeats().stream().map(PanelSeat::account).anyMatch(caller.person()::equals)
                || access.isPlanner(interview);
    }

    /** Refuses an interview that somebody else changed since it was read. */
    private Interview seen(InterviewId id, Long version) {
        Interview interview = access.changeable(id);
        interview.requireVersion(version);
        return interview;
    }
}

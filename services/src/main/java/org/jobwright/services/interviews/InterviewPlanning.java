package org.jobwright.services.interviews;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.interviews.Announcement;
import org.jobwright.domain.interviews.Appointment;
import org.jobwright.domain.interviews.Interview;
import org.jobwright.domain.interviews.InterviewLimits;
import org.jobwright.domain.interviews.PanelSeat;
import org.jobwright.domain.interviews.SlotSet;
import org.jobwright.domain.interviews.kits.InterviewKitId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.interviews.kits.KitRepository;
import org.jobwright.services.interviews.rooms.RoomRepository;
import org.jobwright.services.shared.AdvisoryLock;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** Plans interviews, with an agreed time or with times to choose from. */
@ApplicationScoped
class InterviewPlanning {

    @Inject
    private InterviewRepository interviews;

    @Inject
    private InterviewAccess access;

    @Inject
    private PanelChoices panels;

    @Inject
    private KitRepository kits;

    @Inject
    private RoomRepository rooms;

    @Inject
    private AdvisoryLock lock;

    @Inject
    private RateLimit limit;

    @Inject
    private Caller caller;

    @Inject
    private Event<DomainEvent> events;

    /**
     * A new one.
     *
     * @param times to choose from; null if the time of the command is agreed
     */
    Interview plan(JobApplication application, PlanInterview command, SlotSet times, Instant now) {
        access.requirePlanner(application, command.panel());
        application.requireActive();
        lock.hold("interviews of " + application.getId());
        if (interviews.count(application.getId()) >= InterviewLimits.MOST_OF_APPLICATION) {
            throw new RuleViolation("interviews.too-many", InterviewLimits.MOST_OF_APPLICATION);
        }
        Interview interview = new Interview(
                application, command.appointment(), command.internal(), command.panel(), caller.author(), host(), now);
        if (times == null) {
            interview.meetIn(place(command, interview));
            panels.requireFree(
                    application, command.panel(), interview.getAppointment().time(), interview.getId());
        } else {
            interview.offer(times, now);
        }
        use(application, interview, command.kit());
        panels.admit(application, command.panel());
        interviews.add(interview);
        events.fire(interview.planned(now));
        return interview;
    }

    /**
     * Where and when it takes place, in a room that is free then. Times to choose from have none: it would be held for all
     * of them.
     */
    Appointment place(PlanInterview command, Interview interview) {
        Appointment appointment = command.appointment();
        return command.room() == null || interview.isPlaceholder(appointment.time())
                ? appointment
                : appointment.in(rooms.requireFree(
                                command.room(), interview.getOrganization(), appointment.time(), interview.getId())
                        .booked());
    }

    /** One that was archived since can stay, but not be chosen anew. */
    void use(JobApplication application, Interview interview, InterviewKitId kit) {
        if (kit != null && !kit.equals(interview.getKit())) {
            kits.choice(kit, application.getOrganization());
        }
        interview.use(kit);
    }

    /** Candidate and panel are told in two minutes; refused before the invitation. */
    void tellSoon(JobApplication application, Interview interview, Instant now) {
        if (!isInvited(application)) {
            throw caller.program().isPresent() // which may not read names
                    ? new RuleViolation("interviews.program.not-invited")
                    : new RuleViolation("interviews.not-invited", application.getApplicantName());
        }
        limitMails(interview, interview.getSeats());
        events.fire(interview.tellSoon(now));
        interviews.lockWaiting(application.getId()).forEach(other -> other.waitFor(interview));
    }

    /** Whether the candidate was invited: until then, interviews are told with that decision. */
    static boolean isInvited(JobApplication application) {
        return application.getCandidateStatus() == CandidateStatus.INTERVIEW
                || application.getCandidateStatus() == CandidateStatus.OFFER;
    }

    /** The candidate gets a mail, and each member who was in the panel or is in it now. */
    void limitMails(Interview interview, List<PanelSeat> panel) {
        Announcement told = interview.getAnnounced();
        long members = Stream.concat(panel.stream(), told == null ? Stream.empty() : told.panel().stream())
                .map(PanelSeat::account)
                .distinct()
                .count();
        limit.require(Limit.MEMBER_MAIL, caller.author(), (int) members + 1, "shared.too-many-mails");
    }

    /** The host of the calendar entry's name. */
    private static String host() {
        return URI.create(System.getProperty("jobwright.base.url", "http://localhost:8080"))
                .getHost();
    }
}

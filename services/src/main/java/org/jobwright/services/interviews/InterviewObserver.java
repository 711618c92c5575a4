package org.jobwright.services.interviews;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationEvent.DecisionReleased;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationEnded;
import org.jobwright.domain.applications.TimelineEntry;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.interviews.CancelCause;
import org.jobwright.domain.interviews.InterviewEvent.InterviewAnnounced;
import org.jobwright.domain.interviews.InterviewEvent.InterviewCancelled;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.organizations.members.MemberEvent.MemberRemoved;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.services.applications.ApplicationRepository;

/**
 * The first interviews are told with the decision to invite, what is to come ends with the application, who leaves the
 * organization leaves its panels, and who leaves a panel leaves the application.
 */
@ApplicationScoped
class InterviewObserver {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private InterviewRepository interviews;

    @Inject
    private PanelChoices panels;

    @Inject
    private InterviewTelling telling;

    @Inject
    private Event<DomainEvent> events;

    void told(@Observes DecisionReleased event) {
        JobApplication application = applications.find(event.application()).orElseThrow();
        TimelineEntry told = application.getTimeline().getLast();
        if (told.getStatus() == CandidateStatus.INTERVIEW && told.getUntil() == null) {
            telling.say(interviews.lockPlanned(event.application()).stream()
                    .map(interview -> interview.tell(event.at()))
                    .flatMap(Optional::stream)
                    .toList());
        }
    }

    /** Who was taken out of the panel reads the application until they are told, because it can be taken back. */
    void announced(@Observes InterviewAnnounced event) {
        if (event.former() != null) {
            panels.dismiss(applications.find(event.application()).orElseThrow(), event.at());
        }
    }

    /** What does not take place has no panel any more. If the candidate cancelled, it waits for another time. */
    void cancelled(@Observes InterviewCancelled event) {
        if (event.cause() != CancelCause.CANDIDATE) {
            panels.dismiss(applications.find(event.application()).orElseThrow(), event.at());
        }
    }

    /** Who left the organization is no longer in its panels. */
    void left(@Observes MemberRemoved event) {
        interviews
                .lockOfMember(event.account(), event.organization(), event.at())
                .forEach(interview -> events.fire(interview.leave(event.account(), event.at())));
    }

    void ended(@Observes JobApplicationEnded event) {
        List<InterviewId> drafts = interviews.dropPlanned(event.application(), event.at()); // they seat nobody any more
        interviews
                .lockToCome(event.application(), event.at())
                .forEach(interview -> events.fire(interview.end(CancelCause.APPLICATION_ENDED, event.at())));
        drafts.forEach(dropped -> events.fire(new InterviewCancelled(
                dropped,
                event.application(),
                event.organization(),
                event.candidate(),
                null,
                CancelCause.APPLICATION_ENDED,
                event.at())));
    }
}

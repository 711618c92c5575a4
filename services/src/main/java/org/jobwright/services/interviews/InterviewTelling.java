package org.jobwright.services.interviews;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.jobwright.domain.interviews.InterviewEvent;
import org.jobwright.domain.interviews.InterviewEvent.InterviewTimesOffered;
import org.jobwright.domain.interviews.InterviewLink;
import org.jobwright.domain.shared.DomainEvent;

/** Says what is told; each mail with times has a link of its own, which works before the mail is sent. */
@ApplicationScoped
class InterviewTelling {

    @Inject
    private SlotRepository slots;

    @Inject
    private Event<DomainEvent> events;

    void say(InterviewEvent told) {
        if (told instanceof InterviewTimesOffered offered) {
            slots.add(new InterviewLink(offered.secret(), offered.interview(), offered.set(), offered.at()));
        }
        events.fire(told);
    }
}

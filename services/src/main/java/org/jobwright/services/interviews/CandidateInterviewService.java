package org.jobwright.services.interviews;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.interviews.InterviewReference;
import org.jobwright.domain.shared.DomainEvent;

/** What candidates do with the interviews they were told of. */
@Stateless
@RolesAllowed(Role.PERSON)
public class CandidateInterviewService {

    @Inject
    private InterviewAccess access;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * The caller cannot come; the panel is told at once.
     *
     * @param sequence of the time that they saw
     */
    public void cancel(@NotNull InterviewReference reference, int sequence) {
        events.fire(access.own(reference).cancelByCandidate(sequence, clock.instant()));
    }

    /**
     * The caller asks for another time; until the employer chooses one, the agreed time stands.
     *
     * @param sequence of the time that they saw
     * @param words when they could come; may be empty
     */
    public void askOtherTime(@NotNull InterviewReference reference, int sequence, String words) {
        events.fire(access.own(reference).askOtherTime(sequence, words, clock.instant()));
    }
}

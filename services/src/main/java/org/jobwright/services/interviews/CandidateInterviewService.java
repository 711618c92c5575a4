package org.jobwright.services.interviews;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.interviews.Interview;
import org.jobwright.domain.interviews.InterviewLink;
import org.jobwright.domain.interviews.InterviewReference;
import org.jobwright.domain.interviews.SlotSet;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** What candidates do with the interviews they were told of. */
@Stateless
@OwnSide
@RolesAllowed(Role.PERSON)
public class CandidateInterviewService {

    @Inject
    private InterviewAccess access;

    @Inject
    private SlotRepository slots;

    @Inject
    private RateLimit limit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * A new link to the times that the caller was offered, as their mails have one: the page behind it is the same.
     *
     * @return the secret, which is part of the address
     */
    public Secret link(@NotNull InterviewReference reference) {
        Interview interview = access.own(reference);
        SlotSet offered = interview.getOffer().getOffered();
        if (offered == null) {
            throw new RuleViolation("interviews.over");
        }
        limit.require(Limit.DOCUMENT, caller.person());
        Secret secret = Secret.next();
        slots.add(new InterviewLink(secret, interview.getId(), offered.getId(), clock.instant()));
        return secret;
    }

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

package org.jobwright.services.interviews;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.interviews.Interview;
import org.jobwright.domain.interviews.InterviewLink;
import org.jobwright.domain.interviews.Slot;
import org.jobwright.domain.interviews.SlotId;
import org.jobwright.domain.interviews.TimesOffer;
import org.jobwright.domain.interviews.WishedWindow;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.interviews.OfferedTimes.Free;
import org.jobwright.services.organizations.OrganizationRepository;

/**
 * What a candidate does with the times that they were offered, by the secret of their link. The system acts, because nobody
 * is signed in, and because a choice holds the panel, which the candidate does not see.
 */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class SlotPickService {

    @Inject
    private SlotRepository slots;

    @Inject
    private InterviewRepository interviews;

    @Inject
    private OrganizationRepository organizations;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Empty if there is no such link, or there are other times than those it was for. */
    public Optional<OfferedTimes> find(Secret secret) {
        return slots.link(secret)
                .flatMap(link -> interviews.find(link.getInterview()).filter(found -> isFor(link, found)))
                .map(this::show);
    }

    /** Takes a seat, and gives the one that they had back. Both sides are told at once. */
    public void pick(Secret secret, SlotId wanted, int seen) {
        Interview interview = own(secret);
        Instant now = clock.instant();
        Slot slot = slots.lock(wanted).orElseThrow(NotFound::new);
        List<Integer> taken = slots.taken(slot, interview);
        int seat = IntStream.rangeClosed(1, slot.getSeats())
                .filter(number -> !taken.contains(number))
                .findFirst()
                .orElse(0);
        if (seat == 0) {
            throw new RuleViolation(TimesByLink.TAKEN);
        }
        events.fire(interview.getChoice().pick(slot, seat, seen, now));
        events.fire(interview.getChoice().chosen(now));
    }

    /** None of the times fits; they can still be chosen. */
    public void refuseTimes(Secret secret, int seen, List<WishedWindow> windows, String words) {
        events.fire(own(secret).getChoice().refuseTimes(seen, windows, words, clock.instant()));
    }

    /** The candidate does not come; the employer is told at once. */
    public void cancel(Secret secret, int seen) {
        events.fire(own(secret).getChoice().refuse(seen, clock.instant()));
    }

    /** The interview of a link, held until the end of the transaction. */
    private Interview own(Secret secret) {
        InterviewLink link = slots.link(secret).orElseThrow(NotFound::new);
        Interview interview = slots.lock(link.getInterview());
        if (!isFor(link, interview)) {
            throw new NotFound();
        }
        if (!organizations.isRunning(interview.getOrganization())) {
            throw new RuleViolation("interviews.over");
        }
        return interview;
    }

    /** Also after the end, so that an old link says what became of it. */
    private static boolean isFor(InterviewLink link, Interview interview) {
        TimesOffer offer = interview.getOffer();
        return offer.getOfferedAs() != null
                && (!offer.isTold() || offer.getOffered().getId().equals(link.getSet()));
    }

    private OfferedTimes show(Interview interview) {
        Instant now = clock.instant();
        TimesOffer offer = interview.getOffer();
        boolean over = interview.isPast(now);
        boolean agreed = interview.getAnnounced() != null && (over || !interview.hasBegun(now));
        boolean open = interview.isChoosable(now) && organizations.isRunning(interview.getOrganization());
        return new OfferedTimes(
                interviews.organizationName(interview.getOrganization()),
                interview.getTold(),
                agreed,
                offer.isChosen(),
                open,
                open ? free(interview, now) : List.of(),
                interview.getSeen(),
                offer.isTold() ? offer.getOffered().getAnswerBy() : null,
                offer.isTold() ? offer.getOffered().getNoticeHours() : 0,
                offer.isTold() ? offer.getOffered().getChangesAllowed() - offer.getMoves() : 0,
                interview.getWishedAt(),
                interview.getCancelCause(),
                over);
    }

    private List<Free> free(Interview interview, Instant now) {
        Slot own = interview.getOffer().getSlot();
        return slots.free(interview, now).stream()
                .filter(slot -> own == null || !own.getId().equals(slot.getId()))
                .map(Free::of)
                .toList();
    }
}

package org.jobwright.services.papers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.papers.Referee;
import org.jobwright.domain.papers.RefereeAnswer;
import org.jobwright.domain.papers.RefereeId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;

/** What referees do by the secret of their link, and their reminder. The system acts, because nobody is signed in. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class RefereeLinkService {

    private static final int BATCH = 200;

    @Inject
    private ReferenceRepository references;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Empty if the link leads nowhere. */
    public Optional<AskedReferee> find(Secret secret) {
        return references.find(secret).filter(this::isAnswerable).map(references::show);
    }

    /** Gives the reference. */
    public void give(Secret secret, String words) {
        Referee referee = answerable(secret);
        references.add(new RefereeAnswer(referee.getId(), words));
        events.fire(referee.give(clock.instant()));
    }

    /**
     * Declines.
     *
     * @param forGood nobody may ask this address again, and requests to it that are open are declined, too
     */
    public void decline(Secret secret, boolean forGood) {
        Instant now = clock.instant();
        if (forGood) {
            // first, so that of two links to an address one waits here, and not each for the other
            references.address(secret).ifPresent(address -> references.neverAsk(address, now));
        }
        Referee referee = answerable(secret);
        List<Referee> declined = forGood ? references.lockAsked(referee.getEmail()) : List.of(referee);
        declined.forEach(one -> events.fire(one.decline(now)));
    }

    /** Referees who have not answered for a week. */
    public List<RefereeId> toRemind() {
        Instant now = clock.instant();
        Duration left = Referee.ANSWERABLE.minus(Referee.REMINDED_AFTER);
        return references.toRemind(now.minus(left), now.minus(Referee.REMINDED_AFTER), BATCH);
    }

    /** Sends a new link, once; does nothing if the referee answered meanwhile. Who is never to be asked declines. */
    public void remind(RefereeId id) {
        references
                .lock(id)
                .filter(referee -> referee.getRemindedAt() == null && isAnswerable(referee))
                .ifPresent(referee -> events.fire(
                        references.isNeverAsked(referee.getEmail())
                                ? referee.decline(clock.instant())
                                : referee.remind(clock.instant())));
    }

    private Referee answerable(Secret secret) {
        return references.lock(secret).filter(this::isAnswerable).orElseThrow(NotFound::new);
    }

    /** Links outlive neither the offer nor the stop of the employer. */
    private boolean isAnswerable(Referee referee) {
        return referee.isAnswerable(clock.instant()) && references.isAccepted(referee.getApplication());
    }
}

package org.jobwright.services.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.privacy.ErasureCause;
import org.jobwright.domain.privacy.ErasureRequest;
import org.jobwright.domain.privacy.ErasureRequestId;
import org.jobwright.domain.shared.DomainEvent;

/**
 * Tells people who have not signed in for long that their account will be erased, twice, each in a transaction of its own.
 * {@link ErasureRun} erases them.
 */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class IdleAccountRun {

    /** In one night: after an update nobody is told in the same hour as everybody else. */
    private static final int MOST = 1_000;

    @Inject
    private IdleAccountRepository accounts;

    @Inject
    private ErasureRepository requests;

    @Inject
    private ErasureCancellation cancellation;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** False if nothing may happen tonight, because the clock went back or jumped. */
    public boolean begins() {
        return accounts.isClockSteady(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** Those who are to be told, the longest absent first. */
    public List<AccountId> due() {
        return accounts.due(clock.instant(), MOST);
    }

    /** Tells a person when their account will be erased, unless they are here again, or another node does. */
    public void announce(@NotNull AccountId account) {
        Instant now = clock.instant();
        if (accounts.lock(account)
                && accounts.isIdle(account, now)
                && requests.waiting(account, LockModeType.NONE).isEmpty()) {
            ErasureRequest request = ErasureRequest.absent(account, accounts.presentAt(account), now);
            requests.add(request);
            events.fire(request.announced());
        }
    }

    /** Those who are to be told again. */
    public List<ErasureRequestId> toRemind() {
        return accounts.toRemind(clock.instant(), MOST);
    }

    /** Tells a person again; who is here again, or is needed by an employer, keeps the account. */
    public void remind(@NotNull ErasureRequestId id) {
        Instant now = clock.instant();
        requests.lock(id).filter(ErasureRequest::isWaiting).ifPresent(request -> {
            if (accounts.isIdle(request.getAccount(), now)) {
                request.remind(now).ifPresent(events::fire);
            } else {
                cancellation.cancel(request, now);
            }
        });
    }

    /** Those who were told and did not come back. */
    public List<ErasureRequestId> over() {
        return requests.due(ErasureCause.ABSENT, clock.instant(), MOST);
    }
}

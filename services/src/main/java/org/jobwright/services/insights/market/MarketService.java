package org.jobwright.services.insights.market;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.services.shared.AdvisoryLock;

/**
 * Computes figures from facts. Every change of a fact notes the month and the role in the same transaction; a round
 * takes notes and recomputes their figures, so the result always equals a full recomputation.
 */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class MarketService {

    /** Long enough for late events of a month to arrive. */
    private static final int SECRET_KEPT_DAYS = 7;

    /** More than a day, in case a night was missed. */
    private static final Duration LOOKED_BACK = Duration.ofDays(3);

    private static final String ROUND = "market figures";

    @Inject
    private MarketFacts facts;

    @Inject
    private MarketFigures figures;

    @Inject
    private MarketRoles roles;

    @Inject
    private MarketCounter counter;

    @Inject
    private AdvisoryLock lock;

    @Inject
    private Clock clock;

    /** Writes what this node counted since the last call. */
    public void writeCounts() {
        var counted = counter.take();
        if (counted.isEmpty()) {
            return;
        }
        try {
            facts.count(counted);
        } catch (RuntimeException e) {
            counter.putBack(counted);
            throw e;
        }
    }

    /**
     * Computes the figures of the next changed months. One node at a time: if two computed the same figures, the one
     * that read first could write last.
     *
     * @param most how many months of roles to take
     * @return how many were computed; 0 if nothing waits, or another node is doing it
     */
    public int aggregate(int most) {
        if (!lock.tryHold(ROUND)) {
            return 0;
        }
        roles.followGuides();
        List<MarketFigures.Slice> slices = figures.takeNoted(most);
        figures.make(slices);
        return slices.size();
    }

    /**
     * Moves the next month of a role to the end of the queue, because its figures could not be computed.
     *
     * @return how many notes it had; 0 if nothing waits
     */
    public int putOff() {
        return figures.putOff();
    }

    /** Retries parked figures, because the cause may be gone, and computes those of adverts whose last day has passed. */
    public void takeUpAgain() {
        figures.takeUpAgain();
        facts.noteEnded(clock.instant().minus(LOOKED_BACK));
    }

    /** Destroys the secrets of past months: from then on no one can tell who a pseudonym was. */
    public void forgetSecrets() {
        LocalDate kept = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(SECRET_KEPT_DAYS);
        facts.forgetSecretsBefore(YearMonth.from(kept));
    }
}

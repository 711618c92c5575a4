package org.jobwright.services.insights.market;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.services.shared.AdvisoryLock;

/**
 * Makes figures of facts. Whatever changes a fact notes the month and the role in the same transaction; a round takes
 * notes and makes their figures anew, so what is there is what making all of it anew would bring.
 */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class MarketService {

    /** As long as what happened late in a month may still be on its way. */
    private static final int SECRET_KEPT_DAYS = 7;

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

    /** Writes what this node counted since the last time. */
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
     * Makes the figures of the next months that changed. One node at a time: of two who make the same figures, the one
     * who looked first could write last.
     *
     * @param most how many months of roles to take
     * @return how many were made; 0 when nothing waits, or another node is at it
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
     * Puts the month of a role that would be next behind all others, because its figures could not be made.
     *
     * @return how many notes of it there were; 0 when nothing waits
     */
    public int putOff() {
        return figures.putOff();
    }

    /** Has figures tried again that were given up: what was in their way may be gone. */
    public void takeUpAgain() {
        figures.takeUpAgain();
    }

    /** Has all figures made anew from the facts, a part with each round; returns how many months of roles these are. */
    @RolesAllowed({Role.SYSTEM, Role.ADMINISTRATOR})
    public long recomputeAll() {
        return figures.noteAll();
    }

    /** Destroys the secrets of months that are over: from then on nobody can tell who a pseudonym was. */
    public void forgetSecrets() {
        LocalDate kept = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(SECRET_KEPT_DAYS);
        facts.forgetSecretsBefore(YearMonth.from(kept));
    }
}

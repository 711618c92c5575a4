package org.jobwright.services.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jobwright.services.figures.KeptFiguresRepository.Kept;
import org.jobwright.services.shared.AdvisoryLock;

/**
 * Counts applications. What is counted in many takes seconds, so it is kept for some minutes for all who may count the
 * same; when it is older, the first one who asks counts again, and the others see the former figures meanwhile. Callers who
 * applied themselves are counted for alone, because their own application is left out.
 */
@ApplicationScoped
class KeptFigures {

    private static final int MANY = 20_000;
    private static final Duration FRESH = Duration.ofMinutes(10);

    /** Also in the table: see {@code RecordCleanup}. */
    private static final Duration LONGEST = Duration.ofDays(1);

    @Inject
    private FiguresRepository applications;

    @Inject
    private KeptFiguresRepository kept;

    @Inject
    private AdvisoryLock lock;

    @Inject
    private Clock clock;

    /** The figures of some postings, as of now, or of some minutes ago. */
    Kept count(CountedPostings counted) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Kept> former = kept.find(counted, now.minus(LONGEST));
        if (former.isEmpty()) {
            // Of several who come at once, the first one counts.
            lock.hold(lockOf(counted));
            former = kept.find(counted, now.minus(LONGEST));
        }
        boolean isKept = former.isPresent();
        if (isKept && isApplicant(counted, now)) {
            return new Kept(applications.count(counted, now), null);
        }
        return former.filter(known -> known.asOf().isAfter(now.minus(FRESH)) || !lock.tryHold(lockOf(counted)))
                .orElseGet(() -> countAgain(counted, isKept, now));
    }

    private Kept countAgain(CountedPostings counted, boolean isKept, Instant now) {
        CountedApplications counts = applications.count(counted, now);
        if (!applications.haveAtLeast(counted, MANY)) {
            if (isKept) {
                kept.forget(counted);
            }
            return new Kept(counts, null);
        }
        if (isApplicant(counted, now)) {
            return new Kept(counts, null);
        }
        Kept current = new Kept(counts, now);
        kept.keep(counted, current);
        return current;
    }

    private boolean isApplicant(CountedPostings counted, Instant now) {
        return applications.isApplicant(counted, now.minus(LONGEST));
    }

    private static String lockOf(CountedPostings counted) {
        return "figures " + counted.organization() + " " + counted.name() + " " + counted.period();
    }
}

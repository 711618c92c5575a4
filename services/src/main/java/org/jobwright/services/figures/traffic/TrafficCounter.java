package org.jobwright.services.figures.traffic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.VisitSource;
import org.jobwright.services.applications.apply.DraftBegun;

/**
 * Counts views of jobs and applications begun, in memory: no visitor waits for it. {@link TrafficService} writes the
 * counts; what a node has not written when it stops is lost. Each node tells visitors apart by itself.
 */
@ApplicationScoped
public class TrafficCounter {

    private static final int MOST = 20_000;

    private final Map<TrafficKey, TrafficCounts> waiting = new ConcurrentHashMap<>();

    private volatile VisitorsOfDay today = new VisitorsOfDay(LocalDate.EPOCH);

    @Inject
    private Clock clock;

    /**
     * Somebody saw a job.
     *
     * @param account null for a visitor
     */
    public void viewed(UUID posting, VisitSource source, String address, String agent, AccountId account) {
        VisitorsOfDay visitors = today();
        add(
                new TrafficKey(posting, visitors.day(), visitors.bounded(posting, source.text(), address), account),
                TrafficCounts.view(visitors.isFirst(posting, address, agent)));
    }

    void begun(@Observes(during = TransactionPhase.AFTER_SUCCESS) DraftBegun draft) {
        VisitorsOfDay visitors = today();
        UUID posting = draft.posting().value();
        String source = draft.source() == null ? VisitSource.OWN_SITE.text() : draft.source();
        add(
                new TrafficKey(posting, visitors.day(), visitors.bounded(posting, source, null), draft.by()),
                TrafficCounts.START);
    }

    private VisitorsOfDay today() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        VisitorsOfDay current = today;
        return current.day().equals(day) ? current : begin(day);
    }

    private synchronized VisitorsOfDay begin(LocalDate day) {
        if (!today.day().equals(day)) {
            today = new VisitorsOfDay(day);
        }
        return today;
    }

    private void add(TrafficKey key, TrafficCounts counts) {
        if (waiting.size() < MOST || waiting.containsKey(key)) {
            waiting.merge(key, counts, TrafficCounts::plus);
        }
    }

    /** Takes everything counted since the last call. */
    Map<TrafficKey, TrafficCounts> take() {
        Map<TrafficKey, TrafficCounts> taken = new HashMap<>();
        for (TrafficKey key : List.copyOf(waiting.keySet())) {
            TrafficCounts counts = waiting.remove(key);
            if (counts != null) {
                taken.put(key, counts);
            }
        }
        return taken;
    }

    /** Returns what could not be written. */
    void putBack(Map<TrafficKey, TrafficCounts> taken) {
        taken.forEach(this::add);
    }
}

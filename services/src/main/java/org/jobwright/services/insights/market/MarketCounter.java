package org.jobwright.services.insights.market;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.insights.market.MarketEventKind;

/**
 * Counts searches and views in memory and writes them to the database a second later in one statement: they are many,
 * and job seekers should not wait for statistics. What a node has not written when it stops is lost, a second of
 * searches at most. Bounded: while the database is down, further kinds of events are not counted.
 */
@ApplicationScoped
public class MarketCounter {

    private static final int MOST = 20_000;

    private final Map<MarketEvent, Integer> waiting = new ConcurrentHashMap<>();

    @Inject
    private Clock clock;

    /**
     * Someone showed interest in a role.
     *
     * @param country ISO 3166-1 alpha-2; {@link org.jobwright.domain.insights.market.MarketCell#UNKNOWN} if unknown
     * @param account null for a visitor
     */
    public void count(MarketEventKind kind, String role, String country, AccountId account) {
        YearMonth month = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
        add(new MarketEvent(month, kind, role, country, account), 1);
    }

    private void add(MarketEvent event, int times) {
        if (waiting.size() < MOST || waiting.containsKey(event)) {
            waiting.merge(event, times, Integer::sum);
        }
    }

    /** Takes everything counted since the last call. */
    Map<MarketEvent, Integer> take() {
        Map<MarketEvent, Integer> taken = new HashMap<>();
        for (MarketEvent event : List.copyOf(waiting.keySet())) {
            Integer times = waiting.remove(event);
            if (times != null) {
                taken.put(event, times);
            }
        }
        return taken;
    }

    /** Returns what could not be written. */
    void putBack(Map<MarketEvent, Integer> taken) {
        taken.forEach(this::add);
    }
}

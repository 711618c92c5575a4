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
 * Counts searches and views without the database, which hears of them a second later in one statement: they are many, and
 * who looks for work does not wait for statistics. What a node has not written when it ends is lost, a second of
 * searches at most. Bounded: while the database is away, more different events than that are not counted.
 */
@ApplicationScoped
public class MarketCounter {

    private static final int MOST = 20_000;

    private final Map<MarketEvent, Integer> waiting = new ConcurrentHashMap<>();

    @Inject
    private Clock clock;

    /**
     * Somebody showed interest in a role.
     *
     * @param country ISO 3166-1 alpha-2; {@link org.jobwright.domain.insights.market.MarketCell#UNKNOWN} where it is not known
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

    /** Takes everything that was counted since the last time. */
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

    /** Gives back what could not be written. */
    void putBack(Map<MarketEvent, Integer> taken) {
        taken.forEach(this::add);
    }
}

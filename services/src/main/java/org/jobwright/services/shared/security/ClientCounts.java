package org.jobwright.services.shared.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Requests of clients, counted in the memory of this node. Room is limited; when it is full, those who used least are
 * dropped, so that a crowd of new clients does not reset the exhausted limits of others.
 */
final class ClientCounts {

    /**
     * A refused use.
     *
     * @param most the limit of this key
     */
    record Refusal(LimitKey key, long most, SlidingCount count) {}

    /** One tenth at a time, so that it is not repeated for every new client. */
    private static final int FORGOTTEN_AT_ONCE = 10;

    private final int room;
    private final ConcurrentMap<String, SlidingCount> counts = new ConcurrentHashMap<>();

    ClientCounts(int room) {
        this.room = room;
    }

    /**
     * Counts a use for a client and for the wider networks around it; empty if that is within their limits. If a wider
     * network is exhausted, nothing is stored for the client: otherwise a network of 65,536 smaller ones would fill the
     * memory.
     *
     * @param key {@code search:192.0.2.7}
     */
    Optional<Refusal> use(String key, long cost, long limit, Duration window, Instant now) {
        List<LimitKey> all = LimitKey.of(key);
        List<LimitKey> counted = all.reversed().stream()
                .filter(each -> isUsedUp(each, cost, limit * each.width(), window, now))
                .findFirst()
                .map(List::of)
                .orElse(all);
        Optional<Refusal> refusal = count(counted, cost, limit, window, now);
        makeRoom(now);
        return refusal;
    }

    /** What a client has used, without the wider networks around it. */
    SlidingCount of(String key, Duration window, Instant now) {
        return at(counts.get(key), window, now);
    }

    private Optional<Refusal> count(List<LimitKey> keys, long cost, long limit, Duration window, Instant now) {
        for (LimitKey each : keys) {
            long most = limit * each.width();
            SlidingCount count = counts.compute(
                    each.text(), (same, known) -> at(known, window, now).plus(cost, most, now));
            if (count.refusals() > 0) {
                return Optional.of(new Refusal(each, most, count));
            }
        }
        return Optional.empty();
    }

    private boolean isUsedUp(LimitKey key, long cost, long most, Duration window, Instant now) {
        SlidingCount known = counts.get(key.text());
        return known != null && !known.at(now, window).fits(cost, most, now);
    }

    private static SlidingCount at(SlidingCount known, Duration window, Instant now) {
        return (known == null ? SlidingCount.NONE : known).at(now, window);
    }

    private void makeRoom(Instant now) {
        if (counts.size() > room) {
            forget(now);
        }
    }

    private synchronized void forget(Instant now) {
        if (counts.size() <= room) {
            return; // another thread did
        }
        counts.values().removeIf(count -> count.isOver(now));
        int tooMany = counts.size() - room;
        if (tooMany > 0) {
            List<Map.Entry<String, SlidingCount>> known = counts.entrySet().stream()
                    .map(Map.Entry::copyOf)
                    .sorted(Comparator.comparingLong(
                            entry -> entry.getValue().used() + entry.getValue().usedBefore()))
                    .toList();
            known.stream().limit(tooMany + room / FORGOTTEN_AT_ONCE).forEach(entry -> counts.remove(entry.getKey()));
        }
    }

    /** How many are stored. */
    int size() {
        return counts.size();
    }
}

package org.jobwright.services.figures.traffic;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jobwright.domain.shared.Sha256;

/**
 * Who was there on one day, as hashes with a salt that is never stored: with the end of the day nobody can tell any more
 * whether somebody was there. Bounded: beyond it, views count on, but no further visitors and sources are told apart.
 */
class VisitorsOfDay {

    static final int MOST_VISITORS = 200_000;
    static final int MOST_SOURCES = 20_000;
    static final int MOST_SOURCES_OF_POSTING = 50;

    /** Of one address and posting: a house or an office shares one, and nobody uses up what is there for all. */
    static final int MOST_VISITORS_OF_ADDRESS = 20;

    /** The same of sources that nobody named before. */
    static final int MOST_SOURCES_OF_ADDRESS = 5;

    private static final int SALT_BYTES = 16;

    private final LocalDate day;
    private final byte[] salt = new byte[SALT_BYTES];
    private final Set<Long> visitors = ConcurrentHashMap.newKeySet();
    private final AtomicInteger visitorCount = new AtomicInteger();
    private final Map<UUID, Set<String>> sources = new ConcurrentHashMap<>();
    private final AtomicInteger sourceCount = new AtomicInteger();
    private final Map<Long, Integer> ofAddresses = new ConcurrentHashMap<>();

    VisitorsOfDay(LocalDate day) {
        this.day = day;
        new SecureRandom().nextBytes(salt);
    }

    LocalDate day() {
        return day;
    }

    /** Whether a visitor sees a posting for the first time on this day. */
    boolean isFirst(UUID posting, String address, String agent) {
        long visitor = hash(posting, address, agent);
        if (visitors.contains(visitor) || visitorCount.get() >= MOST_VISITORS) {
            return false;
        }
        boolean first = isWithin(MOST_VISITORS_OF_ADDRESS, hash(posting, address, "visitors")) && visitors.add(visitor);
        if (first) {
            visitorCount.incrementAndGet();
        }
        return first;
    }

    /** Counts one more of an address, unless it has enough. */
    private boolean isWithin(int most, long address) {
        return ofAddresses.merge(address, 1, (count, one) -> Math.min(count + one, most + 1)) <= most;
    }

    /**
     * The source; empty if there are too many to tell apart.
     *
     * @param address of the visitor; null if it is not known
     */
    String bounded(UUID posting, String source, String address) {
        Set<String> known = sources.computeIfAbsent(posting, id -> ConcurrentHashMap.newKeySet());
        if (known.contains(source)) {
            return source;
        }
        if (known.size() >= MOST_SOURCES_OF_POSTING
                || sourceCount.get() >= MOST_SOURCES
                || address != null && !isWithin(MOST_SOURCES_OF_ADDRESS, hash(posting, address, "sources"))) {
            return "";
        }
        if (known.add(source)) {
            sourceCount.incrementAndGet();
        }
        return source;
    }

    private long hash(UUID posting, String address, String agent) {
        byte[] who = (posting + " " + address + " " + agent).getBytes(StandardCharsets.UTF_8);
        byte[] salted =
                ByteBuffer.allocate(SALT_BYTES + who.length).put(salt).put(who).array();
        return ByteBuffer.wrap(Sha256.of(salted)).getLong();
    }
}

package org.jobwright.services.applications.pipeline;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * What others did on a board since a moment.
 *
 * @param byName moves and proposed decisions of colleagues, by their names
 * @param others people who applied or withdrew, and decisions that were released
 */
public record BoardChanges(Map<String, Long> byName, long others) implements Serializable {

    public BoardChanges {
        byName = Map.copyOf(byName);
    }

    /** How many there are. */
    public long total() {
        return others + byName.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Those that were not there when the board was read. */
    public BoardChanges since(BoardChanges read) {
        Map<String, Long> later = new TreeMap<>();
        byName.forEach((name, count) -> {
            long more = count - read.byName.getOrDefault(name, 0L);
            if (more > 0) {
                later.put(name, more);
            }
        });
        return new BoardChanges(later, Math.max(0, others - read.others));
    }
}

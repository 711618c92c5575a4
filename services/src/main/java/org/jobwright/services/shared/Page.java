package org.jobwright.services.shared;

import java.io.Serializable;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * One page of a list.
 *
 * @param items what is on the page
 * @param number the page, counted from 1
 * @param size how many fit on a page
 * @param total how many there are over all pages
 */
public record Page<T>(List<T> items, int number, int size, long total) implements Serializable {

    public Page {
        items = List.copyOf(items);
    }

    /** Counts only if necessary: a page that is not full is the last. */
    public static <T> Page<T> of(List<T> items, PageRequest page, LongSupplier total) {
        boolean last = items.size() < page.size() && (page.number() == 1 || !items.isEmpty());
        return new Page<>(items, page.number(), page.size(), last ? page.offset() + items.size() : total.getAsLong());
    }

    /** How many pages there are; at least one. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** Whether the page is beyond the last one. */
    public boolean isBeyondEnd() {
        return number > pages();
    }
}

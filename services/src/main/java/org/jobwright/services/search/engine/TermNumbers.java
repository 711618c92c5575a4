package org.jobwright.services.search.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * Numbers the terms of a field across segments. Each segment of a Lucene index has its own numbers; these hold for all
 * segments, and are computed once per segment instead of with each search. So a change costs no more than the small
 * segment that it adds.
 */
final class TermNumbers {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<CacheKey, int[]> ofParts = new ConcurrentHashMap<>();

    /** Replaced and never changed, so that no counting thread waits for another. */
    private volatile List<String> terms = List.of();

    /** The terms by number. */
    List<String> terms() {
        return terms;
    }

    /** The global numbers of a segment's terms, by the segment's own numbers. */
    int[] of(LeafReader part, SortedSetDocValues values) throws IOException {
        var core = part.getCoreCacheHelper();
        int[] known = ofParts.get(core.getKey());
        if (known != null) {
            return known;
        }
        int[] found = number(values);
        if (ofParts.put(core.getKey(), found) == null) {
            core.addClosedListener(ofParts::remove);
        }
        return found;
    }

    private synchronized int[] number(SortedSetDocValues values) throws IOException {
        List<String> all = new ArrayList<>(terms);
        int[] found = new int[(int) values.getValueCount()];
        for (int i = 0; i < found.length; i++) {
            String term = values.lookupOrd(i).utf8ToString();
            Integer number = numbers.putIfAbsent(term, all.size());
            if (number == null) {
                number = all.size();
                all.add(term);
            }
            found[i] = number;
        }
        terms = all;
        return found;
    }
}

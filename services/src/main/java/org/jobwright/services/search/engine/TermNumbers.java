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
 * Numbers the terms of a field. Each part of a Lucene index has numbers of its own; these hold for all parts, and are
 * found once for each part instead of at each search. So a change costs no more than the small part that it adds.
 */
final class TermNumbers {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<CacheKey, int[]> ofParts = new ConcurrentHashMap<>();

    /** Replaced and never changed, so that nobody who counts waits for another. */
    private volatile List<String> terms = List.of();

    /** The terms by their number. */
    List<String> terms() {
        return terms;
    }

    /** The numbers of the terms of a part, by the number that the part itself has for them. */
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

package org.jobwright.services.search.engine;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.jobwright.services.search.index.PostingField;

/** Counts postings by their age in a Lucene index. */
final class AgeCounts {

    private AgeCounts() {}

    /** @param begins when each age begins, latest first */
    static Map<String, Long> of(List<MatchingDocs> fitting, Map<String, Instant> begins) throws IOException {
        long[] since = begins.values().stream().mapToLong(Instant::toEpochMilli).toArray();
        long[] counts = new long[since.length];
        for (MatchingDocs part : fitting) {
            count(part, since, counts);
        }
        Map<String, Long> byAge = new LinkedHashMap<>();
        int i = 0;
        for (String age : begins.keySet()) {
            byAge.put(age, counts[i++]);
        }
        return byAge;
    }

    private static void count(MatchingDocs part, long[] since, long[] counts) throws IOException {
        DocIdSetIterator documents = part.bits.iterator();
        if (documents == null) {
            return;
        }
        NumericDocValues posted =
                DocValues.unwrapSingleton(DocValues.getSortedNumeric(part.context.reader(), PostingField.POSTED));
        for (int at = documents.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = documents.nextDoc()) {
            if (posted.advanceExact(at)) {
                long time = posted.longValue();
                for (int i = since.length - 1; i >= 0 && time >= since[i]; i--) {
                    counts[i]++;
                }
            }
        }
    }
}

package org.jobwright.services.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * Counts the terms of one field of a Lucene index. Each part of an index numbers its terms by itself; here they have
 * numbers that hold for all parts, found once for each part instead of at each search. So a change costs no more than
 * the small part that it adds.
 */
final class CountedField {

    private record Term(String text, int postings) {}

    private static final Comparator<Term> RAREST_FIRST =
            Comparator.comparingInt(Term::postings).thenComparing(Term::text, Comparator.reverseOrder());

    private final String field;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> terms = new ArrayList<>();
    private final Map<CacheKey, int[]> numbersOfParts = new ConcurrentHashMap<>();

    CountedField(String field) {
        this.field = field;
    }

    /** The terms that most of these postings have, and how many. */
    Map<String, Long> mostFrequent(List<MatchingDocs> fitting, int most) throws IOException {
        int[] counts = new int[0];
        for (MatchingDocs part : fitting) {
            if (part.totalHits > 0) {
                SortedSetDocValues values = DocValues.getSortedSet(part.context.reader(), field);
                int[] numbersOfPart = numbers(part.context.reader(), values);
                counts = add(counts, count(part, values), numbersOfPart);
            }
        }
        return mostFrequent(counts, most);
    }

    private int[] add(int[] counts, int[] countsOfPart, int[] numbersOfPart) {
        int[] sum = counts;
        for (int i = 0; i < countsOfPart.length; i++) {
            if (countsOfPart[i] > 0) {
                if (numbersOfPart[i] >= sum.length) {
                    sum = java.util.Arrays.copyOf(sum, size());
                }
                sum[numbersOfPart[i]] += countsOfPart[i];
            }
        }
        return sum;
    }

    private static int[] count(MatchingDocs part, SortedSetDocValues values) throws IOException {
        int[] counts = new int[(int) values.getValueCount()];
        DocIdSetIterator documents = part.bits.iterator();
        SortedDocValues single = DocValues.unwrapSingleton(values);
        for (int at = documents.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = documents.nextDoc()) {
            if (single != null) {
                if (single.advanceExact(at)) {
                    counts[single.ordValue()]++;
                }
            } else if (values.advanceExact(at)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    counts[(int) values.nextOrd()]++;
                }
            }
        }
        return counts;
    }

    private int[] numbers(LeafReader part, SortedSetDocValues values) throws IOException {
        var core = part.getCoreCacheHelper();
        int[] known = numbersOfParts.get(core.getKey());
        if (known != null) {
            return known;
        }
        int[] found = number(values);
        if (numbersOfParts.put(core.getKey(), found) == null) {
            core.addClosedListener(numbersOfParts::remove);
        }
        return found;
    }

    private synchronized int[] number(SortedSetDocValues values) throws IOException {
        int[] numbersOfPart = new int[(int) values.getValueCount()];
        for (int i = 0; i < numbersOfPart.length; i++) {
            String term = values.lookupOrd(i).utf8ToString();
            Integer number = numbers.putIfAbsent(term, terms.size());
            if (number == null) {
                number = terms.size();
                terms.add(term);
            }
            numbersOfPart[i] = number;
        }
        return numbersOfPart;
    }

    private synchronized int size() {
        return terms.size();
    }

    private synchronized Map<String, Long> mostFrequent(int[] counts, int most) {
        PriorityQueue<Term> frequent = new PriorityQueue<>(RAREST_FIRST);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0
                    && (frequent.size() < most || counts[i] >= frequent.peek().postings())) {
                frequent.add(new Term(terms.get(i), counts[i]));
                if (frequent.size() > most) {
                    frequent.poll();
                }
            }
        }
        Map<String, Long> mostFrequent = new LinkedHashMap<>();
        frequent.forEach(term -> mostFrequent.put(term.text(), (long) term.postings()));
        return mostFrequent;
    }
}

package org.jobwright.services.search.engine;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SequencedMap;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/** Counts the terms that postings have in one field of a Lucene index. */
final class CountedField {

    private record Term(String text, int postings) {}

    private static final Comparator<Term> RAREST_FIRST =
            Comparator.comparingInt(Term::postings).thenComparing(Term::text, Comparator.reverseOrder());

    private final String field;
    private final TermNumbers numbers = new TermNumbers();

    CountedField(String field) {
        this.field = field;
    }

    /** The most frequent terms of these postings, in descending order, with their counts. */
    Map<String, Long> mostFrequent(List<MatchingDocs> fitting, int most) throws IOException {
        int[] counts = new int[0];
        for (MatchingDocs part : fitting) {
            if (part.totalHits > 0) {
                SortedSetDocValues values = DocValues.getSortedSet(part.context.reader(), field);
                int[] numbersOfPart = numbers.of(part.context.reader(), values);
                counts = longEnough(counts, numbers.terms().size());
                add(counts, count(part, values), numbersOfPart);
            }
        }
        return mostFrequent(counts, most);
    }

    /** A new segment may have added terms. */
    private static int[] longEnough(int[] counts, int length) {
        return counts.length < length ? Arrays.copyOf(counts, length) : counts;
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

    private static void add(int[] sums, int[] countsOfPart, int[] numbersOfPart) {
        for (int i = 0; i < countsOfPart.length; i++) {
            sums[numbersOfPart[i]] += countsOfPart[i];
        }
    }

    private Map<String, Long> mostFrequent(int[] counts, int most) {
        List<String> terms = numbers.terms();
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
        SequencedMap<String, Long> mostFrequentFirst = new LinkedHashMap<>();
        for (Term term = frequent.poll(); term != null; term = frequent.poll()) {
            mostFrequentFirst.putFirst(term.text(), (long) term.postings());
        }
        return mostFrequentFirst;
    }
}

package org.jobwright.domain.insights.titles;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jobwright.domain.insights.titles.OccupationTable.KnownWord;
import org.jobwright.domain.shared.text.FoldedText;

/** Words that a misspelt word of a title may mean: {@code elektrician} means electrician. */
final class TitleSpelling {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 24;
    private static final int TWO_SLIPS_FROM = 8;

    /** Input with more misspelt words than this is not a title; each one is compared with thousands of words. */
    private static final int MOST_WORDS = 4;

    private record Neighbour(KnownWord word, int slips) {}

    private TitleSpelling() {}

    /** The words with the first few unknown ones corrected; empty if there is nothing to correct. */
    static Optional<List<String>> corrected(List<String> words) {
        List<String> corrected = new ArrayList<>(words);
        int looked = 0;
        for (int i = 0; i < words.size() && looked < MOST_WORDS; i++) {
            if (isUnknown(words.get(i))) {
                looked++;
                corrected.set(i, nearest(FoldedText.of(words.get(i))).orElse(words.get(i)));
            }
        }
        return corrected.equals(words) ? Optional.empty() : Optional.of(corrected);
    }

    private static boolean isUnknown(String typed) {
        int length = FoldedText.of(typed).length();
        return length >= SHORTEST
                && length <= LONGEST
                && !OccupationTable.shipped().isWord(TitleWords.key(typed));
    }

    private static Optional<String> nearest(String word) {
        byte[] wanted = word.getBytes(StandardCharsets.UTF_8);
        int most = word.length() < TWO_SLIPS_FROM ? 1 : 2;
        return IntStream.rangeClosed(word.length() - most, word.length() + most)
                .mapToObj(OccupationTable.shipped()::wordsOfLength)
                .flatMap(List::stream)
                .map(known -> new Neighbour(known, known.slipsFrom(wanted, most)))
                .filter(neighbour -> neighbour.slips <= most)
                .min(Comparator.comparingInt(Neighbour::slips)
                        .thenComparing(Comparator.<Neighbour>comparingInt(neighbour -> neighbour.word.titles())
                                .reversed())
                        .thenComparing(neighbour -> neighbour.word.word()))
                .map(neighbour -> neighbour.word.word());
    }
}

package org.jobwright.domain.insights;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.shared.FoldedText;
import org.jobwright.domain.shared.SpellingDistance;

/** Words of titles that a misspelt one may mean: {@code elektrician} means electrician. */
final class TitleSpelling {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 24;
    private static final int TWO_SLIPS_FROM = 8;

    private record Neighbour(String word, int slips, int titles) {}

    private TitleSpelling() {}

    /** The words with those corrected that stand in no title; empty when there is nothing to correct. */
    static Optional<List<String>> corrected(List<String> words) {
        List<String> corrected =
                words.stream().map(word -> corrected(word).orElse(word)).toList();
        return corrected.equals(words) ? Optional.empty() : Optional.of(corrected);
    }

    private static Optional<String> corrected(String typed) {
        OccupationTable table = OccupationTable.shipped();
        String word = FoldedText.of(typed);
        if (word.length() < SHORTEST || word.length() > LONGEST || table.isWord(TitleWords.key(typed))) {
            return Optional.empty();
        }
        byte[] wanted = word.getBytes(StandardCharsets.UTF_8);
        int most = word.length() < TWO_SLIPS_FROM ? 1 : 2;
        return table.wordCounts().entrySet().stream()
                .filter(known -> Math.abs(known.getKey().length() - word.length()) <= most)
                .map(known -> {
                    byte[] letters = known.getKey().getBytes(StandardCharsets.UTF_8);
                    return new Neighbour(
                            known.getKey(),
                            SpellingDistance.between(wanted, letters, 0, letters.length, most),
                            known.getValue());
                })
                .filter(neighbour -> neighbour.slips <= most)
                .min(Comparator.comparingInt(Neighbour::slips)
                        .thenComparing(
                                Comparator.comparingInt(Neighbour::titles).reversed())
                        .thenComparing(Neighbour::word))
                .map(Neighbour::word);
    }
}

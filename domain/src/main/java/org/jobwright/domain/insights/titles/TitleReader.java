package org.jobwright.domain.insights.titles;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a free-text title: its last words name the job ({@code Oncology Staff Nurse}), unless the following words name
 * no job ({@code Staff Nurse Theatre}); a preposition ends it ({@code Nurse in Charge}). If nothing is known, the evidence of
 * its words decides.
 */
final class TitleReader {

    private static final Set<String> PREPOSITIONS = Set.of(
            "of", "in", "for", "to", "at", "with", "on", "from", "fur", "im", "mit", "bei", "als", "zum", "zur", "am");

    private final OccupationTable table;

    TitleReader() {
        this(OccupationTable.shipped());
    }

    TitleReader(OccupationTable table) {
        this.table = table;
    }

    Optional<Occupation> read(String title) {
        List<List<String>> parts = TitleWords.parts(title);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Optional<Occupation> found = Optional.empty();
        if (parts.size() > 1) { // Manager, Marketing
            found = table.exactly(join(parts.get(1)) + " " + join(parts.get(0)));
        }
        found = found.or(() -> read(parts.getFirst()));
        for (int i = 1; i < parts.size() && found.isEmpty(); i++) {
            found = table.exactly(join(parts.get(i)));
        }
        return found.or(() -> table.byEvidence(parts.getFirst()));
    }

    private Optional<Occupation> read(List<String> all) {
        Optional<Occupation> whole = table.exactly(join(all)).or(() -> exactlyWithoutLevels(all));
        if (whole.isPresent()) {
            return whole;
        }
        List<String> words = beforePreposition(all);
        if (words.size() < all.size()) {
            whole = table.exactly(join(words)).or(() -> exactlyWithoutLevels(words));
        }
        for (int end = words.size(); end > 0 && whole.isEmpty(); end--) {
            for (int start = 0; start < end && whole.isEmpty(); start++) {
                whole = known(words, start, end);
            }
            if (table.isLastWord(words.get(end - 1)) && !TitleWords.isLevel(words.get(end - 1))) {
                break;
            }
        }
        return whole;
    }

    private Optional<Occupation> known(List<String> words, int start, int end) {
        String key = join(words.subList(start, end));
        return table.atEnd(key)
                .or(() -> key.endsWith("in") ? table.atEnd(key.substring(0, key.length() - 2)) : Optional.empty());
    }

    private Optional<Occupation> exactlyWithoutLevels(List<String> words) {
        List<String> bare =
                words.stream().filter(word -> !TitleWords.isLevel(word)).toList();
        return bare.size() == words.size() ? Optional.empty() : table.exactly(join(bare));
    }

    private static List<String> beforePreposition(List<String> words) {
        for (int i = 1; i < words.size(); i++) {
            if (PREPOSITIONS.contains(words.get(i))) {
                return words.subList(0, i);
            }
        }
        return words;
    }

    private static String join(List<String> words) {
        return String.join(" ", words);
    }
}

package org.jobwright.domain.matching.method;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobwright.domain.shared.Resources;

/** Other names of the same skill: abbreviations and makers from O*NET, and some of our own in both languages. */
final class SkillNames {

    private static final Map<String, Set<String>> NAMES = read();

    private SkillNames() {}

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> names = new HashMap<>();
        Resources.lines(SkillNames.class, "skill-names.tsv", line -> {
            List<String> same = List.of(line.split("\t", -1));
            for (String name : same) {
                names.computeIfAbsent(key(name), key -> new LinkedHashSet<>()).addAll(same);
            }
        });
        return names;
    }

    private static String key(String name) {
        return MatchWords.joined(MatchWords.withoutSmall(Words.of(name)));
    }

    static boolean isKnown(List<Word> words) {
        return NAMES.containsKey(MatchWords.joined(words));
    }

    /** The names, in the order of the table, without the given one. */
    static List<String> of(Phrase phrase) {
        return NAMES.getOrDefault(phrase.key(), Set.of()).stream()
                .filter(name -> !key(name).equals(phrase.key()))
                .toList();
    }
}

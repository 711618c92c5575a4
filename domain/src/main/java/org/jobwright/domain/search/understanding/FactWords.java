package org.jobwright.domain.search.understanding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.shared.Resources;
import org.jobwright.domain.shared.text.FoldedText;

/** The words for hours, contract and workplace, in both languages. */
final class FactWords {

    static final int LONGEST = 4;

    private record Meaning(Enum<?> fact, Set<String> notBefore) {}

    private static final Map<String, Meaning> MEANINGS = new HashMap<>();

    static {
        Resources.lines(FactWords.class, "facts.tsv", line -> {
            String[] columns = Resources.columns(line, 3);
            Meaning meaning = new Meaning(fact(columns[0]), Set.of(columns[2].split("\\|", -1)));
            Arrays.stream(columns[1].split("\\|", -1))
                    .map(FoldedText::of)
                    .forEach(words -> MEANINGS.put(words, meaning));
        });
    }

    private FactWords() {}

    private static Enum<?> fact(String name) {
        return Stream.<Enum<?>>concat(Stream.of(WorkplaceType.values()), Stream.of(EmploymentType.values()))
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** @param next the folded word after them; empty at the end */
    static Optional<Enum<?>> meaning(String words, String next) {
        return Optional.ofNullable(MEANINGS.get(FoldedText.of(words)))
                .filter(meaning -> next.isEmpty() || !meaning.notBefore.contains(next))
                .map(Meaning::fact);
    }
}

package org.jobwright.domain.applications.persons;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jobwright.domain.shared.text.FoldedText;

/** Two names: whether they look alike, and whether they may belong to one person of a household. */
public record ComparedNames(String one, String other) {

    private static final double ALIKE = 0.95;
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    public ComparedNames {
        one = FoldedText.of(one);
        other = FoldedText.of(other);
    }

    /** From 0 to 1, whatever the order of the words. */
    double similarity() {
        return SIMILARITY.apply(sorted(one), sorted(other));
    }

    /** Alike enough to count beside something else: Maria and Mario Garcia are. */
    boolean areAlike() {
        return !one.isEmpty() && !other.isEmpty() && similarity() >= ALIKE;
    }

    /**
     * The same words, or the same first name with a last name that looks alike, or with all words of the shorter in the
     * longer. People who share a phone number often differ in a letter only, as Maria and Mario do, or bear each other's
     * names.
     */
    public boolean agree() {
        List<String> words = words(one);
        List<String> others = words(other);
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        return sorted(one).equals(sorted(other))
                || words.getFirst().equals(others.getFirst())
                        && (contains(words, others) || contains(others, words) || areAlike());
    }

    private static boolean contains(List<String> longer, List<String> shorter) {
        Set<String> all = new HashSet<>(longer);
        return shorter.size() > 1 && all.containsAll(shorter);
    }

    private static String sorted(String name) {
        return String.join(" ", words(name).stream().sorted().toList());
    }

    private static List<String> words(String name) {
        return Arrays.asList(name.split(" ", -1));
    }
}

package org.jobwright.benchmarks.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jobwright.benchmarks.Searcher;
import org.jobwright.benchmarks.Searcher.Answer;

/** Whether two sides give the same answers; nothing is timed before they do. */
final class Equality {

    private Equality() {}

    /** The differences, in words; empty if there are none. */
    static List<String> differences(List<Question> questions, Searcher one, Searcher other) {
        List<String> differences = new ArrayList<>();
        for (Question question : questions) {
            Answer first = one.find(question.search());
            Answer again = one.find(question.search()); // with kept counts
            Answer second = other.find(question.search());
            difference(first, second).forEach(text -> differences.add(describe(question) + ": " + text));
            difference(again, second).forEach(text -> differences.add(describe(question) + " again: " + text));
        }
        return differences;
    }

    private static List<String> difference(Answer one, Answer other) {
        List<String> found = new ArrayList<>();
        if (one.total() != other.total()) {
            found.add("total " + one.total() + " and " + other.total());
        }
        if (!one.references().equals(other.references())) {
            found.add("first page " + one.references() + " and " + other.references());
        }
        for (String filter : new TreeSet<>(one.counts().keySet())) {
            Map<String, Long> left = one.counts().get(filter);
            Map<String, Long> right = other.counts().getOrDefault(filter, Map.of());
            if (!alike(left, right)) {
                found.add(filter + " " + left + " and " + right);
            }
        }
        return found;
    }

    /** Among values with equal counts, either may be the last one shown. */
    private static boolean alike(Map<String, Long> one, Map<String, Long> other) {
        List<Long> left = one.values().stream().sorted().toList();
        List<Long> right = other.values().stream().sorted().toList();
        return left.equals(right)
                && one.entrySet().stream().allMatch(value -> other.getOrDefault(value.getKey(), value.getValue())
                        .equals(value.getValue()));
    }

    private static String describe(Question question) {
        var search = question.search();
        return question.kind() + " \"" + search.words() + "\" near \"" + search.near() + "\"";
    }
}

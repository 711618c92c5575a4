package org.jobwright.domain.insights.titles;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The occupation of a title that nobody collected, from the words of the titles that somebody did: its last word, single
 * words, their beginnings and pairs of words speak for the occupations in whose titles they are, and against the others.
 * Only for occupations of which {@code TitleRecallTest} measures how often that is right; others have none.
 */
final class TitleEvidence {

    /** Those of the role guides that the demo ships. */
    static final Set<String> MEASURED = Set.of(
            "13-2011.00",
            "15-1252.00",
            "15-1254.00",
            "15-1255.00",
            "15-1299.08",
            "15-2051.00",
            "17-2051.00",
            "25-2021.00",
            "29-1141.00",
            "31-1122.00",
            "43-4051.00",
            "53-3032.00");

    /** How much a kind of sign counts. The signs of a title are not independent, so most count less than one. */
    private static final Map<Character, Double> WEIGHTS = Map.of('w', 0.7, 'e', 0.8, 'p', 0.5, 'o', 0.5, 'b', 0.2);

    /** The logarithm of the odds above which a title is believed. */
    private static final double ENOUGH = 1.5;

    private static final int BEGINNING = 5;
    private static final double CERTAIN = 0.999;

    private final Map<String, Map<String, Integer>> signs = new HashMap<>();
    private final Map<String, Integer> totals = new HashMap<>();
    private final Map<String, Double> priors = new HashMap<>();

    /**
     * @param codes the occupation of each known title; empty if it has several
     * @param candidates which occupations compete; the titles of the others speak against them
     */
    TitleEvidence(Map<String, String> codes, Set<String> candidates) {
        codes.forEach((title, code) -> {
            for (String sign : signs(List.of(title.split(" ", -1)))) {
                totals.merge(sign, 1, Integer::sum);
                if (candidates.contains(code)) {
                    signs.computeIfAbsent(sign, none -> new HashMap<>()).merge(code, 1, Integer::sum);
                }
            }
            if (candidates.contains(code)) {
                priors.merge(code, 1.0 / codes.size(), Double::sum);
            }
        });
        totals.keySet().retainAll(signs.keySet());
    }

    /** The code of the occupation for which the words speak; empty if they say little, or for one that was not measured. */
    Optional<String> of(List<String> words) {
        Set<String> known = signs(words).stream().filter(signs::containsKey).collect(Collectors.toSet());
        return known.stream()
                .flatMap(sign -> signs.get(sign).keySet().stream())
                .distinct()
                .map(code -> Map.entry(code, evidence(known, code)))
                .max(Map.Entry.comparingByValue())
                .filter(best -> best.getValue() >= ENOUGH)
                .map(Map.Entry::getKey)
                .filter(MEASURED::contains);
    }

    private double evidence(Set<String> known, String code) {
        double prior = priors.get(code);
        double sum = Math.log(prior);
        for (String sign : known) {
            double share = (signs.get(sign).getOrDefault(code, 0) + prior) / (totals.get(sign) + 1);
            sum += WEIGHTS.get(sign.charAt(0)) * (odds(Math.min(share, CERTAIN)) - odds(prior));
        }
        return sum;
    }

    private static double odds(double share) {
        return Math.log(share / (1 - share));
    }

    /** Each with the kind that it is of as its first letter. */
    private static Set<String> signs(List<String> words) {
        List<String> telling = words.stream()
                .filter(word -> !word.isEmpty() && !TitleWords.isLevel(word) && !TitleWords.isSmall(word))
                .toList();
        Set<String> signs = new HashSet<>();
        String former = null;
        for (String word : telling) {
            signs.add('w' + word);
            if (word.length() > BEGINNING + 1) {
                signs.add('b' + word.substring(0, BEGINNING));
            }
            if (former != null) {
                signs.add('p' + former + ' ' + word);
            }
            former = word;
        }
        if (former != null) {
            signs.add('e' + former);
        }
        if (telling.size() == 1) {
            signs.add('o' + former);
        }
        return signs;
    }
}

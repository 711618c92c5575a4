package org.jobwright.domain.insights.titles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Titles for the same job: from our own groups, else wider ones of the same occupation. */
public final class SimilarTitles {

    private static final class Shipped {
        static final SimilarTitles TITLES = new SimilarTitles();
    }

    private static final int MOST_UNLIKE = 20;

    /** A title of a group, in its normalized form. */
    private record Keyed(String title, String key, TitleGroup group) {}

    private final Map<String, TitleGroup> groups = new HashMap<>();
    private final List<Keyed> titles = new ArrayList<>();
    private final OccupationTable table = OccupationTable.shipped();

    private SimilarTitles() {
        for (TitleGroup group : TitleGroup.shipped()) {
            Stream.concat(group.same().stream(), group.german().stream()).forEach(title -> {
                String key = TitleWords.key(title);
                titles.add(new Keyed(title, key, group));
                groups.putIfAbsent(key, group);
                groups.putIfAbsent(TitleWords.withoutSmallWords(key), group);
            });
        }
    }

    public static SimilarTitles shipped() {
        return Shipped.TITLES;
    }

    /** The group of a normalized title. */
    public Optional<TitleGroup> group(String key) {
        return Optional.ofNullable(groups.get(key));
    }

    /** Titles of quite different work, by the first digits of its code, that contain one of the given titles. */
    public List<String> unlike(TitleGroup group, Stream<String> named) {
        Set<String> keys = named.map(TitleWords::key).collect(Collectors.toSet());
        Set<String> near = group.near().stream().map(TitleWords::key).collect(Collectors.toSet());
        List<Keyed> unlike = titles.stream()
                .filter(other -> !other.group().kind().equals(group.kind()))
                .filter(other -> holdsAny(other.key(), keys) && !near.contains(other.key()))
                .toList();
        Set<String> found = unlike.stream().map(Keyed::key).collect(Collectors.toSet());
        return unlike.stream()
                .filter(other -> found.stream().noneMatch(key -> !key.equals(other.key()) && holds(other.key(), key)))
                .map(Keyed::title)
                .distinct()
                .sorted()
                .limit(MOST_UNLIKE)
                .toList();
    }

    private static boolean holdsAny(String key, Set<String> others) {
        return others.stream().anyMatch(other -> holds(key, other));
    }

    private static boolean holds(String key, String other) {
        return (' ' + key + ' ').contains(' ' + other + ' ');
    }

    List<String> to(String words, int limit) {
        String typed = TitleWords.key(words);
        Map<String, String> similar = new LinkedHashMap<>();
        candidates(typed).forEach(title -> similar.putIfAbsent(TitleWords.key(title), withoutBrackets(title)));
        similar.remove(typed);
        return similar.values().stream().limit(limit).toList();
    }

    private Stream<String> candidates(String typed) {
        TitleGroup group = groups.get(typed);
        if (group != null) {
            boolean german = group.german().stream().map(TitleWords::key).anyMatch(typed::equals);
            List<String> first = german ? group.german() : group.same();
            return Stream.of(first, group.near(), german ? group.same() : group.german())
                    .flatMap(List::stream);
        }
        return table.exactly(typed).stream().flatMap(occupation -> table.reported(occupation).stream()
                .filter(title -> isWider(occupation, title, typed)));
    }

    /**
     * Titles of one occupation are often mutually exclusive specialities, so only one that says the same in fewer words
     * is similar: accountant for cost accountant, but not physiology instructor for anatomy instructor.
     */
    private boolean isWider(Occupation occupation, String title, String typed) {
        String key = TitleWords.key(title);
        return (typed + ' ').contains(' ' + key + ' ')
                && table.exactly(key).filter(occupation::equals).isPresent();
    }

    private static String withoutBrackets(String title) {
        int bracket = title.indexOf('(');
        return bracket < 0 ? title : title.substring(0, bracket).strip();
    }
}

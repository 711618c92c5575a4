package org.jobwright.domain.search;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Titles for the same job: from our own groups, else those of the same occupation that call the person the same. */
final class SimilarTitles {

    private static final class Shipped {
        static final SimilarTitles TITLES = new SimilarTitles();
    }

    private final Map<String, TitleGroup> groups = new HashMap<>();
    private final OccupationTable table = OccupationTable.shipped();

    private SimilarTitles() {
        for (TitleGroup group : TitleGroup.shipped()) {
            Stream.concat(group.same().stream(), group.german().stream())
                    .forEach(title -> groups.putIfAbsent(TitleWords.key(title), group));
        }
    }

    static SimilarTitles shipped() {
        return Shipped.TITLES;
    }

    List<String> to(String words, int limit) {
        String typed = TitleWords.key(words);
        Map<String, String> similar = new LinkedHashMap<>();
        candidates(typed).forEach(title -> similar.putIfAbsent(TitleWords.key(title), title));
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
        String person = lastWord(typed);
        return table.exactly(typed).stream().flatMap(occupation -> table.reported(occupation).stream()
                .filter(title -> isOnlyOf(occupation, title, person)));
    }

    private boolean isOnlyOf(Occupation occupation, String title, String person) {
        String key = TitleWords.key(title);
        return lastWord(key).equals(person)
                && table.exactly(key).filter(occupation::equals).isPresent();
    }

    private static String lastWord(String key) {
        return key.substring(key.lastIndexOf(' ') + 1);
    }
}

package org.jobwright.domain.insights.roles;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jobwright.domain.insights.titles.OccupationTitles;
import org.jobwright.domain.insights.titles.SimilarTitles;
import org.jobwright.domain.insights.titles.TitleGroup;
import org.jobwright.domain.insights.titles.TitleWords;
import org.jobwright.domain.shared.Resources;
import org.jobwright.domain.shared.text.FoldedText;

/**
 * The titles of a job: those of its guide, of our own groups, and short names such as HCA. Only a title typed in full
 * counts, so that no word around it is lost.
 */
final class TitleFamilies {

    private static final int MOST_SAME = 20;
    private static final int MOST_NEAR = 12;
    private static final Pattern PLURAL = Pattern.compile("(?<=[a-z]{3}[a-rt-z])s(?![a-z])");

    private static final class Shorthands {

        static final Map<String, String> TITLES = read();

        private static Map<String, String> read() {
            Map<String, String> titles = new HashMap<>();
            Resources.lines(TitleFamilies.class, "title-shorthands.tsv", line -> {
                String[] columns = Resources.columns(line, 2);
                for (String shorthand : columns[0].split("\\|", -1)) {
                    titles.put(TitleWords.withoutSmallWords(TitleWords.key(shorthand)), columns[1]);
                }
            });
            return Map.copyOf(titles);
        }
    }

    private final Map<String, KnownRole> guides = new HashMap<>();

    TitleFamilies(Collection<KnownRole> roles) {
        for (KnownRole role : roles) {
            role.ownTitles()
                    .flatMap(TitleFamilies::choices)
                    .map(title -> TitleWords.withoutSmallWords(TitleWords.key(title)))
                    .forEach(title -> guides.putIfAbsent(title, role));
        }
    }

    /** The longest title among the words; the first if several are equal. */
    RelatedTitles among(List<String> words) {
        for (int length = words.size(); length > 0; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                RelatedTitles found = of(words, from, from + length);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return RelatedTitles.NONE;
    }

    private RelatedTitles of(List<String> words, int from, int to) {
        String typed = String.join(" ", words.subList(from, to));
        String key = TitleWords.withoutSmallWords(TitleWords.key(typed));
        if (key.isEmpty()) {
            return RelatedTitles.NONE;
        }
        Optional<String> meant = Optional.ofNullable(Shorthands.TITLES.get(key));
        String known = meant.map(title -> TitleWords.withoutSmallWords(TitleWords.key(title)))
                .orElse(key);
        Map<String, String> same = new LinkedHashMap<>();
        Map<String, String> near = new LinkedHashMap<>();
        meant.ifPresent(title -> put(same, title));
        KnownRole guide = guides.get(known);
        if (guide != null) {
            guide.ownTitles().flatMap(TitleFamilies::choices).forEach(title -> put(same, title));
        }
        Optional<TitleGroup> group = SimilarTitles.shipped().group(known);
        group.ifPresent(titles -> {
            Stream.concat(titles.same().stream(), titles.german().stream()).forEach(title -> put(same, title));
            titles.near().forEach(title -> put(near, title));
        });
        if (guide != null) {
            guide.similarTitles().forEach(title -> put(near, title));
        }
        if (guide == null && same.isEmpty()) {
            OccupationTitles.similarTo(typed, MOST_SAME).forEach(title -> put(same, title));
        }
        Set<String> seen = new HashSet<>(Set.of(written(typed)));
        List<String> telling = telling(same, seen, MOST_SAME);
        List<String> nearby = telling(near, seen, MOST_NEAR);
        List<String> unlike = group.map(titles ->
                        SimilarTitles.shipped().unlike(titles, Stream.concat(Stream.of(typed), same.values().stream())))
                .orElse(List.of());
        return new RelatedTitles(from, to, telling, nearby, unlike);
    }

    /** Staff nurse is found by nurse, so it need not be searched for separately. */
    private static List<String> telling(Map<String, String> titles, Set<String> before, int most) {
        Set<String> all = new HashSet<>(before);
        all.addAll(titles.keySet());
        List<String> telling = titles.entrySet().stream()
                .filter(title -> !before.contains(title.getKey()) && !holdsAnother(title.getKey(), all))
                .limit(most)
                .map(Map.Entry::getValue)
                .toList();
        before.addAll(titles.keySet());
        return telling;
    }

    private static boolean holdsAnother(String written, Set<String> others) {
        String words = ' ' + written + ' ';
        return others.stream()
                .anyMatch(other -> other.length() < written.length() && words.contains(' ' + other + ' '));
    }

    private static void put(Map<String, String> titles, String title) {
        int bracket = title.indexOf('(');
        String plain = bracket > 0 ? title.substring(0, bracket).strip() : title;
        titles.putIfAbsent(written(plain), plain);
    }

    /** As in the index, where adviser and advisor differ and HR is not spelled out; it knows English plurals. */
    private static String written(String title) {
        return PLURAL.matcher(FoldedText.of(title)).replaceAll("");
    }

    private static Stream<String> choices(String title) {
        return Stream.of(title.split("\\s/\\s", -1));
    }
}

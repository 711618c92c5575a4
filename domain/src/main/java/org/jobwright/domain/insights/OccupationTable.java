package org.jobwright.domain.insights;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobwright.domain.shared.Resources;
import org.jobwright.domain.shared.Slug;

/**
 * Which occupation a title is of. Own titles go before the names of the classification, those before titles that people
 * in the occupation reported, and those before titles that were merely collected. A title that two occupations claim
 * with equal right tells nothing.
 */
final class OccupationTable {

    private static final class Shipped {
        static final OccupationTable TABLE = new OccupationTable();
    }

    /** The first seven letters of a code name the occupation, the rest a speciality of it. */
    private static final int DETAIL = 7;

    private static final String UNCLEAR = "";

    private final Map<String, Occupation> byCode = new HashMap<>();
    private final Map<String, Occupation> bySlug = new HashMap<>();
    private final Map<Long, Occupation> byNumber = new HashMap<>();
    private final Map<String, List<String>> reported = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final Set<String> strong = new HashSet<>();
    private final Set<String> lastWords = new HashSet<>();

    private OccupationTable() {
        TitleGroup.vague().forEach(title -> codes.put(TitleWords.key(title), UNCLEAR));
        for (TitleGroup group : TitleGroup.shipped()) {
            group.same().forEach(title -> codes.putIfAbsent(TitleWords.key(title), group.code()));
            group.german().forEach(title -> codes.putIfAbsent(TitleWords.key(title), group.code()));
            group.heads().forEach(title -> strong.add(TitleWords.key(title)));
        }
        Map<String, String> names = new HashMap<>();
        Map<String, String> usual = new HashMap<>();
        Map<String, String> collected = new HashMap<>();
        Resources.lines(OccupationTable.class, "occupations.tsv.gz", line -> {
            String[] columns = Resources.columns(line, 4);
            Occupation occupation = new Occupation(Slug.of(columns[1], columns[0]), columns[0], columns[1]);
            byCode.put(occupation.code(), occupation);
            bySlug.put(occupation.slug(), occupation);
            byNumber.put(occupation.number(), occupation);
            reported.put(occupation.code(), titles(columns[2]));
            claim(names, List.of(columns[1]), occupation);
            claim(usual, titles(columns[2]), occupation);
            titles(columns[3]).forEach(key -> collected.put(key, occupation.code()));
        });
        List.of(names, usual)
                .forEach(level -> level.forEach((key, code) -> {
                    if (codes.putIfAbsent(key, code) == null && key.indexOf(' ') > 0 && !code.equals(UNCLEAR)) {
                        strong.add(key);
                    }
                }));
        collected.forEach(codes::putIfAbsent);
        codes.keySet().forEach(key -> lastWords.add(key.substring(key.lastIndexOf(' ') + 1)));
    }

    static OccupationTable shipped() {
        return Shipped.TABLE;
    }

    Optional<Occupation> byNumber(long number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    Optional<Occupation> bySlug(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /** The occupation of a title that is exactly known. */
    Optional<Occupation> exactly(String key) {
        return Optional.ofNullable(codes.get(key)).map(byCode::get);
    }

    /** The occupation of a title that may have words before it. */
    Optional<Occupation> atEnd(String key) {
        return strong.contains(key) ? exactly(key) : Optional.empty();
    }

    /** Does any title end with this word? Then it is a kind of work and no place or speciality. */
    boolean isLastWord(String word) {
        return lastWords.contains(word);
    }

    /** Titles that people of an occupation gave. */
    List<String> reported(Occupation occupation) {
        return reported.get(occupation.code());
    }

    List<String> reported() {
        return reported.values().stream().flatMap(List::stream).toList();
    }

    private static void claim(Map<String, String> claims, List<String> titles, Occupation occupation) {
        String code = occupation.code();
        for (String title : titles) {
            claims.merge(TitleWords.key(title), code, (one, other) -> {
                boolean sameOccupation = one.regionMatches(0, other, 0, DETAIL);
                return sameOccupation ? one.compareTo(other) < 0 ? one : other : UNCLEAR;
            });
        }
    }

    private static List<String> titles(String column) {
        return column.isEmpty() ? List.of() : Arrays.asList(column.split("\\|", -1));
    }
}

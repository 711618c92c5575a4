package org.jobwright.domain.insights.titles;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jobwright.domain.shared.Resources;
import org.jobwright.domain.shared.text.Slug;
import org.jobwright.domain.shared.text.SpellingDistance;

/**
 * The occupation of a title. Our own titles take precedence over the names of the classification, those over titles
 * that workers reported, and those over titles that were merely collected. A title that two occupations claim equally
 * says nothing.
 */
public final class OccupationTable {

    private static final class Shipped {
        static final OccupationTable TABLE = new OccupationTable(Set.of());
    }

    /** A word of titles, and how many of them contain it. */
    static final class KnownWord {
        private final String word;
        private final byte[] letters;
        private final int titles;

        private KnownWord(String word, int titles) {
            this.word = word;
            this.letters = word.getBytes(StandardCharsets.UTF_8);
            this.titles = titles;
        }

        String word() {
            return word;
        }

        int titles() {
            return titles;
        }

        /** The number of typing errors between it and the input, in UTF-8. */
        int slipsFrom(byte[] typed, int most) {
            return SpellingDistance.between(typed, letters, 0, letters.length, most);
        }
    }

    /** The first seven characters of a code name the occupation, the rest a speciality of it. */
    private static final int DETAIL = 7;

    private static final String UNCLEAR = "";

    /** A word that ends this many titles is more than a speciality put last. */
    private static final int OFTEN = 8;

    private static final int VERY_OFTEN = 40;

    private static final Pattern WORKER =
            Pattern.compile("(er|or|ist|ian|eur|ant|man|person|kraft|frau|mann|schwester|leitung|hilfe)$");

    private final Map<String, Occupation> byCode = new HashMap<>();
    private final Map<String, Occupation> bySlug = new HashMap<>();
    private final Map<String, List<String>> reported = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final Set<String> strong = new HashSet<>();
    private final Set<String> lastWords = new HashSet<>();
    private final Set<String> workers = new HashSet<>();
    private final Set<String> general = new HashSet<>();
    private final Map<String, String> words = new HashMap<>();
    private final Map<Integer, List<KnownWord>> byLength = new HashMap<>();
    private final Set<String> ours = new HashSet<>();
    private final TitleEvidence evidence;

    /** @param unseen keys of titles to leave out, to learn how well others are read without them */
    OccupationTable(Set<String> unseen) {
        TitleGroup.vague().forEach(title -> codes.put(TitleWords.key(title), UNCLEAR));
        for (TitleGroup group : TitleGroup.shipped()) {
            group.same().forEach(title -> codes.putIfAbsent(TitleWords.key(title), group.code()));
            group.german().forEach(title -> codes.putIfAbsent(TitleWords.key(title), group.code()));
            group.heads().forEach(title -> strong.add(TitleWords.key(title)));
            ours.addAll(codes.keySet());
        }
        Map<String, String> names = new HashMap<>();
        Map<String, String> usual = new HashMap<>();
        Map<String, String> collected = new HashMap<>();
        Resources.lines(OccupationTable.class, "occupations.tsv.gz", line -> {
            String[] columns = Resources.columns(line, 4);
            Occupation occupation = new Occupation(Slug.of(columns[1], columns[0]), columns[0], columns[1]);
            byCode.put(occupation.code(), occupation);
            bySlug.put(occupation.slug(), occupation);
            reported.put(occupation.code(), titles(columns[2]));
            claim(names, List.of(columns[1]), occupation);
            claim(usual, titles(columns[2]), occupation);
            titles(columns[3]).stream()
                    .filter(key -> !unseen.contains(key))
                    .forEach(key -> collected.put(key, occupation.code()));
        });
        List.of(names, usual)
                .forEach(level -> level.forEach((key, code) -> {
                    if (codes.putIfAbsent(key, code) == null && key.indexOf(' ') > 0 && !code.equals(UNCLEAR)) {
                        strong.add(key);
                    }
                }));
        collected.forEach(codes::putIfAbsent);
        codes.keySet().removeAll(unseen);
        Map<String, Integer> ends = new HashMap<>();
        Map<String, Integer> wordCounts = new HashMap<>();
        codes.forEach((key, code) -> {
            ends.merge(key.substring(key.lastIndexOf(' ') + 1), 1, Integer::sum);
            String group = code.isEmpty() ? UNCLEAR : code.substring(0, DETAIL);
            for (String word : key.split(" ", -1)) {
                words.merge(word, group, (one, other) -> one.equals(other) ? one : UNCLEAR);
                wordCounts.merge(word, 1, Integer::sum);
            }
        });
        wordCounts.forEach((word, titles) -> byLength.computeIfAbsent(word.length(), length -> new ArrayList<>())
                .add(new KnownWord(word, titles)));
        lastWords.addAll(ends.keySet());
        ends.forEach((word, titles) -> {
            if (titles >= OFTEN || WORKER.matcher(word).find()) {
                workers.add(word);
            }
            if (titles >= VERY_OFTEN) {
                general.add(word);
            }
        });
        evidence = new TitleEvidence(
                codes, TitleGroup.shipped().stream().map(TitleGroup::code).collect(Collectors.toSet()));
    }

    public static OccupationTable shipped() {
        return Shipped.TABLE;
    }

    Optional<Occupation> bySlug(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    Optional<Occupation> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The occupation of an exactly known title. */
    public Optional<Occupation> exactly(String key) {
        return Optional.ofNullable(codes.get(key)).map(byCode::get);
    }

    /** The occupation of which the words of other titles speak. */
    Optional<Occupation> byEvidence(List<String> words) {
        return evidence.of(words).map(byCode::get);
    }

    /** The occupation of a title that may have words before it. */
    Optional<Occupation> atEnd(String key) {
        return strong.contains(key) ? exactly(key) : Optional.empty();
    }

    /** Whether any title ends with this word. Then it is a kind of work, not a place or a speciality. */
    boolean isLastWord(String word) {
        return lastWords.contains(word);
    }

    /** Whether the word names a worker, such as a driver or a nurse. */
    public boolean isWorker(String word) {
        return workers.contains(word);
    }

    /** Whether titles of many kinds of work end with this word. Then it is a title only on its own: Nurse. */
    public boolean isGeneral(String word) {
        return general.contains(word);
    }

    /** Whether any title contains the word. */
    public boolean isWord(String word) {
        return words.containsKey(word);
    }

    /** The words of this length. */
    List<KnownWord> wordsOfLength(int length) {
        return byLength.getOrDefault(length, List.of());
    }

    /** Whether titles of several occupations contain the word. Then it says nothing on its own. */
    public boolean isShared(String word) {
        return UNCLEAR.equals(words.get(word));
    }

    /** Whether it is one of the titles written for this project, not part of the classification. */
    public boolean isOurs(String key) {
        return ours.contains(key);
    }

    /**
     * What precedes given words in the titles of the classification, and the codes of those titles: {@code patient
     * care} with those of technicians and orderlies.
     */
    public Map<String, List<String>> pairsEndingWith(Set<String> seconds) {
        Map<String, List<String>> pairs = new HashMap<>();
        codes.forEach((key, code) -> {
            for (int space = key.indexOf(' '); space > 0; space = key.indexOf(' ', space + 1)) {
                int end = key.indexOf(' ', space + 1);
                String second = key.substring(space + 1, end < 0 ? key.length() : end);
                if (seconds.contains(second)) {
                    String first = key.substring(key.lastIndexOf(' ', space - 1) + 1, space);
                    pairs.computeIfAbsent(first + ' ' + second, pair -> new ArrayList<>())
                            .add(code);
                }
            }
        });
        return pairs;
    }

    /** Titles that people in an occupation reported. */
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

package org.jobwright.domain.organizations.profile;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.shared.Resources;

/**
 * What is left of a name at a glance: two names with the same skeleton are easily confused. After the skeletons of
 * Unicode Technical Standard 39, and coarser: accents, capitals, spaces and legal forms do not count, nor do letters
 * that merge in many fonts.
 */
public record NameSkeleton(String value) {

    /** What each character looks like in ASCII. */
    private static final Map<Integer, String> LOOKS = read();

    private static final Set<String> LEGAL_FORMS = Set.of(
            "ag",
            "bv",
            "co",
            "corp",
            "corporation",
            "gmbh",
            "inc",
            "kg",
            "limited",
            "llc",
            "llp",
            "ltd",
            "mbh",
            "nv",
            "ohg",
            "plc",
            "sa",
            "se",
            "ug");

    public static NameSkeleton of(String name) {
        String words = withoutLegalForm(name).replace(" ", "");
        String plain = withoutMarks(words.isEmpty() ? name : words);
        String folded = looks(looks(plain).toLowerCase(Locale.ROOT));
        return new NameSkeleton(folded.replace('i', 'l').replace("vv", "w").replace("cl", "d"));
    }

    /** The words of a name but those that say its legal form; empty if it has no others. */
    public static String withoutLegalForm(String name) {
        return Arrays.stream(name.strip().split("[\\s,]+"))
                .filter(word -> !isLegalForm(word.replaceAll("\\W", "").toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" "));
    }

    /** Whether a word in lower case, without punctuation, says what kind of company it is. */
    static boolean isLegalForm(String word) {
        return LEGAL_FORMS.contains(word);
    }

    private static String withoutMarks(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[\\p{M}\\p{Cf}]+", "");
    }

    private static String looks(String text) {
        StringBuilder seen = new StringBuilder();
        text.codePoints().forEach(sign -> {
            String look = LOOKS.get(sign);
            if (look != null) {
                seen.append(look);
            } else if (Character.isLetterOrDigit(sign)) {
                seen.appendCodePoint(sign);
            }
        });
        return seen.toString();
    }

    private static Map<Integer, String> read() {
        Map<Integer, String> looks = new HashMap<>();
        Resources.lines(NameSkeleton.class, "confusables.tsv", line -> {
            String[] columns = Resources.columns(line, 2);
            columns[1].codePoints().forEach(sign -> looks.put(sign, columns[0]));
        });
        return Map.copyOf(looks);
    }
}

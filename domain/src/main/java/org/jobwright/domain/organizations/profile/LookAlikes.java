package org.jobwright.domain.organizations.profile;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Compares names of organizations, and the part of domains before the ending. A look-alike is no proof of a fraud: a
 * moderator reads it.
 */
public final class LookAlikes {

    /** From how many letters one, and from how many two letters may differ: shorter names are often similar by chance. */
    private static final int LETTERS_FOR_ONE = 6;

    private static final int LETTERS_FOR_TWO = 11;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}]+");
    private static final Pattern LETTERS = Pattern.compile("[^\\p{N}]+");

    private static final Set<String> JOINING = Set.of("and", "und", "the");

    /** What is added to a name for a page with jobs, or by a fraud. */
    private static final Set<String> ADDED = Set.of(
            "career",
            "careers",
            "group",
            "hiring",
            "hr",
            "job",
            "jobs",
            "karriere",
            "online",
            "recruiting",
            "recruitment",
            "talent");

    private LookAlikes() {}

    /** How one name resembles another; empty if people tell them apart. */
    public static Optional<LookAlike> ofNames(String one, String other) {
        List<String> words = words(one);
        List<String> others = words(other);
        if (words.isEmpty() || others.isEmpty()) {
            return Optional.empty();
        }
        if (isSame(words, others)) {
            return Optional.of(LookAlike.SAME_WORDS);
        }
        if (NameSkeleton.of(one).equals(NameSkeleton.of(other))) {
            return Optional.of(LookAlike.HOMOGLYPH);
        }
        List<String> own = withoutAdded(words);
        List<String> othersOwn = withoutAdded(others);
        if (!own.isEmpty() && !othersOwn.isEmpty() && isSame(own, othersOwn)) {
            return Optional.of(LookAlike.NAME_PLUS_WORD);
        }
        return isTypo(String.join("", words), String.join("", others)) ? Optional.of(LookAlike.TYPO) : Optional.empty();
    }

    /**
     * How one domain resembles another; empty if people tell them apart, or it is the same.
     *
     * @param label before the ending, as people write it: {@code harbour-rail}
     * @param ending the public suffix: {@code co.uk}
     */
    public static Optional<LookAlike> ofDomains(String label, String ending, String otherLabel, String otherEnding) {
        if (label.equals(otherLabel)) {
            return ending.equals(otherEnding) ? Optional.empty() : Optional.of(LookAlike.SAME_NAME_OTHER_ENDING);
        }
        return ofNames(label, otherLabel);
    }

    /** Whether it is the same name but for capitals, accents, hyphens, blanks and legal forms. */
    public static boolean isSameName(String one, String other) {
        String words = String.join("", words(one));
        return !words.isEmpty() && words.equals(String.join("", words(other)));
    }

    private static boolean isSame(List<String> words, List<String> others) {
        return words.stream().sorted().toList().equals(others.stream().sorted().toList())
                || String.join("", words).equals(String.join("", others));
    }

    /** In lower case, without accents and legal forms; umlauts are also written with two letters. */
    private static List<String> words(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT).replace("\u00df", "ss");
        String folded = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD))
                .replaceAll("")
                .replace("ae", "a")
                .replace("oe", "o")
                .replace("ue", "u")
                .replace("\u00f8", "o")
                .replace("&", " and ");
        return Arrays.stream(BETWEEN_WORDS.split(folded.strip()))
                .filter(word -> !word.isEmpty() && !NameSkeleton.isLegalForm(word) && !JOINING.contains(word))
                .toList();
    }

    /** Also where it is written in one word: {@code harbourrailcareers}. */
    private static List<String> withoutAdded(List<String> words) {
        List<String> own = words.stream().filter(word -> !ADDED.contains(word)).toList();
        if (own.size() != 1) {
            return own;
        }
        String word = own.getFirst();
        return ADDED.stream()
                .filter(added -> added.length() > 2 && word.endsWith(added) && word.length() - added.length() > 3)
                .map(added -> List.of(word.substring(0, word.length() - added.length())))
                .findFirst()
                .orElse(own);
    }

    /** Numbers are no typing mistakes. */
    private static boolean isTypo(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int most = shorter >= LETTERS_FOR_TWO ? 2 : shorter >= LETTERS_FOR_ONE ? 1 : 0;
        return most > 0
                && numbers(one).equals(numbers(other))
                && Math.abs(one.length() - other.length()) <= most
                && distance(one, other) <= most;
    }

    private static String numbers(String text) {
        return LETTERS.matcher(text).replaceAll("");
    }

    /** How many letters are replaced, added, left out or swapped with the next one (Damerau and Levenshtein). */
    static int distance(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[other.length()];
    }
}

package org.jobwright.domain.applications.blind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobwright.domain.shared.Resources;
import org.jobwright.domain.shared.text.FoldedText;

/** The names of one person, and how to hide them in a text, however they are written there. */
final class OwnNames {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]++");

    /** Spaced letters, as designers write names. */
    private static final Pattern SPACED =
            Pattern.compile("(?<![\\p{L}\\p{M}])\\p{L}(?: \\p{L}(?![\\p{L}\\p{M}])){2,40}+");

    /** Between the parts of one name. */
    private static final Pattern GAP = Pattern.compile("[ \u00a0.,'\u2019_-]{1,3}");

    private static final Pattern SALUTATION = Pattern.compile(
            "(?:^|[^\\p{L}])(?:Mr|Mrs|Ms|Miss|Mister|Herrn?|Frau|Hr|Fr|Sir|Madam|Mme|Madame|Monsieur)[.]?(?: (?:Dr|Prof)[.]?)* $");

    /** As far back as a salutation may begin. */
    private static final int ROOM = 30;

    private static final int SHORTEST = 3;
    private static final int SHORTEST_OF_TWO = 5;

    private final Set<String> names = new HashSet<>();
    /** Names that are words too, and those of one or two letters. */
    private final Set<String> doubtful = new HashSet<>();
    /** Names of the account, which hide a word with a capital letter. */
    private final Set<String> chosen = new HashSet<>();
    /** Whole names in scripts without spaces. */
    private final Set<String> unbroken = new HashSet<>();

    private enum Hit {
        NO,
        DOUBTFUL,
        CAPITAL,
        SURE
    }

    private record Found(int start, int end, Hit hit) {}

    /** @param account a freely chosen name: a word of it counts only with a capital letter */
    OwnNames(List<String> known, String account) {
        known.forEach(this::add);
        WORD.matcher(account)
                .results()
                .flatMap(part -> spellings(part.group()).stream())
                .filter(part -> part.length() >= SHORTEST && !names.contains(part))
                .forEach(part -> (Words.KNOWN.contains(part) ? doubtful : chosen).add(part));
    }

    private void add(String name) {
        List<String> parts = new ArrayList<>();
        WORD.matcher(name).results().forEach(part -> {
            parts.add(part.group());
            spellings(part.group()).forEach(this::addPart);
        });
        if (parts.size() > 1) {
            addTogether(parts.getFirst(), parts.getLast());
        }
        if (name.codePoints().anyMatch(OwnNames::isUnbroken)) {
            unbroken.add(name.strip());
        }
    }

    private void addPart(String part) {
        if (part.length() >= SHORTEST && !Words.KNOWN.contains(part)) {
            names.add(part);
        } else if (!part.isEmpty()) {
            doubtful.add(part);
        }
    }

    /** As in the names of accounts. */
    private void addTogether(String first, String last) {
        for (String one : spellings(first)) {
            for (String other : spellings(last)) {
                if (!one.isEmpty() && !other.isEmpty()) {
                    for (String both :
                            List.of(one + other, other + one, one.charAt(0) + other, one + other.charAt(0))) {
                        if (both.length() >= SHORTEST_OF_TWO && !Words.KNOWN.contains(both)) {
                            names.add(both);
                        }
                    }
                }
            }
        }
    }

    private static boolean isUnbroken(int letter) {
        return Character.isIdeographic(letter)
                || Character.UnicodeScript.of(letter) == Character.UnicodeScript.HIRAGANA
                || Character.UnicodeScript.of(letter) == Character.UnicodeScript.KATAKANA
                || Character.UnicodeScript.of(letter) == Character.UnicodeScript.HANGUL;
    }

    /** Without accents, and with umlauts spelled out. */
    private static Set<String> spellings(String word) {
        String folded = FoldedText.of(word);
        String spelled = FoldedText.of(word.toLowerCase(Locale.ROOT)
                .replace("\u00e4", "ae")
                .replace("\u00f6", "oe")
                .replace("\u00fc", "ue"));
        return Set.copyOf(List.of(folded, spelled));
    }

    String hide(String text) {
        String left = text;
        for (String whole : unbroken) {
            left = left.replace(whole, Mask.HIDDEN);
        }
        return hideWords(SPACED.matcher(left).replaceAll(this::spaced));
    }

    private String spaced(MatchResult letters) {
        String word = letters.group().replace(" ", "");
        return Matcher.quoteReplacement(hit(word) == Hit.NO ? letters.group() : Mask.HIDDEN);
    }

    private String hideWords(String text) {
        List<Found> words = WORD.matcher(text)
                .results()
                .map(word -> new Found(word.start(), word.end(), hit(word.group())))
                .toList();
        StringBuilder shown = new StringBuilder(text.length());
        int done = 0;
        int hidden = -1;
        boolean[] hides = hides(text, words);
        for (int i = 0; i < words.size(); i++) {
            if (hides[i]) {
                String between = text.substring(done, words.get(i).start());
                if (hidden < shown.length() || !GAP.matcher(between).matches()) {
                    shown.append(between);
                    dropSalutation(shown);
                    shown.append(Mask.HIDDEN);
                    hidden = shown.length();
                }
                done = words.get(i).end();
            }
        }
        return shown.append(text, done, text.length()).toString();
    }

    private static void dropSalutation(StringBuilder shown) {
        int from = Math.max(0, shown.length() - ROOM);
        Matcher salutation = SALUTATION.matcher(shown.substring(from));
        if (salutation.find()) {
            int begin = from + salutation.start();
            shown.setLength(Character.isLetter(shown.charAt(begin)) ? begin : begin + 1);
        }
    }

    private Hit hit(String word) {
        for (String spelling : spellings(word)) {
            String owner = spelling.endsWith("s") ? spelling.substring(0, spelling.length() - 1) : spelling;
            if (names.contains(spelling) || owner.length() > SHORTEST && names.contains(owner)) {
                return Hit.SURE;
            }
            if (chosen.contains(spelling) || owner.length() > SHORTEST && chosen.contains(owner)) {
                return Hit.CAPITAL;
            }
            if (doubtful.contains(spelling)) {
                return Hit.DOUBTFUL;
            }
        }
        return Hit.NO;
    }

    private static boolean[] hides(String text, List<Found> words) {
        boolean[] hides = new boolean[words.size()];
        for (int i = words.size() - 1; i >= 0; i--) {
            boolean leads = i + 1 < words.size() && hides[i + 1] && isBeside(text, words, i, i + 1);
            hides[i] = leads || isHidden(text, words, i);
        }
        return hides;
    }

    /** A name that is also a word counts next to another of the names, alone on its line, or inside a sentence. */
    private static boolean isHidden(String text, List<Found> words, int at) {
        Found word = words.get(at);
        if (word.hit() == Hit.NO || word.hit() == Hit.SURE) {
            return word.hit() == Hit.SURE;
        }
        if (!Character.isUpperCase(text.charAt(word.start()))) {
            return false;
        }
        return word.hit() == Hit.CAPITAL
                || isBeside(text, words, at - 1, at)
                || isBeside(text, words, at, at + 1)
                || word.end() - word.start() >= SHORTEST && (isAlone(text, word) || isInside(text, word));
    }

    private static boolean isBeside(String text, List<Found> words, int one, int other) {
        if (one < 0
                || other == words.size()
                || words.get(one).hit() == Hit.NO
                || words.get(other).hit() == Hit.NO) {
            return false;
        }
        String between = text.substring(words.get(one).end(), words.get(other).start());
        return GAP.matcher(between).matches();
    }

    private static boolean isAlone(String text, Found word) {
        int before = lastBefore(text, word);
        int after = word.end();
        while (after < text.length() && text.charAt(after) == ' ') {
            after++;
        }
        return (before < 0 || text.charAt(before) == '\n') && (after == text.length() || text.charAt(after) == '\n');
    }

    private static boolean isInside(String text, Found word) {
        int before = lastBefore(text, word);
        return before >= 0
                && (Character.isLetterOrDigit(text.charAt(before)) || ",(;\"]".indexOf(text.charAt(before)) >= 0);
    }

    private static int lastBefore(String text, Found word) {
        int before = word.start() - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return before;
    }

    /** Loaded with the first use. */
    private static final class Words {
        private static final Set<String> KNOWN = new HashSet<>();

        static {
            Resources.lines(OwnNames.class, "words.txt", line -> KNOWN.addAll(List.of(line.split(" ", -1))));
        }
    }
}

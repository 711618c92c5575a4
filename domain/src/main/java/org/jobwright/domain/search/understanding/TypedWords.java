package org.jobwright.domain.search.understanding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobwright.domain.shared.text.FoldedText;

/** The words of a search in order; the ones that were understood are removed. */
final class TypedWords {

    private static final Pattern PART = Pattern.compile("-?\"[^\"]*\"|\\S+");
    private static final int MOST = 40;

    private final List<String> words = new ArrayList<>();
    private final BitSet taken = new BitSet();
    private final BitSet plain = new BitSet();

    TypedWords(String typed) {
        Matcher parts = PART.matcher(typed);
        while (parts.find() && words.size() < MOST) {
            String word = parts.group();
            plain.set(words.size(), word.charAt(0) != '-' && word.indexOf('"') < 0);
            words.add(word);
        }
        if (words.size() == MOST) {
            plain.clear(); // too long to be typed; it is searched literally
        }
    }

    int size() {
        return words.size();
    }

    /** Whether these words may be read together. */
    boolean isFree(int from, int to) {
        return to <= words.size()
                && taken.get(from, to).isEmpty()
                && plain.get(from, to).cardinality() == to - from;
    }

    boolean isFree(int at) {
        return isFree(at, at + 1);
    }

    /** As typed, without a comma at the end. */
    String text(int from, int to) {
        return String.join(" ", words.subList(from, to)).replaceAll("(?<![,;])[,;]++$", "");
    }

    String folded(int at) {
        return at < words.size() ? FoldedText.of(words.get(at)) : "";
    }

    /** How many words are left. */
    int left() {
        return words.size() - taken.cardinality();
    }

    void take(int from, int to) {
        taken.set(from, to);
    }

    /** The remaining words, as typed. */
    String rest() {
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (!taken.get(i)) {
                rest.add(words.get(i));
            }
        }
        return String.join(" ", rest);
    }
}

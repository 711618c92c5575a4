package org.jobwright.domain.moderation.likeness;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Two texts with their equal passages marked, in any order: every run of three words that both contain. Linear in
 * the length of the texts.
 */
public record EqualPassages(List<Passage> here, List<Passage> there) implements Serializable {

    /** The most that is shown of a text, which is more than any advert has. */
    static final int MOST = 100_000;

    /** The most passages of a text; the rest of it is one. */
    static final int MOST_PASSAGES = 2_000;

    /** A part of a text; {@code equal} if the other text contains it, too. */
    public record Passage(String text, boolean equal) implements Serializable {}

    public EqualPassages {
        here = List.copyOf(here);
        there = List.copyOf(there);
    }

    public static EqualPassages between(TextWords one, TextWords other) {
        return new EqualPassages(marked(one, shingles(other)), marked(other, shingles(one)));
    }

    private static Set<Integer> shingles(TextWords words) {
        Set<Integer> shingles = new HashSet<>();
        for (int i = 0; i < words.shingles(); i++) {
            shingles.add(words.shingle(i));
        }
        return shingles;
    }

    private static List<Passage> marked(TextWords words, Set<Integer> known) {
        String text = words.text().substring(0, Math.min(words.text().length(), MOST));
        List<Passage> passages = new ArrayList<>();
        int read = 0;
        int covered = 0;
        int from = 0;
        for (int i = 0; i <= words.size() && passages.size() < MOST_PASSAGES; i++) {
            if (i < words.shingles() && known.contains(words.shingle(i))) {
                from = covered >= i && covered > 0 ? from : i;
                covered = i + TextWords.TOGETHER;
            } else if (covered == i && covered > 0) {
                read = add(passages, text, read, words.start(from), words.end(i - 1));
            }
        }
        if (read < text.length()) {
            passages.add(new Passage(text.substring(read), false));
        }
        return passages;
    }

    private static int add(List<Passage> passages, String text, int read, int start, int end) {
        int last = Math.min(end, text.length());
        if (start >= last) {
            return read;
        }
        if (start > read) {
            passages.add(new Passage(text.substring(read, start), false));
        }
        passages.add(new Passage(text.substring(start, last), true));
        return last;
    }
}

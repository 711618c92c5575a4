package org.jobwright.domain.moderation.changes;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A word-by-word comparison of two texts: the parts of each side, marked where they differ. */
public record TextDiff(List<Part> before, List<Part> after) {

    // A word keeps the space before it: joined parts give the text again, and adjacent changes become one mark.
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\S)(?=\\s)");

    private static final Pattern BETWEEN_LINES = Pattern.compile("(?<=\\n)");

    /**
     * More parts than two full adverts have. Larger differences are shown by lines, or as a whole: comparing is
     * quadratic.
     */
    private static final int MOST_PARTS = 8_000;

    /** A run of words; {@code changed} means removed on the side before, added on the side after. */
    public record Part(String text, boolean changed) implements Serializable {}

    public TextDiff {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    public static TextDiff between(String before, String after) {
        List<String> old = parts(BETWEEN_WORDS, before);
        List<String> now = parts(BETWEEN_WORDS, after);
        if (old.size() + now.size() > MOST_PARTS) {
            old = parts(BETWEEN_LINES, before);
            now = parts(BETWEEN_LINES, after);
        }
        if (old.size() + now.size() > MOST_PARTS) {
            old = List.of(before);
            now = List.of(after);
        }
        List<Part> left = new ArrayList<>();
        List<Part> right = new ArrayList<>();
        int oldRead = 0;
        int nowRead = 0;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            int oldChange = delta.getSource().getPosition();
            int nowChange = delta.getTarget().getPosition();
            add(left, old.subList(oldRead, oldChange), false);
            add(right, now.subList(nowRead, nowChange), false);
            add(left, delta.getSource().getLines(), true);
            add(right, delta.getTarget().getLines(), true);
            oldRead = oldChange + delta.getSource().size();
            nowRead = nowChange + delta.getTarget().size();
        }
        add(left, old.subList(oldRead, old.size()), false);
        add(right, now.subList(nowRead, now.size()), false);
        return new TextDiff(left, right);
    }

    private static List<String> parts(Pattern between, String text) {
        return text.isEmpty() ? List.of() : List.of(between.split(text, -1));
    }

    private static void add(List<Part> side, List<String> words, boolean changed) {
        String text = String.join("", words);
        String word = text.stripLeading();
        if (changed && word.length() < text.length() && !word.isEmpty()) {
            // The space before a changed word is the same on both sides.
            side.add(new Part(text.substring(0, text.length() - word.length()), false));
            side.add(new Part(word, true));
        } else if (!text.isEmpty()) {
            side.add(new Part(text, changed));
        }
    }
}

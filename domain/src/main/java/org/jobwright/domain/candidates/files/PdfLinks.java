package org.jobwright.domain.candidates.files;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * What may open a web link in a PDF: a click, which is the key A of an annotation or of an outline. As the value of any
 * other key (OpenAction, AA, Next) the link would open without one.
 */
final class PdfLinks {

    private static final String ON_CLICK = "A";
    private static final int MOST_OBJECTS = 10_000_000;
    private static final int NONE = -1;

    /** A dictionary or an array, and its key in the one around it. */
    private record Level(boolean isDictionary, String key) {}

    private final Deque<Level> levels = new ArrayDeque<>();
    private final BitSet links = new BitSet();
    private final BitSet startedOtherwise = new BitSet();

    private int object = NONE;
    private String key = "";
    private String last = "";
    private String beforeLast = "";
    private boolean hasHiddenLink;
    private boolean startsByItself;

    /** A new object begins; the last two words were its number and generation. */
    void object() {
        object = number(beforeLast);
        begin();
    }

    /** For objects inside a stream, whose numbers are given elsewhere. */
    void inside() {
        object = NONE;
        begin();
    }

    private void begin() {
        levels.clear();
        key = "";
    }

    void open(boolean isDictionary) {
        startsByItself |= isDictionary && key.equals("OpenAction");
        levels.push(new Level(isDictionary, key));
    }

    void close() {
        if (!levels.isEmpty()) {
            key = levels.pop().key();
        }
    }

    /** A key, or a name used as a value; in an array it is not a key. */
    void name(String name) {
        if (levels.isEmpty() || levels.peek().isDictionary()) {
            key = name;
        }
        startsByItself |= name.equals("AA");
    }

    void word(String word) {
        if (word.equals("R")) {
            refersTo(number(beforeLast));
        }
        beforeLast = last;
        last = word;
    }

    private void refersTo(int number) {
        // In an array it is the page to start with.
        boolean isValue = levels.isEmpty() || levels.peek().isDictionary();
        startsByItself |= isValue && key.equals("OpenAction");
        if (!key.equals(ON_CLICK) && number != NONE) {
            startedOtherwise.set(number);
        }
    }

    /** Whether the open dictionary is a link to the web. False if something other than a click starts it. */
    boolean mayBeLink() {
        if (levels.size() > 1) {
            return levels.peek().key().equals(ON_CLICK);
        }
        if (object == NONE) {
            hasHiddenLink = true;
        } else {
            links.set(object);
        }
        return !levels.isEmpty();
    }

    /** Whether any link starts without a click, or may do so where numbers are hidden. */
    boolean areStartedOtherwise() {
        return links.intersects(startedOtherwise) || hasHiddenLink && startsByItself;
    }

    private static int number(String word) {
        if (word.isEmpty() || word.length() > 9 || !word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return NONE;
        }
        int number = Integer.parseInt(word);
        if (number > MOST_OBJECTS) {
            throw DocumentPolicy.damaged();
        }
        return number;
    }
}

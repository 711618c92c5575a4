package org.jobwright.web.moderation.passages;

import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;

/** The letters of an element as they are read, with one blank for each run of blanks and line breaks. */
final class Letters {

    /** A letter, and where it is; no node for the blank of a line break. */
    record Letter(char letter, Element node, int at) {}

    /** Our words among those of the employer, in the language of the reader; templates mark them so. */
    private static final String OURS = "data-ours";

    /** Where a link leads, which is shown behind it. */
    private static final String TARGET = "jw-target";

    private final List<Letter> letters = new ArrayList<>();

    private Letters() {}

    static Letters of(Element element) {
        Letters read = new Letters();
        read.collect(element, false);
        return read;
    }

    /** Only what the employer wrote, which is the same in every language of a reader. */
    static String written(Element element) {
        Letters read = new Letters();
        read.collect(element, true);
        return read.text().strip();
    }

    /** A text in the same way. */
    static String withSingleBlanks(String text) {
        Letters read = new Letters();
        for (int i = 0; i < text.length(); i++) {
            read.add(text.charAt(i), null, i);
        }
        return read.text();
    }

    /** Notes and findings beside the words are no part of them. */
    private void collect(Element element, boolean writtenOnly) {
        element.getChildren().forEach(child -> {
            if (child.isTextNode()) {
                String text = child.getText();
                for (int i = 0; i < text.length(); i++) {
                    add(text.charAt(i), child, i);
                }
            } else if (child.getTag().equals("br")) {
                add(' ', null, 0);
            } else if (!Passage.isBeside(child) && !(writtenOnly && isOurs(child))) {
                collect(child, writtenOnly);
            }
        });
    }

    private static boolean isOurs(Element element) {
        return element.hasAttribute(OURS) || element.getClassList().contains(TARGET);
    }

    private void add(char read, Element node, int at) {
        char letter = Character.isWhitespace(read) ? ' ' : read;
        if (letter != ' ' || letters.isEmpty() || letters.getLast().letter() != ' ') {
            letters.add(new Letter(letter, node, at));
        }
    }

    List<Letter> between(int start, int end) {
        return letters.subList(start, end);
    }

    String text() {
        StringBuilder text = new StringBuilder(letters.size());
        letters.forEach(letter -> text.append(letter.letter()));
        return text.toString();
    }
}

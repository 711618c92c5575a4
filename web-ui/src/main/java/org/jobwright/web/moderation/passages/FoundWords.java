package org.jobwright.web.moderation.passages;

import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the words of a finding in the passages of its field, whatever markup is between them, and marks them. */
public final class FoundWords {

    /** Words in a passage; {@code alike} counts the letters before them that are as in the finding. */
    private record Place(Passage passage, List<Letters.Letter> letters, int alike) {}

    private FoundWords() {}

    /**
     * Marks words where they are.
     *
     * @param before what is before them, if they occur several times
     * @param look the class of the mark
     * @return their passage; empty if no passage of the field has them
     */
    public static Optional<Passage> mark(Passages all, String path, String quote, String before, String look) {
        String words = plain(quote).strip();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Optional<Place> found = all.of(path)
                .flatMap(passage -> places(passage, words, plain(before)).stream())
                .max(Comparator.comparingInt(Place::alike));
        found.ifPresent(place -> mark(place, look));
        return found.map(Place::passage);
    }

    /** The passage of what is found in a field as a whole. */
    public static Optional<Passage> passage(Passages all, String path) {
        return all.of(path).findFirst();
    }

    /** As letters are read; a finding that is cut off ends with three points. */
    private static String plain(String text) {
        return Letters.withSingleBlanks(text).replace("…", "");
    }

    private static List<Place> places(Passage passage, String words, String before) {
        Letters letters = Letters.of(passage.element());
        String text = letters.text();
        List<Place> places = new ArrayList<>();
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            places.add(new Place(passage, letters.between(at, at + words.length()), alike(text, at, before)));
        }
        return places;
    }

    private static int alike(String text, int at, String wanted) {
        int alike = 0;
        while (alike < at
                && alike < wanted.length()
                && text.charAt(at - 1 - alike) == wanted.charAt(wanted.length() - 1 - alike)) {
            alike++;
        }
        return alike;
    }

    private static void mark(Place place, String look) {
        Map<Element, int[]> ranges = new LinkedHashMap<>();
        for (Letters.Letter letter : place.letters()) {
            if (letter.node() != null) {
                ranges.computeIfAbsent(letter.node(), node -> new int[] {letter.at(), letter.at()})[1] = letter.at();
            }
        }
        ranges.forEach((node, range) -> mark(node, range[0], range[1] + 1, look));
    }

    private static void mark(Element node, int start, int end, String look) {
        String text = node.getText();
        Element parent = node.getParent();
        int place = parent.indexOfChild(node);
        Element mark = new Element("mark");
        mark.setText(text.substring(start, end));
        mark.getClassList().add(look);
        parent.removeChild(node);
        if (end < text.length()) {
            parent.insertChild(place, Element.createText(text.substring(end)));
        }
        parent.insertChild(place, mark);
        if (start > 0) {
            parent.insertChild(place, Element.createText(text.substring(0, start)));
        }
    }
}

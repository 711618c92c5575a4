package org.jobwright.services.search.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jobwright.domain.search.SearchWords;
import org.jobwright.domain.search.WordForms;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.search.engine.HighlightedWords.Found;
import org.jobwright.services.search.engine.JobHit.Piece;

/**
 * Highlights the words of a search in a text, and extracts the passage with most of them. The server does not ship
 * Lucene's highlighter, and this way both engines highlight alike.
 */
final class Marking {

    private static final int PASSAGE_LENGTH = 160;
    private static final int LEAD = 40;

    /** Words further down are not worth searching for. */
    private static final int LONGEST_TEXT = 3_000;

    /** A text in pieces, and whether every word is in it. */
    record Marked(List<Piece> pieces, boolean isComplete) {}

    private final List<String> wanted;
    private final Map<Language, HighlightedWords> byLanguage = new EnumMap<>(Language.class);
    private final int typed;

    Marking(SearchWords words) {
        typed = words.words().size() + words.phrases().size();
        wanted = Stream.of(
                        words.words().stream().flatMap(word -> WordForms.of(word).stream()),
                        words.wishes().stream(),
                        words.phrases().stream())
                .flatMap(part -> part)
                .toList();
    }

    /** Made for the languages of the hits only. */
    private HighlightedWords wanted(Language language) {
        return byLanguage.computeIfAbsent(language, first -> new HighlightedWords(first, wanted));
    }

    /** The whole text. */
    Marked whole(Language language, String text) {
        HighlightedWords words = wanted(language);
        List<Found> found = words.in(text);
        return new Marked(pieces(text, 0, text.length(), found), distinct(found) >= count(words));
    }

    /** The passage with most of the words; empty when none is there. */
    List<Piece> passage(Language language, String text) {
        HighlightedWords words = wanted(language);
        String beginning = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        Best best = new Best(count(words));
        words.read(beginning, best::add);
        if (best.found.isEmpty()) {
            return List.of();
        }
        int start = wordStart(beginning, Math.max(0, best.start - LEAD));
        int end = wordEnd(beginning, Math.min(beginning.length(), start + PASSAGE_LENGTH));
        return pieces(beginning, start, end, best.found);
    }

    // Several forms of a word are searched for, of which one is enough.
    private int count(HighlightedWords words) {
        return Math.min(typed, words.count());
    }

    private static long distinct(List<Found> found) {
        return found.stream().map(Found::stem).distinct().count();
    }

    /** The words found so far, and the passage with most of them. */
    private static final class Best {

        private final int wanted;
        private final List<Found> found = new ArrayList<>();
        private int start;
        private long most;

        Best(int wanted) {
            this.wanted = wanted;
        }

        /** False if nothing better can follow: all words are together, and their passage was read to its end. */
        boolean add(Found word) {
            found.add(word);
            List<Found> together = lastTogether();
            if (distinct(together) > most) {
                most = distinct(together);
                start = together.getFirst().start();
            }
            return most < wanted || word.start() < start + PASSAGE_LENGTH;
        }

        private List<Found> lastTogether() {
            int begin = found.getLast().end() - (PASSAGE_LENGTH - LEAD);
            int first = found.size() - 1;
            while (first > 0 && found.get(first - 1).start() >= begin) {
                first--;
            }
            return found.subList(first, found.size());
        }
    }

    private static int wordStart(String text, int at) {
        int start = at;
        while (start > 0 && start < text.length() && !Character.isWhitespace(text.charAt(start - 1))) {
            start++;
        }
        return start;
    }

    private static int wordEnd(String text, int at) {
        int end = at;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static List<Piece> pieces(String text, int start, int end, List<Found> found) {
        List<Piece> pieces = new ArrayList<>();
        int at = start;
        for (Found word : found) {
            if (word.start() >= at && word.end() <= end) {
                add(pieces, text.substring(at, word.start()), false);
                add(pieces, text.substring(word.start(), word.end()), true);
                at = word.end();
            }
        }
        add(pieces, text.substring(at, end), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }
}

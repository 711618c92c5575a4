package org.jobwright.services.search.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.search.index.PostingAnalysis;

/**
 * Finds the words of a search in texts of one language, by the stems that the index uses. Stemming every word of twenty
 * adverts took longer than finding them, so only words with the first letter of a wanted one are stemmed, and each only
 * once.
 */
final class HighlightedWords {

    private static final int ASCII = 128;
    private static final Map<Language, Analyzer> ANALYZERS = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ANALYZERS.put(language, PostingAnalysis.analyzer(PostingAnalysis.stemming(language)));
        }
    }

    /** The position of a word, and its stem. */
    record Found(String stem, int start, int end) {

        private Found after(int length) {
            return new Found(stem, length + start, length + end);
        }
    }

    private final Language language;
    private final Set<String> stems = new HashSet<>();
    private final BitSet initials = new BitSet(ASCII);
    private final Map<String, List<Found>> known = new HashMap<>();

    HighlightedWords(Language language, List<String> words) {
        this.language = language;
        for (String word : words) {
            stemmed(word).forEach(found -> stems.add(found.stem()));
        }
        stems.forEach(stem -> initials.set(stem.charAt(0)));
    }

    /** How many different words are wanted. */
    int count() {
        return stems.size();
    }

    /** All matches in the text. */
    List<Found> in(String text) {
        List<Found> all = new ArrayList<>();
        read(text, all::add);
        return all;
    }

    /** Passes on one match after the other, as long as more are wanted. */
    void read(String text, Predicate<Found> more) {
        int end;
        for (int start = 0; start < text.length(); start = end + 1) {
            end = start;
            boolean begins = true;
            boolean perhaps = false;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                char letter = text.charAt(end++);
                perhaps |= begins && isInitial(letter);
                begins = !Character.isLetterOrDigit(letter);
            }
            if (perhaps) {
                for (Found found : known.computeIfAbsent(text.substring(start, end), this::wanted)) {
                    if (!more.test(found.after(start))) {
                        return;
                    }
                }
            }
        }
    }

    // No stemmer changes the first letter, but accents are removed.
    private boolean isInitial(char letter) {
        return letter >= ASCII || initials.get(Character.toLowerCase(letter));
    }

    private List<Found> wanted(String word) {
        return stemmed(word).stream()
                .filter(found -> stems.contains(found.stem()))
                .toList();
    }

    private List<Found> stemmed(String text) {
        List<Found> stemmed = new ArrayList<>();
        try (TokenStream stream = ANALYZERS.get(language).tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                stemmed.add(new Found(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stemmed;
    }
}

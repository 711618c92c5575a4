package org.jobwright.services.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jobwright.domain.search.SearchWords;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.search.JobHit.Piece;

/**
 * Finds the words of a search in a text by the stems that the index uses, and cuts out the passage that holds most of
 * them. The server has no highlighter of Lucene, and this way both engines mark alike.
 */
final class Marking {

    private static final int PASSAGE_LENGTH = 160;
    private static final int LEAD = 40;

    /** Words that stand further down are not worth the time of looking for them. */
    private static final int LONGEST_TEXT = 3_000;

    private static final Map<Language, Analyzer> ANALYZERS = new EnumMap<>(Language.class);

    static {
        PostingAnalysis.STEMMING.forEach((language, filters) -> ANALYZERS.put(language, analyzer(filters)));
    }

    private static Analyzer analyzer(List<String> filters) {
        try {
            CustomAnalyzer.Builder analyzer = CustomAnalyzer.builder().withTokenizer("standard");
            for (String filter : filters) {
                analyzer.addTokenFilter(filter);
            }
            return analyzer.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Token(String stem, int start, int end) {}

    private final Map<Language, Set<String>> stems = new EnumMap<>(Language.class);

    Marking(SearchWords words) {
        for (Language language : Language.values()) {
            Set<String> wanted = new HashSet<>();
            words.words().forEach(word -> tokens(language, word).forEach(token -> wanted.add(token.stem())));
            words.phrases().forEach(word -> tokens(language, word).forEach(token -> wanted.add(token.stem())));
            stems.put(language, wanted);
        }
    }

    /** The whole text in pieces. */
    List<Piece> whole(Language language, String text) {
        return pieces(text, 0, text.length(), found(language, text));
    }

    /** Every word is in the text. */
    boolean isComplete(Language language, String text) {
        Set<String> there = new HashSet<>();
        found(language, text).forEach(token -> there.add(token.stem()));
        return there.containsAll(stems.get(language));
    }

    /** The passage with most of the words; empty when none is there. */
    List<Piece> passage(Language language, String text) {
        String beginning = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        List<Token> found = found(language, beginning);
        if (found.isEmpty()) {
            return List.of();
        }
        int start = wordStart(beginning, Math.max(0, best(found).start() - LEAD));
        int end = wordEnd(beginning, Math.min(beginning.length(), start + PASSAGE_LENGTH));
        return pieces(beginning, start, end, found);
    }

    private static Token best(List<Token> found) {
        Token best = found.getFirst();
        int most = 0;
        for (Token first : found) {
            Set<String> within = new HashSet<>();
            found.stream()
                    .filter(token ->
                            token.start() >= first.start() && token.end() <= first.start() + PASSAGE_LENGTH - LEAD)
                    .forEach(token -> within.add(token.stem()));
            if (within.size() > most) {
                most = within.size();
                best = first;
            }
        }
        return best;
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

    private static List<Piece> pieces(String text, int start, int end, List<Token> found) {
        List<Piece> pieces = new ArrayList<>();
        int at = start;
        for (Token token : found) {
            if (token.start() >= at && token.end() <= end) {
                add(pieces, text.substring(at, token.start()), false);
                add(pieces, text.substring(token.start(), token.end()), true);
                at = token.end();
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

    private List<Token> found(Language language, String text) {
        Set<String> wanted = stems.get(language);
        return tokens(language, text).stream()
                .filter(token -> wanted.contains(token.stem()))
                .toList();
    }

    private static List<Token> tokens(Language language, String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = ANALYZERS.get(language).tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }
}

package org.jobwright.services.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jobwright.domain.matching.method.Stemmer;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.search.index.PostingAnalysis;

/**
 * Stems by Lucene: those of the search, and its lightest ones, which only take the plural away. It runs in this process, so
 * it is the same with every search engine.
 */
public final class LuceneStemmer implements Stemmer {

    private static final List<Analyzer> STEMS = Stream.of(Language.values())
            .map(PostingAnalysis::stemming)
            .map(PostingAnalysis::analyzer)
            .toList();

    private static final List<Analyzer> SINGULARS = Stream.of(Language.values())
            .map(LuceneStemmer::minimal)
            .map(PostingAnalysis::analyzer)
            .toList();

    private static List<String> minimal(Language language) {
        return switch (language) {
            case EN -> List.of("lowercase", "asciiFolding", "englishMinimalStem");
            case DE -> List.of("lowercase", "germanNormalization", "asciiFolding", "germanMinimalStem");
        };
    }

    @Override
    public Set<String> stems(String word) {
        return terms(STEMS, word);
    }

    @Override
    public Set<String> singulars(String word) {
        return terms(SINGULARS, word);
    }

    private static Set<String> terms(List<Analyzer> analyzers, String word) {
        Set<String> terms = new HashSet<>();
        analyzers.forEach(analyzer -> terms.add(term(analyzer, word)));
        return terms;
    }

    private static String term(Analyzer analyzer, String word) {
        StringBuilder term = new StringBuilder();
        try (TokenStream stream = analyzer.tokenStream("", word)) {
            CharTermAttribute read = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                term.append(read);
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return term.isEmpty() ? word : term.toString();
    }
}

package org.jobwright.services.search;

import java.util.List;
import java.util.Map;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.jobwright.domain.shared.Language;

/**
 * How text becomes words: by their stem in English or German, or as they are written, for names. The same for both
 * engines.
 */
public class PostingAnalysis implements LuceneAnalysisConfigurer, ElasticsearchAnalysisConfigurer {

    /** Words as they are written, without case and accents. */
    static final String NAMES = "names";

    /** How Lucene finds the stem of a word, step by step; {@link Marking} does the same to what is shown. */
    static final Map<Language, List<String>> STEMMING = Map.of(
            Language.EN, List.of("englishPossessive", "lowercase", "asciiFolding", "porterStem"),
            Language.DE, List.of("lowercase", "germanNormalization", "asciiFolding", "germanLightStem"));

    /** Words by their stem. */
    static String stems(Language language) {
        return switch (language) {
            case EN -> "stems_en";
            case DE -> "stems_de";
        };
    }

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(NAMES)
                .custom()
                .tokenizer("standard")
                .tokenFilter("lowercase")
                .tokenFilter("asciiFolding");
        STEMMING.forEach((language, filters) -> {
            var analyzer = context.analyzer(stems(language)).custom().tokenizer("standard");
            filters.forEach(analyzer::tokenFilter);
        });
    }

    @Override
    public void configure(ElasticsearchAnalysisConfigurationContext context) {
        context.tokenFilter("english_possessive").type("stemmer").param("language", "possessive_english");
        context.tokenFilter("german_light").type("stemmer").param("language", "light_german");
        context.analyzer(NAMES).custom().tokenizer("standard").tokenFilters("lowercase", "asciifolding");
        context.analyzer(stems(Language.EN))
                .custom()
                .tokenizer("standard")
                .tokenFilters("english_possessive", "lowercase", "asciifolding", "porter_stem");
        context.analyzer(stems(Language.DE))
                .custom()
                .tokenizer("standard")
                .tokenFilters("lowercase", "german_normalization", "asciifolding", "german_light");
    }
}

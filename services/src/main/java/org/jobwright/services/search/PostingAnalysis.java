package org.jobwright.services.search;

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
        context.analyzer(stems(Language.EN))
                .custom()
                .tokenizer("standard")
                .tokenFilter("englishPossessive")
                .tokenFilter("lowercase")
                .tokenFilter("asciiFolding")
                .tokenFilter("porterStem");
        context.analyzer(stems(Language.DE))
                .custom()
                .tokenizer("standard")
                .tokenFilter("lowercase")
                .tokenFilter("germanNormalization")
                .tokenFilter("asciiFolding")
                .tokenFilter("germanLightStem");
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

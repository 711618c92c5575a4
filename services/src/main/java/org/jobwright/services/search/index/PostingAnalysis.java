package org.jobwright.services.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.jobwright.domain.shared.Language;

/** How text becomes words: stemmed in English or German, or unchanged, for names. The same for both engines. */
public class PostingAnalysis implements LuceneAnalysisConfigurer, ElasticsearchAnalysisConfigurer {

    /** Words as written, without case and accents. */
    static final String NAMES = "names";

    private static final String SPELLED = "spelled_signs";

    /** Names with special characters, and the words that replace them in the index. */
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("c++", "cplusplus"),
            Map.entry("C++", "cplusplus"),
            Map.entry("c#", "csharp"),
            Map.entry("C#", "csharp"),
            Map.entry("f#", "fsharp"),
            Map.entry("F#", "fsharp"),
            Map.entry(".net", " dotnet"),
            Map.entry(".Net", " dotnet"),
            Map.entry(".NET", " dotnet"));

    /** How Lucene stems a word, step by step; {@code Marking} does the same for highlighting. */
    public static List<String> stemming(Language language) {
        return switch (language) {
            case EN -> List.of("englishPossessive", "lowercase", "asciiFolding", "porterStem");
            case DE -> List.of("lowercase", "germanNormalization", "asciiFolding", "germanLightStem");
        };
    }

    /** The same steps, as Elasticsearch and OpenSearch name them. */
    private static String[] stemmingOfAnEngine(Language language) {
        return switch (language) {
            case EN -> new String[] {"english_possessive", "lowercase", "asciifolding", "porter_stem"};
            case DE -> new String[] {"lowercase", "german_normalization", "asciifolding", "german_light"};
        };
    }

    /** Words reduced to their stem. */
    static String stems(Language language) {
        return switch (language) {
            case EN -> "stems_en";
            case DE -> "stems_de";
        };
    }

    /** An analyzer of Lucene that spells {@link #SIGNS} and then filters words. */
    public static Analyzer analyzer(List<String> filters) {
        try {
            CustomAnalyzer.Builder words = CustomAnalyzer.builder().withTokenizer("standard");
            for (String filter : filters) {
                words.addTokenFilter(filter);
            }
            return new SpelledSigns(words.build(), SIGNS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(NAMES).instance(analyzer(List.of("lowercase", "asciiFolding")));
        for (Language language : Language.values()) {
            context.analyzer(stems(language)).instance(analyzer(stemming(language)));
        }
    }

    @Override
    public void configure(ElasticsearchAnalysisConfigurationContext context) {
        context.charFilter(SPELLED)
                .type("mapping")
                .param(
                        "mappings",
                        SIGNS.entrySet().stream()
                                .map(sign ->
                                        sign.getKey() + " => " + sign.getValue().replace(" ", "\\u0020"))
                                .toArray(String[]::new));
        context.tokenFilter("english_possessive").type("stemmer").param("language", "possessive_english");
        context.tokenFilter("german_light").type("stemmer").param("language", "light_german");
        context.analyzer(NAMES)
                .custom()
                .tokenizer("standard")
                .charFilters(SPELLED)
                .tokenFilters("lowercase", "asciifolding");
        for (Language language : Language.values()) {
            context.analyzer(stems(language))
                    .custom()
                    .tokenizer("standard")
                    .charFilters(SPELLED)
                    .tokenFilters(stemmingOfAnEngine(language));
        }
    }
}

package org.jobwright.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jobwright.domain.insights.OccupationTitles;
import org.jobwright.domain.search.SearchWords;

/** The words of a search as a Lucene query, as the product asks for them. */
final class RawQuery {

    private static final Map<String, Float> FIELDS = new LinkedHashMap<>();
    private static final Pattern ONE_WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Map<String, Float> NAMES = Map.of("title_names", 8f, "organization_names", 5f);
    private static final int MOST_RELATED = 8;
    private static final float RELATED_WEIGHT = 3f;

    static {
        for (String language : RawAnalysis.LANGUAGES) {
            FIELDS.put("title_" + language, 8f);
            FIELDS.put("skills_" + language, 3f);
            FIELDS.put("duties_" + language, 2f);
            FIELDS.put("text_" + language, 1f);
        }
        FIELDS.put("organization_names", 5f);
    }

    private final QueryBuilder builder;

    RawQuery(Analyzer analyzer) {
        builder = new QueryBuilder(analyzer);
    }

    Query words(String typed, boolean respelt) {
        SearchWords words = SearchWords.of(typed);
        var all = new BooleanQuery.Builder();
        words.words().forEach(word -> all.add(word(word, respelt), Occur.MUST));
        words.phrases().forEach(phrase -> all.add(phrase(phrase), Occur.MUST));
        words.excluded().forEach(word -> all.add(phrase(word), Occur.MUST_NOT));
        List<String> related = words.isPlain() ? OccupationTitles.similarTo(typed, MOST_RELATED) : List.of();
        if (related.isEmpty()) {
            return all.build();
        }
        var either = new BooleanQuery.Builder().add(all.build(), Occur.SHOULD);
        related.forEach(title -> either.add(
                new BoostQuery(builder.createPhraseQuery("title_names", title), RELATED_WEIGHT), Occur.SHOULD));
        return either.build();
    }

    private Query word(String word, boolean respelt) {
        if (!ONE_WORD.matcher(word).matches()) {
            return phrase(word);
        }
        var somewhere = new BooleanQuery.Builder();
        FIELDS.forEach((field, weight) ->
                somewhere.add(new BoostQuery(builder.createBooleanQuery(field, word), weight), Occur.SHOULD));
        if (respelt && word.length() >= 4) {
            NAMES.forEach((field, weight) -> {
                if (builder.createBooleanQuery(field, word) instanceof TermQuery exact) {
                    var near = new FuzzyQuery(new Term(field, exact.getTerm().bytes()), word.length() >= 8 ? 2 : 1, 1);
                    somewhere.add(new BoostQuery(near, weight), Occur.SHOULD);
                }
            });
        }
        return somewhere.build();
    }

    private Query phrase(String phrase) {
        var somewhere = new BooleanQuery.Builder();
        FIELDS.forEach((field, weight) ->
                somewhere.add(new BoostQuery(builder.createPhraseQuery(field, phrase), weight), Occur.SHOULD));
        return somewhere.build();
    }
}

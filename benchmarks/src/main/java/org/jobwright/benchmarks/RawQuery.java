package org.jobwright.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jobwright.domain.insights.OccupationTitles;
import org.jobwright.domain.insights.RelatedTitles;
import org.jobwright.domain.insights.RoleCatalog;
import org.jobwright.domain.search.SearchWords;
import org.jobwright.domain.search.WordForms;
import org.jobwright.domain.shared.FoldedText;
import org.jobwright.services.search.Matching;

/** The words of a search as a Lucene query, as the product asks for them. */
final class RawQuery {

    private static final Map<String, Float> FIELDS = new LinkedHashMap<>();
    private static final Pattern ONE_WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Map<String, Float> NAMES = Map.of("title_names", 8f, "organization_names", 5f);
    private static final RoleCatalog ROLES = new RoleCatalog(List.of());
    private static final float SAME_WEIGHT = 12f;
    private static final float NEAR_WEIGHT = 4f;

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

    Query words(SearchWords words, Matching matching) {
        boolean respelt = matching == Matching.SPELT_ALIKE;
        var all = new BooleanQuery.Builder();
        RelatedTitles related = words.isPlain() ? ROLES.relatedTo(words.words()) : RelatedTitles.NONE;
        List<Query> wanted = new ArrayList<>();
        if (!related.isEmpty()) {
            wanted.add(title(words.words().subList(related.from(), related.to()), related, respelt));
        }
        for (int i = 0; i < words.words().size(); i++) {
            if (i < related.from() || i >= related.to()) {
                wanted.add(word(words.words().get(i), respelt));
            }
        }
        if (matching == Matching.SOME_WORDS && wanted.size() > 1) {
            var some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(wanted.size() / 2);
            wanted.forEach(query -> some.add(query, Occur.SHOULD));
            all.add(some.build(), Occur.MUST);
        } else {
            wanted.forEach(query -> all.add(query, Occur.MUST));
        }
        words.phrases().forEach(phrase -> all.add(phrase(phrase), Occur.MUST));
        words.excluded().forEach(word -> all.add(phrase(word), Occur.MUST_NOT));
        words.wishes().forEach(wish -> all.add(word(wish, false), Occur.SHOULD));
        return all.build();
    }

    private Query title(List<String> words, RelatedTitles related, boolean respelt) {
        var typed = new BooleanQuery.Builder();
        words.forEach(word -> typed.add(word(word, respelt), Occur.MUST));
        var either = new BooleanQuery.Builder().add(typed.build(), Occur.SHOULD);
        related.same().forEach(title -> either.add(title(title, SAME_WEIGHT), Occur.SHOULD));
        related.near().forEach(title -> either.add(title(title, NEAR_WEIGHT), Occur.SHOULD));
        return either.build();
    }

    private Query title(String title, float weight) {
        return new BoostQuery(new ConstantScoreQuery(builder.createPhraseQuery("title_names", title)), weight);
    }

    private Query word(String word, boolean respelt) {
        List<String> forms = WordForms.of(word);
        if (forms.size() == 1) {
            return form(word, respelt);
        }
        var any = new BooleanQuery.Builder();
        forms.forEach(form -> any.add(form(form, respelt), Occur.SHOULD));
        return any.build();
    }

    private Query form(String word, boolean respelt) {
        if (!ONE_WORD.matcher(word).matches()) {
            return phrase(word);
        }
        var somewhere = new BooleanQuery.Builder();
        FIELDS.forEach((field, weight) ->
                somewhere.add(new BoostQuery(builder.createBooleanQuery(field, word), weight), Occur.SHOULD));
        if (word.length() >= 3) {
            somewhere.add(new BoostQuery(builder.createBooleanQuery("place_names", word), 2f), Occur.SHOULD);
        }
        if (word.length() >= 5 && !OccupationTitles.isTitleWord(word)) {
            somewhere.add(
                    new BoostQuery(new PrefixQuery(new Term("title_names", FoldedText.of(word))), 5f), Occur.SHOULD);
        }
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

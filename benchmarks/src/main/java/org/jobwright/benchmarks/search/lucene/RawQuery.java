package org.jobwright.benchmarks.search.lucene;

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
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jobwright.domain.insights.roles.RelatedTitles;
import org.jobwright.domain.insights.roles.RoleCatalog;
import org.jobwright.domain.insights.titles.OccupationTitles;
import org.jobwright.domain.search.SearchWords;
import org.jobwright.domain.search.WordForms;
import org.jobwright.domain.shared.text.FoldedText;
import org.jobwright.services.search.query.Matching;

/** The words of a search as a Lucene query, like the product's. */
final class RawQuery {

    private static final Map<String, Float> FIELDS = new LinkedHashMap<>();
    private static final Pattern ONE_WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Map<String, Float> NAMES = Map.of("title_names", 8f, "organization_names", 5f);
    private static final RoleCatalog ROLES = new RoleCatalog(List.of());
    private static final float SAME_WEIGHT = 12f;
    private static final float NEAREST_WEIGHT = 6f;
    private static final float NEAR_WEIGHT = 3f;
    private static final float TITLE_WEIGHT = 8f;
    private static final float OTHER_FORM_WEIGHT = 0.5f;

    static {
        for (String language : RawAnalysis.LANGUAGES) {
            FIELDS.put("title_" + language, TITLE_WEIGHT);
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
        List<String> named = related.isEmpty() ? words.words() : words.words().subList(related.from(), related.to());
        if (named.size() > 1) {
            for (String language : RawAnalysis.LANGUAGES) {
                Query together = builder.createPhraseQuery("title_" + language, String.join(" ", named));
                all.add(new BoostQuery(together, 4f), Occur.SHOULD);
            }
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
        anyOf(related.same(), related.unlike(), SAME_WEIGHT, either);
        int nearest = Math.min(4, related.near().size());
        anyOf(related.near().subList(0, nearest), related.unlike(), NEAREST_WEIGHT, either);
        anyOf(related.near().subList(nearest, related.near().size()), related.unlike(), NEAR_WEIGHT, either);
        if (related.unlike().isEmpty()) {
            return either.build();
        }
        var alike = new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), Occur.MUST)
                .add(titles(related.unlike()), Occur.MUST_NOT);
        return new BooleanQuery.Builder()
                .add(either.build(), Occur.MUST)
                .add(new BoostQuery(new ConstantScoreQuery(alike.build()), SAME_WEIGHT), Occur.SHOULD)
                .build();
    }

    private void anyOf(List<String> titles, List<String> except, float weight, BooleanQuery.Builder either) {
        if (!titles.isEmpty()) {
            var any = new BooleanQuery.Builder().add(titles(titles), Occur.MUST);
            if (!except.isEmpty()) {
                any.add(titles(except), Occur.MUST_NOT);
            }
            either.add(new BoostQuery(new ConstantScoreQuery(any.build()), weight), Occur.SHOULD);
        }
    }

    private Query titles(List<String> titles) {
        var any = new BooleanQuery.Builder();
        titles.forEach(title -> any.add(builder.createPhraseQuery("title_names", title), Occur.SHOULD));
        return any.build();
    }

    private Query word(String word, boolean respelt) {
        List<String> forms = WordForms.of(word);
        if (forms.size() == 1) {
            return form(word, respelt);
        }
        var any = new BooleanQuery.Builder();
        forms.forEach(form -> any.add(
                new BoostQuery(form(form, respelt), form.equalsIgnoreCase(word) ? 1 : OTHER_FORM_WEIGHT),
                Occur.SHOULD));
        return any.build();
    }

    private Query form(String word, boolean respelt) {
        if (!ONE_WORD.matcher(word).matches()) {
            return phrase(word);
        }
        var somewhere = new BooleanQuery.Builder();
        List<String> numbers = OccupationTitles.singularAndPlural(word);
        FIELDS.forEach((field, weight) -> somewhere.add(
                new BoostQuery(
                        builder.createBooleanQuery(field, word),
                        numbers.isEmpty() || weight < TITLE_WEIGHT ? weight : 2f),
                Occur.SHOULD));
        if (!numbers.isEmpty()) {
            Query exact = builder.createBooleanQuery("title_names", String.join(" ", numbers));
            somewhere.add(new BoostQuery(exact, TITLE_WEIGHT), Occur.SHOULD);
        }
        boolean ofTitles = OccupationTitles.isTitleWord(word);
        if (word.length() >= 3 && !ofTitles) {
            somewhere.add(new BoostQuery(builder.createBooleanQuery("place_names", word), 2f), Occur.SHOULD);
        }
        if (word.length() >= 5 && !ofTitles) {
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

package org.jobwright.services.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.jobwright.domain.search.SearchWords;
import org.jobwright.domain.shared.Language;

/** Which documents the words of a search find, and how much each place where a word stands counts. */
final class WordPredicates {

    /** A word in the title tells most, one somewhere in the text least. */
    private static final Map<String, Float> FIELDS = new LinkedHashMap<>();

    static {
        for (Language language : Language.values()) {
            FIELDS.put(PostingField.in(language, PostingField.TITLE), 8f);
            FIELDS.put(PostingField.in(language, PostingField.SKILLS), 3f);
            FIELDS.put(PostingField.in(language, PostingField.DUTIES), 2f);
            FIELDS.put(PostingField.in(language, PostingField.TEXT), 1f);
        }
        FIELDS.put(PostingField.ORGANIZATION_NAMES, 5f);
    }

    /** Where a misspelt word is looked for: stems are too short to be compared letter by letter. */
    private static final Map<String, Float> NAMES =
            Map.of(PostingField.TITLE_NAMES, 8f, PostingField.ORGANIZATION_NAMES, 5f);

    /** Found by a similar title: below everything that has the words themselves in its title. */
    private static final float RELATED_WEIGHT = 3f;

    private static final int SHORTEST_MISSPELT = 4;
    private static final int LONG = 8;
    private static final Pattern ONE_WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private final SearchPredicateFactory f;
    private final boolean respelt;

    /** @param respelt words need only be spelt nearly so */
    WordPredicates(SearchPredicateFactory f, boolean respelt) {
        this.f = f;
        this.respelt = respelt;
    }

    /** Everything that was typed, or a similar title instead. */
    SearchPredicate of(SearchWords words, List<String> relatedTitles) {
        BooleanPredicateClausesStep<?> all = f.bool();
        words.words().forEach(word -> all.must(word(word)));
        words.phrases().forEach(phrase -> all.must(phrase(phrase)));
        words.excluded().forEach(word -> all.mustNot(phrase(word)));
        if (relatedTitles.isEmpty()) {
            return all.toPredicate();
        }
        BooleanPredicateClausesStep<?> either = f.bool().should(all);
        relatedTitles.forEach(title -> either.should(
                f.phrase().field(PostingField.TITLE_NAMES).boost(RELATED_WEIGHT).matching(title)));
        return either.toPredicate();
    }

    private SearchPredicate word(String word) {
        if (!ONE_WORD.matcher(word).matches()) {
            return phrase(word); // full-time, 24/7: its parts belong together
        }
        BooleanPredicateClausesStep<?> somewhere = f.bool();
        FIELDS.forEach((field, weight) ->
                somewhere.should(f.match().field(field).boost(weight).matching(word)));
        if (respelt && word.length() >= SHORTEST_MISSPELT) {
            NAMES.forEach((field, weight) -> somewhere.should(
                    f.match().field(field).boost(weight).matching(word).fuzzy(word.length() >= LONG ? 2 : 1, 1)));
        }
        return somewhere.toPredicate();
    }

    private SearchPredicate phrase(String phrase) {
        BooleanPredicateClausesStep<?> somewhere = f.bool();
        FIELDS.forEach((field, weight) ->
                somewhere.should(f.phrase().field(field).boost(weight).matching(phrase)));
        return somewhere.toPredicate();
    }
}

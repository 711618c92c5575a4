package org.jobwright.services.search.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.jobwright.domain.insights.roles.RelatedTitles;
import org.jobwright.domain.insights.titles.OccupationTitles;
import org.jobwright.domain.search.SearchWords;
import org.jobwright.domain.search.WordForms;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.text.FoldedText;
import org.jobwright.services.search.index.PostingField;

/** Documents that match the words of a search, and the weight of each field. */
final class WordPredicates {

    /** A word in the title weighs most, one somewhere in the text least. */
    private static final Map<String, Float> FIELDS = new LinkedHashMap<>();

    private static final List<String> TITLES = Arrays.stream(Language.values())
            .map(language -> PostingField.in(language, PostingField.TITLE))
            .toList();
    private static final float TITLE_WEIGHT = 8f;

    static {
        for (Language language : Language.values()) {
            FIELDS.put(PostingField.in(language, PostingField.TITLE), TITLE_WEIGHT);
            FIELDS.put(PostingField.in(language, PostingField.SKILLS), 3f);
            FIELDS.put(PostingField.in(language, PostingField.DUTIES), 2f);
            FIELDS.put(PostingField.in(language, PostingField.TEXT), 1f);
        }
        FIELDS.put(PostingField.ORGANIZATION_NAMES, 5f);
    }

    /** The fields for misspelt words: stems are too short to be compared letter by letter. */
    private static final Map<String, Float> NAMES =
            Map.of(PostingField.TITLE_NAMES, 8f, PostingField.ORGANIZATION_NAMES, 5f);

    /**
     * Another title of the same job, and one of a similar job: below the typed words in the title, however rare it is.
     */
    private static final float SAME_WEIGHT = 12f;

    /** A nurse is found by Krankenschwester, but after adverts in the reader's language. */
    private static final float READER_WEIGHT = 8f;

    private static final float NEAREST_WEIGHT = 6f;
    private static final float NEAR_WEIGHT = 3f;
    private static final int NEAREST = 4;
    /** The words of a title next to each other, as typed. */
    private static final float TOGETHER_WEIGHT = 4f;
    /** Programmes are not programmers: for a word that names a worker, its stem says little. */
    private static final float STEM_WEIGHT = 2f;

    /** A synonym of a typed word; an advert may contain several. */
    private static final float OTHER_FORM_WEIGHT = 0.5f;
    /** A village next to its town; a recognized town is searched for by its place. */
    private static final float PLACE_WEIGHT = 2f;
    /** The beginning of a compound title: Pflege in Pflegefachkraft. */
    private static final float BEGINNING_WEIGHT = 5f;

    private static final float REFERENCE_WEIGHT = 20f;
    private static final int SHORTEST_PLACE = 3;
    private static final int SHORTEST_BEGINNING = 5;
    private static final int SHORTEST_MISSPELT = 4;
    private static final int LONG = 8;
    private static final Pattern ONE_WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z]{2}-[0-9]{4}-[0-9]{4,12}");

    private final SearchPredicateFactory f;
    private final boolean respelt;
    private final boolean someSuffice;
    private final Language reader;

    /** @param reader the language whose adverts come first among those for the same job; null for any */
    WordPredicates(SearchPredicateFactory f, Matching matching, Language reader) {
        this.f = f;
        this.reader = reader;
        this.respelt = matching == Matching.SPELT_ALIKE;
        this.someSuffice = matching == Matching.SOME_WORDS;
    }

    /** The whole input, in which the words of a title may be those of another title of the job. */
    SearchPredicate of(SearchWords words, RelatedTitles related) {
        BooleanPredicateClausesStep<?> all = f.bool();
        List<SearchPredicate> wanted = wanted(words.words(), related);
        if (someSuffice && wanted.size() > 1) {
            BooleanPredicateClausesStep<?> some = f.bool().minimumShouldMatchNumber(wanted.size() / 2);
            wanted.forEach(some::should);
            all.must(some);
        } else {
            wanted.forEach(all::must);
        }
        List<String> named = related.isEmpty() ? words.words() : words.words().subList(related.from(), related.to());
        if (named.size() > 1) {
            TITLES.forEach(title ->
                    all.should(f.phrase().field(title).boost(TOGETHER_WEIGHT).matching(String.join(" ", named))));
        }
        words.phrases().forEach(phrase -> all.must(phrase(phrase)));
        words.excluded().forEach(word -> all.mustNot(phrase(word)));
        words.wishes().forEach(wish -> all.should(word(wish)));
        return all.toPredicate();
    }

    private List<SearchPredicate> wanted(List<String> words, RelatedTitles related) {
        List<SearchPredicate> wanted = new ArrayList<>();
        if (!related.isEmpty()) {
            wanted.add(title(words.subList(related.from(), related.to()), related));
        }
        Stream.concat(words.subList(0, related.from()).stream(), words.subList(related.to(), words.size()).stream())
                .map(this::word)
                .forEach(wanted::add);
        return wanted;
    }

    private SearchPredicate title(List<String> words, RelatedTitles related) {
        BooleanPredicateClausesStep<?> typed = f.bool();
        words.forEach(word -> typed.must(word(word)));
        BooleanPredicateClausesStep<?> either = f.bool().should(typed);
        anyOf(related.same(), related.unlike(), SAME_WEIGHT).ifPresent(either::should);
        if (reader != null && !related.same().isEmpty()) {
            either.should(f.bool()
                    .must(titles(related.same()))
                    .must(f.match().field(PostingField.LANGUAGE).matching(reader.name()))
                    .constantScore()
                    .boost(READER_WEIGHT));
        }
        int nearest = Math.min(NEAREST, related.near().size());
        anyOf(related.near().subList(0, nearest), related.unlike(), NEAREST_WEIGHT)
                .ifPresent(either::should);
        anyOf(related.near().subList(nearest, related.near().size()), related.unlike(), NEAR_WEIGHT)
                .ifPresent(either::should);
        if (related.unlike().isEmpty()) {
            return either.toPredicate();
        }
        BooleanPredicateClausesStep<?> alike = f.bool().must(either);
        return alike.should(f.matchAll()
                        .except(titles(related.unlike()))
                        .constantScore()
                        .boost(SAME_WEIGHT))
                .toPredicate();
    }

    /** A title that contains several of them counts once. */
    private Optional<SearchPredicate> anyOf(List<String> titles, List<String> except, float weight) {
        if (titles.isEmpty()) {
            return Optional.empty();
        }
        BooleanPredicateClausesStep<?> any = f.bool().must(titles(titles));
        if (!except.isEmpty()) {
            any.mustNot(titles(except));
        }
        return Optional.of(any.constantScore().boost(weight).toPredicate());
    }

    private SearchPredicate titles(List<String> titles) {
        BooleanPredicateClausesStep<?> any = f.bool();
        titles.forEach(
                title -> any.should(f.phrase().field(PostingField.TITLE_NAMES).matching(title)));
        return any.toPredicate();
    }

    private SearchPredicate word(String word) {
        List<String> forms = WordForms.of(word);
        if (forms.size() == 1) {
            return form(word);
        }
        BooleanPredicateClausesStep<?> any = f.bool();
        for (String form : forms) {
            SearchPredicate found = form(form);
            any.should(
                    form.equalsIgnoreCase(word)
                            ? found
                            : f.bool().must(found).boost(OTHER_FORM_WEIGHT).toPredicate());
        }
        return any.toPredicate();
    }

    private SearchPredicate form(String word) {
        if (!ONE_WORD.matcher(word).matches()) {
            return phrase(word); // full-time, 24/7: its parts belong together
        }
        BooleanPredicateClausesStep<?> somewhere = f.bool();
        List<String> numbers = OccupationTitles.singularAndPlural(word);
        FIELDS.forEach((field, weight) -> somewhere.should(f.match()
                .field(field)
                .boost(numbers.isEmpty() || weight < TITLE_WEIGHT ? weight : STEM_WEIGHT)
                .matching(word)));
        if (!numbers.isEmpty()) {
            somewhere.should(f.match()
                    .field(PostingField.TITLE_NAMES)
                    .boost(TITLE_WEIGHT)
                    .matching(String.join(" ", numbers)));
        }
        boolean ofTitles = OccupationTitles.isTitleWord(word);
        if (word.length() >= SHORTEST_PLACE && !ofTitles) {
            somewhere.should(f.match()
                    .field(PostingField.PLACE_NAMES)
                    .boost(PLACE_WEIGHT)
                    .matching(word));
        }
        if (word.length() >= SHORTEST_BEGINNING && !ofTitles) {
            somewhere.should(f.prefix()
                    .field(PostingField.TITLE_NAMES)
                    .boost(BEGINNING_WEIGHT)
                    .matching(FoldedText.of(word)));
        }
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
        if (REFERENCE.matcher(phrase).matches()) {
            somewhere.should(f.match()
                    .field(PostingField.REFERENCE)
                    .boost(REFERENCE_WEIGHT)
                    .matching(phrase.toUpperCase(Locale.ROOT)));
        }
        return somewhere.toPredicate();
    }
}

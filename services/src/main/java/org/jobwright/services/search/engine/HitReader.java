package org.jobwright.services.search.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hibernate.search.engine.search.projection.SearchProjection;
import org.hibernate.search.engine.search.projection.dsl.ProjectionFinalStep;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.jobwright.domain.search.SearchWords;
import org.jobwright.domain.search.places.Place;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.jobs.site.JobPostingSummary;
import org.jobwright.services.search.engine.JobHit.Piece;
import org.jobwright.services.search.engine.Marking.Marked;
import org.jobwright.services.search.index.Coordinates;
import org.jobwright.services.search.index.PostingField;

/** Reads a hit: the facts for a list, and the positions of the words. */
public final class HitReader {

    private static final List<Language> LANGUAGES = List.of(Language.values());

    private final SearchWords words;
    private final List<String> relatedTitles;
    private final Marking marking;
    private final Optional<Place> near;

    /**
     * @param relatedTitles that were also searched for
     * @param near the place from which distances are measured
     */
    public HitReader(SearchWords words, List<String> relatedTitles, Optional<Place> near) {
        this.words = words;
        this.near = near;
        this.relatedTitles = relatedTitles.stream()
                .map(title -> title.toLowerCase(Locale.ROOT))
                .toList();
        this.marking = new Marking(words);
    }

    /** The fields to be read of each document. */
    Set<String> fields() {
        Set<String> fields = new HashSet<>(Set.of(PostingField.SUMMARY));
        if (!words.isEmpty()) {
            LANGUAGES.forEach(language -> fields.add(textIn(language)));
        }
        if (near.isPresent()) {
            fields.add(PostingField.COORDINATES);
        }
        return fields;
    }

    ProjectionFinalStep<JobHit> projection(SearchProjectionFactory<?, ?> f) {
        List<String> names = List.copyOf(fields());
        return f.composite()
                .from(names.stream()
                        .map(name -> f.field(name, String.class).toProjection())
                        .toArray(SearchProjection<?>[]::new))
                .asList(values -> hit(name -> (String) values.get(names.indexOf(name))));
    }

    /** @param stored gives the value of a field of the document, null if it has none */
    JobHit hit(UnaryOperator<String> stored) {
        JobPostingSummary posting = posting(stored.apply(PostingField.SUMMARY));
        Double kilometres = near.map(from -> Coordinates.nearest(stored.apply(PostingField.COORDINATES), from))
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .orElse(null);
        if (words.isEmpty()) {
            return new JobHit(posting, false, List.of(new Piece(posting.title(), false)), List.of(), kilometres);
        }
        Language language = LANGUAGES.stream()
                .filter(one -> stored.apply(textIn(one)) != null)
                .findFirst()
                .orElse(Language.EN);
        return marked(posting, language, Objects.requireNonNullElse(stored.apply(textIn(language)), ""), kilometres);
    }

    private static String textIn(Language language) {
        return PostingField.in(language, PostingField.TEXT);
    }

    public static JobPostingSummary posting(String summary) {
        return Json.read(summary, JobPostingSummary.class);
    }

    private JobHit marked(JobPostingSummary posting, Language language, String text, Double kilometres) {
        Marked title = marking.whole(language, posting.title());
        return new JobHit(
                posting,
                !title.isComplete() && isRelated(posting.title()),
                title.pieces(),
                title.isComplete() ? List.of() : marking.passage(language, text),
                kilometres);
    }

    private boolean isRelated(String title) {
        String lower = title.toLowerCase(Locale.ROOT);
        return relatedTitles.stream().anyMatch(lower::contains);
    }
}

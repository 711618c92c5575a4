package org.jobwright.services.search;

import java.util.List;
import java.util.Locale;
import org.hibernate.search.engine.search.projection.dsl.ProjectionFinalStep;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.jobwright.domain.search.SearchWords;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.jobs.JobPostingSummary;
import org.jobwright.services.search.JobHit.Piece;

/** What is read of a document that was found: the facts of a list, and where the words stand. */
final class Hits {

    private final SearchWords words;
    private final List<String> relatedTitles;
    private final Marking marking;

    /** @param relatedTitles that were looked for too */
    Hits(SearchWords words, List<String> relatedTitles) {
        this.words = words;
        this.relatedTitles = relatedTitles.stream()
                .map(title -> title.toLowerCase(Locale.ROOT))
                .toList();
        this.marking = new Marking(words);
    }

    ProjectionFinalStep<JobHit> projection(SearchProjectionFactory<?, ?> f) {
        if (words.isEmpty()) {
            return f.composite()
                    .from(f.field(PostingField.SUMMARY, String.class))
                    .as(summary -> plain(posting(summary)));
        }
        return f.composite()
                .from(
                        f.field(PostingField.SUMMARY, String.class),
                        f.field(PostingField.in(Language.EN, PostingField.TEXT), String.class),
                        f.field(PostingField.in(Language.DE, PostingField.TEXT), String.class))
                .as((summary, english, german) -> english != null
                        ? marked(posting(summary), Language.EN, english)
                        : marked(posting(summary), Language.DE, german == null ? "" : german));
    }

    private static JobPostingSummary posting(String summary) {
        return Json.read(summary, JobPostingSummary.class);
    }

    private static JobHit plain(JobPostingSummary posting) {
        return new JobHit(posting, false, List.of(new Piece(posting.title(), false)), List.of());
    }

    private JobHit marked(JobPostingSummary posting, Language language, String text) {
        String title = posting.title();
        boolean inTitle = marking.isComplete(language, title);
        return new JobHit(
                posting,
                !inTitle && isRelated(title),
                marking.whole(language, title),
                inTitle ? List.of() : marking.passage(language, text));
    }

    private boolean isRelated(String title) {
        String lower = title.toLowerCase(Locale.ROOT);
        return relatedTitles.stream().anyMatch(lower::contains);
    }
}

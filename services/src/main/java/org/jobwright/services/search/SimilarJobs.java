package org.jobwright.services.search;

import java.time.Instant;
import java.util.List;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.jobwright.domain.insights.OccupationTitles;
import org.jobwright.domain.insights.RoleCatalog;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.search.SearchWords;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.jobs.JobPostingSummary;

/** Jobs whose title shares words with another one, or means nearly the same. */
final class SimilarJobs {

    /** Shorter ones, such as "RN" or "II", make nothing similar. */
    private static final int SHORTEST_TELLING = 4;

    private final SearchSession session;
    private final RoleCatalog roles;
    private final Instant now;

    SimilarJobs(SearchSession session, RoleCatalog roles, Instant now) {
        this.session = session;
        this.roles = roles;
        this.now = now;
    }

    List<JobPostingSummary> find(String title, String except, int most) {
        List<String> words = SearchWords.of(title).words().stream()
                .filter(word -> word.length() >= SHORTEST_TELLING)
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        SearchPredicateFactory f = session.scope(JobPosting.class).predicate();
        BooleanPredicateClausesStep<?> alike = f.bool();
        roles.similarTo(title, JobSearchRun.MOST_RELATED)
                .forEach(related ->
                        alike.should(f.phrase().field(PostingField.TITLE_NAMES).matching(related)));
        OccupationTitles.occupationOf(title)
                .ifPresent(occupation ->
                        alike.should(f.match().field(PostingField.ROLE).matching(occupation.slug())));
        for (Language language : Language.values()) {
            words.forEach(word -> alike.should(f.match()
                    .field(PostingField.in(language, PostingField.TITLE))
                    .matching(word)));
        }
        return session
                .search(JobPosting.class)
                .select(p -> p.field(PostingField.SUMMARY, String.class))
                .where(f.bool()
                        .must(alike)
                        .filter(FilterPredicates.stillOpen(f, now))
                        .toPredicate())
                .fetchHits(most + 1)
                .stream()
                .map(summary -> Json.read(summary, JobPostingSummary.class))
                .filter(job -> !job.reference().equals(except))
                .limit(most)
                .toList();
    }
}

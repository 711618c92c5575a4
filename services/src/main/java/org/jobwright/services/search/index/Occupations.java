package org.jobwright.services.search.index;

import java.util.Optional;
import org.jobwright.domain.insights.titles.Occupation;
import org.jobwright.domain.insights.titles.OccupationTitles;
import org.jobwright.domain.jobs.PublishedFacts;
import org.jobwright.domain.shared.text.Slug;

/** The occupation of a posting: the one that it names, else the one of its title. */
final class Occupations {

    private Occupations() {}

    static Optional<Occupation> of(PublishedFacts facts) {
        return Optional.of(Slug.of(facts.getOccupationLabel(), ""))
                .filter(slug -> !slug.isEmpty())
                .flatMap(OccupationTitles::bySlug)
                .or(() -> OccupationTitles.occupationOf(facts.getTitle()));
    }
}

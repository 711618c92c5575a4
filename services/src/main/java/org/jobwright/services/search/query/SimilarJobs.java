package org.jobwright.services.search.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PhrasePredicateOptionsStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.spatial.DistanceUnit;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.jobwright.domain.insights.roles.RelatedTitles;
import org.jobwright.domain.insights.roles.RoleCatalog;
import org.jobwright.domain.insights.roles.RoleProposal;
import org.jobwright.domain.insights.titles.OccupationTitles;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.search.places.Gazetteer;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.jobs.site.JobPostingSummary;
import org.jobwright.services.search.engine.FilterPredicates;
import org.jobwright.services.search.engine.HitReader;
import org.jobwright.services.search.index.PostingField;

/** Jobs of the same role or occupation, or whose title shares significant words; nearby ones first. */
final class SimilarJobs {

    private static final int NEARBY_KM = 60;
    private static final float GUIDE_WEIGHT = 8f;
    private static final float SAME_WEIGHT = 6f;
    private static final float OCCUPATION_WEIGHT = 4f;
    private static final float NEAR_WEIGHT = 3f;
    private static final float PLACE_WEIGHT = 2f;

    private final SearchSession session;
    private final SearchPredicateFactory f;
    private final RoleCatalog roles;
    private final Instant now;

    SimilarJobs(SearchSession session, RoleCatalog roles, Instant now) {
        this.session = session;
        this.f = session.scope(JobPosting.class).predicate();
        this.roles = roles;
        this.now = now;
    }

    /** @param places where the other job is; empty for anywhere */
    List<JobPostingSummary> find(String title, List<WorkLocation> places, String except, int most) {
        List<String> words = OccupationTitles.tellingWords(title);
        BooleanPredicateClausesStep<?> alike = f.bool();
        ofRole(title, alike);
        for (Language language : Language.values()) {
            words.forEach(word -> alike.should(f.match()
                    .field(PostingField.in(language, PostingField.TITLE))
                    .matching(word)));
        }
        if (!alike.hasClause()) {
            return List.of();
        }
        BooleanPredicateClausesStep<?> fitting = f.bool()
                .must(alike)
                .filter(FilterPredicates.stillOpen(f, now))
                .mustNot(f.match().field(PostingField.REFERENCE).matching(except));
        nearby(places, fitting);
        return session
                .search(JobPosting.class)
                .select(p -> p.field(PostingField.SUMMARY, String.class))
                .where(fitting.toPredicate())
                .fetchHits(most)
                .stream()
                .map(HitReader::posting)
                .toList();
    }

    private void ofRole(String title, BooleanPredicateClausesStep<?> alike) {
        Optional<RoleProposal> proposal = roles.propose(title);
        proposal.ifPresent(found -> alike.should(f.match()
                .field(PostingField.GUIDE)
                .boost(GUIDE_WEIGHT)
                .matching(found.role().slug())));
        OccupationTitles.occupationOf(title)
                .ifPresent(occupation -> alike.should(f.match()
                        .field(PostingField.ROLE)
                        .boost(OCCUPATION_WEIGHT)
                        .matching(occupation.slug())));
        RelatedTitles related =
                roles.relatedTo(List.of(proposal.map(RoleProposal::matched).orElse(title)));
        related.same().forEach(other -> alike.should(phrase(other).boost(SAME_WEIGHT)));
        related.near().forEach(other -> alike.should(phrase(other).boost(NEAR_WEIGHT)));
    }

    private PhrasePredicateOptionsStep<?> phrase(String title) {
        return f.phrase().field(PostingField.TITLE_NAMES).matching(title);
    }

    private void nearby(List<WorkLocation> places, BooleanPredicateClausesStep<?> fitting) {
        places.stream()
                .limit(1)
                .flatMap(place -> Gazetteer.locate(place).stream())
                .forEach(place -> fitting.should(f.spatial()
                        .within()
                        .field(PostingField.LOCATION)
                        .boost(PLACE_WEIGHT)
                        .circle(place.latitude(), place.longitude(), NEARBY_KM, DistanceUnit.KILOMETERS)));
        places.stream()
                .limit(1)
                .filter(place -> !place.country().isEmpty())
                .forEach(place -> fitting.should(f.match()
                        .field(PostingField.COUNTRY)
                        .boost(PLACE_WEIGHT)
                        .matching(place.country())));
    }
}

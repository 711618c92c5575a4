package org.jobwright.services.insights.guides;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobwright.domain.insights.guides.RoleGuide;
import org.jobwright.domain.insights.guides.RoleGuideVersion;
import org.jobwright.domain.insights.guides.content.GuideContent;
import org.jobwright.domain.insights.roles.KnownRole;
import org.jobwright.domain.insights.roles.RoleCatalog;
import org.jobwright.domain.insights.titles.SimilarTitle;
import org.jobwright.domain.shared.Language;

/** Public guides, for anyone. */
@Stateless
@PermitAll
public class RoleGuideQueries {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private RoleGuideRepository guides;

    /** A guide by its slug; empty if there is none, or it is not public. */
    public Optional<PublishedGuide> published(String slug) {
        return guides.bySlug(slug).flatMap(guide -> guide.publicVersion().map(version -> published(guide, version)));
    }

    /** Whether there was a public guide at this address that was retired. */
    public boolean isRetired(String slug) {
        return guides.bySlug(slug).filter(RoleGuide::isRetired).isPresent();
    }

    private PublishedGuide published(RoleGuide guide, RoleGuideVersion version) {
        List<String> similar = RoleGuideRepository.similarTitles(version.getContent(), guides.similarTitles());
        return new PublishedGuide(
                guide.getId(),
                guide.getSlug(),
                version.getNumber(),
                version.getContent(),
                guides.roles(similar),
                guide.getPublishedAt());
    }

    /** Summaries of all public guides, ordered by title in that language. */
    public List<RoleGuideSummary> all(Language language) {
        return contents()
                .map(row -> RoleGuideSummary.of(
                        row.get("slug", String.class),
                        row.get("content", GuideContent.class),
                        language,
                        row.get("at", Instant.class)))
                .sorted(Comparator.comparing(RoleGuideSummary::title, Collator.getInstance(language.locale())))
                .toList();
    }

    /** The roles and the titles that stand for them; {@code KnownRoles} caches it. */
    public RoleCatalog catalog() {
        List<SimilarTitle> graph = guides.similarTitles();
        return new RoleCatalog(contents()
                .map(row -> {
                    GuideContent content = row.get("content", GuideContent.class);
                    return KnownRole.of(
                            row.get("slug", String.class), content, RoleGuideRepository.similarTitles(content, graph));
                })
                .toList());
    }

    /** Changes whenever a guide is published or retired. */
    public String catalogStamp() {
        Tuple stamp = entityManager
                .createQuery(
                        "select count(g) as guides, max(g.publishedAt) as at from RoleGuide g where g.publicVersion is not null",
                        Tuple.class)
                .getSingleResult();
        return stamp.get("guides") + " " + stamp.get("at");
    }

    private Stream<Tuple> contents() {
        return entityManager
                .createQuery(
                        "select g.slug as slug, v.content as content, g.publishedAt as at from RoleGuide g"
                                + " join g.versions v where v.number = g.publicVersion order by g.slug",
                        Tuple.class)
                .getResultStream();
    }
}

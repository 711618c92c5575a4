package org.jobwright.services.insights.guides;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.insights.guides.GuideStatus;
import org.jobwright.domain.insights.guides.GuideUse;
import org.jobwright.domain.insights.guides.RoleGuide;
import org.jobwright.domain.insights.guides.RoleGuideId;
import org.jobwright.domain.insights.guides.RoleGuideVersion;
import org.jobwright.domain.insights.guides.content.GuideContent;
import org.jobwright.domain.insights.titles.SimilarTitle;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.text.Slug;
import org.jobwright.services.insights.guides.PublishedGuide.SimilarRole;

/** Loads and stores guides, and the graph of similar titles. */
@ApplicationScoped
class RoleGuideRepository {

    @PersistenceContext
    private EntityManager entityManager;

    void add(RoleGuide guide) {
        entityManager.persist(guide);
    }

    RoleGuide get(RoleGuideId id) {
        return Optional.ofNullable(entityManager.find(RoleGuide.class, id)).orElseThrow(NotFound::new);
    }

    Optional<RoleGuide> bySlug(String slug) {
        return entityManager
                .createQuery("select g from RoleGuide g where g.slug = :slug", RoleGuide.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** The guide that a file with this title is about: by slug, else by its current title. */
    Optional<RoleGuide> byTitle(String title) {
        return bySlug(Slug.of(title, "")).or(() -> entityManager
                .createQuery(
                        "select g from RoleGuide g where lower(g.title) = lower(:title) order by g.slug",
                        RoleGuide.class)
                .setParameter("title", title)
                .getResultStream()
                .findFirst());
    }

    void remove(RoleGuide guide) {
        entityManager.remove(guide);
    }

    /** Whether a posting was begun from a guide, or filled from one. */
    boolean isUsedFor(JobPostingId posting) {
        return entityManager.find(GuideUse.class, posting) != null;
    }

    void add(GuideUse use) {
        entityManager.persist(use);
    }

    void flush() {
        entityManager.flush();
    }

    /** The whole graph; a few hundred pairs. */
    List<SimilarTitle> similarTitles() {
        return entityManager
                .createQuery("select s from SimilarTitle s order by s.pair.key, s.pair.otherKey", SimilarTitle.class)
                .getResultList();
    }

    /** The titles linked to the title of a guide: first in the order of the guide, then those added by other guides. */
    static List<String> similarTitles(GuideContent guide, List<SimilarTitle> graph) {
        Set<SimilarTitle.Pair> present =
                graph.stream().map(SimilarTitle::getPair).collect(Collectors.toSet());
        Stream<String> own = guide.similarTitles().stream().filter(title -> SimilarTitle.between(guide.title(), title)
                .filter(link -> present.contains(link.getPair()))
                .isPresent());
        Set<SimilarTitle.Pair> known = links(guide).keySet();
        Stream<String> added = graph.stream()
                .filter(link -> !known.contains(link.getPair()))
                .flatMap(link -> link.from(guide.title()).stream());
        return Stream.concat(own, added).toList();
    }

    /**
     * The content of a version. Other guides may have linked themselves to a public one since; a draft stays as its
     * writer wrote it.
     */
    GuideContent content(RoleGuideVersion version) {
        GuideContent content = version.getContent();
        return version.getStatus() == GuideStatus.PUBLISHED
                ? content.withSimilarTitles(similarTitles(content, similarTitles()))
                : content;
    }

    /** Titles with the slug of the public guide that each of them has. */
    List<SimilarRole> roles(List<String> titles) {
        Map<String, String> slugs = entityManager
                .createQuery(
                        "select g.slug as slug, g.title as title from RoleGuide g where g.publicVersion is not null",
                        Tuple.class)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> Slug.of(row.get("title", String.class), ""),
                        row -> row.get("slug", String.class),
                        // Two guides may have ended up with the same title; either will do.
                        (one, other) -> one));
        return titles.stream()
                .map(title -> new SimilarRole(title, slugs.getOrDefault(Slug.of(title, ""), "")))
                .toList();
    }

    /**
     * Sets the links of a title to those in the new version of its guide. A link is removed at both ends if the
     * previous version had it, perhaps under another title, or if another guide had added it before the new version was
     * started, so that its writer saw it; not if it was added since.
     */
    void link(RoleGuideVersion version, Optional<RoleGuideVersion> before) {
        String title = version.getContent().title();
        Map<SimilarTitle.Pair, SimilarTitle> wanted = links(version.getContent());
        Set<SimilarTitle.Pair> known =
                before.map(former -> links(former.getContent()).keySet()).orElse(Set.of());
        for (SimilarTitle link : similarTitles()) {
            boolean seen =
                    before.isPresent() && link.from(title).isPresent() && !link.isYoungerThan(version.getBegunAt());
            if ((seen || known.contains(link.getPair())) && !wanted.containsKey(link.getPair())) {
                entityManager.remove(link);
            }
        }
        wanted.values().forEach(entityManager::merge);
    }

    private static Map<SimilarTitle.Pair, SimilarTitle> links(GuideContent guide) {
        return guide.similarTitles().stream()
                .flatMap(title -> SimilarTitle.between(guide.title(), title).stream())
                .collect(Collectors.toMap(SimilarTitle::getPair, Function.identity(), (one, same) -> one));
    }
}

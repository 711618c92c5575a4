package org.jobwright.services.insights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.insights.GuideContent;
import org.jobwright.domain.insights.RoleGuide;
import org.jobwright.domain.insights.RoleGuideId;
import org.jobwright.domain.insights.SimilarTitle;
import org.jobwright.domain.shared.NotFound;

/** Loads and keeps guides, and the graph of similar titles. */
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

    void flush() {
        entityManager.flush();
    }

    /** The whole graph; a few hundred pairs. */
    List<SimilarTitle> similarTitles() {
        return entityManager
                .createQuery("select s from SimilarTitle s order by s.pair.key, s.pair.otherKey", SimilarTitle.class)
                .getResultList();
    }

    /** What is linked to the title of a guide: first in the order of the guide, then what other guides added. */
    static List<String> similarTitles(GuideContent guide, List<SimilarTitle> graph) {
        Set<SimilarTitle.Pair> present =
                graph.stream().map(SimilarTitle::getPair).collect(Collectors.toSet());
        Stream<String> own = guide.similarTitles().stream().filter(title -> SimilarTitle.between(guide.title(), title)
                .filter(link -> present.contains(link.getPair()))
                .isPresent());
        Set<SimilarTitle.Pair> told = guide.similarTitles().stream()
                .flatMap(title -> SimilarTitle.between(guide.title(), title).stream())
                .map(SimilarTitle::getPair)
                .collect(Collectors.toSet());
        Stream<String> added = graph.stream()
                .filter(link -> !told.contains(link.getPair()))
                .flatMap(link -> link.from(guide.title()).stream());
        return Stream.concat(own, added).toList();
    }

    /** Makes the links of a title those that its guide tells; a link that it no longer tells goes for both ends. */
    void link(GuideContent guide) {
        Set<SimilarTitle> wanted = guide.similarTitles().stream()
                .flatMap(title -> SimilarTitle.between(guide.title(), title).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<SimilarTitle.Pair> pairs =
                wanted.stream().map(SimilarTitle::getPair).collect(Collectors.toSet());
        for (SimilarTitle link : similarTitles()) {
            if (link.from(guide.title()).isPresent() && !pairs.contains(link.getPair())) {
                entityManager.remove(link);
            }
        }
        wanted.forEach(entityManager::merge);
    }
}

package org.jobwright.services.figures.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.VisitSource;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.figures.links.SourceName.Kind;

/** Names the sources that applications and visits were stored with. */
@ApplicationScoped
public class SourceNamesRepository {

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * The name of each stored source of an organization. A token that is none of its links has no name.
     *
     * @param credits whether the reader sees whom personal links credit
     */
    public Map<String, SourceName> of(OrganizationId organization, Collection<String> stored, boolean credits) {
        Map<String, VisitSource> sources = new HashMap<>();
        stored.forEach(text -> VisitSource.read(text).ifPresent(source -> sources.put(text, source)));
        Set<String> tokens = sources.values().stream()
                .filter(source -> source.kind() == VisitSource.Kind.LINK)
                .map(VisitSource::name)
                .collect(Collectors.toSet());
        Map<String, SourceName> links = tokens.isEmpty() ? Map.of() : links(organization, tokens, credits);
        Map<String, SourceName> names = new HashMap<>();
        sources.forEach((text, source) -> names.put(text, name(source, links)));
        return names;
    }

    private static SourceName name(VisitSource source, Map<String, SourceName> links) {
        return switch (source.kind()) {
            case LINK -> links.getOrDefault(source.name(), SourceName.SITE);
            case CAMPAIGN -> new SourceName(Kind.CAMPAIGN, source.name());
            case FEED -> new SourceName(Kind.FEED, source.name());
            case PAGE -> new SourceName(Kind.PAGE, source.name());
            case SITE -> SourceName.SITE;
        };
    }

    private Map<String, SourceName> links(OrganizationId organization, Set<String> tokens, boolean credits) {
        Stream<Tuple> rows = entityManager
                .createQuery("""
                        select l.token, l.label, p.displayName
                        from TrackingLink l left join Account p on p.id = l.creditedTo
                        where l.organization = :organization and l.token in :tokens""", Tuple.class)
                .setParameter("organization", organization)
                .setParameter("tokens", tokens)
                .getResultStream();
        return rows.collect(Collectors.toMap(
                row -> row.get(0, String.class),
                row -> link(row.get(1, String.class), row.get(2, String.class), credits)));
    }

    private static SourceName link(String label, String credited, boolean credits) {
        return label == null
                ? new SourceName(Kind.PERSONAL, credits && credited != null ? credited : "")
                : new SourceName(Kind.LINK, label);
    }
}

package org.jobwright.services.interviews.kits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jobwright.domain.interviews.kits.InterviewKit;
import org.jobwright.domain.interviews.kits.InterviewKitId;
import org.jobwright.domain.interviews.kits.KitVersion;
import org.jobwright.domain.interviews.kits.KitVersionId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotFound;

/** Loads and stores kits; the caller has already checked access. */
@ApplicationScoped
public class KitRepository {

    private static final String LATEST =
            "select v, k, a.displayName from KitVersion v join v.kit k join Account a on a.id = v.madeBy"
                    + " where v.number = k.number and ";

    @PersistenceContext
    private EntityManager entityManager;

    void add(InterviewKit kit) {
        entityManager.persist(kit);
    }

    void add(KitVersion version) {
        entityManager.persist(version);
    }

    Optional<InterviewKit> find(InterviewKitId id) {
        return Optional.ofNullable(entityManager.find(InterviewKit.class, id));
    }

    /**
     * Those of an organization by name.
     *
     * @param archived also those that can no longer be chosen
     */
    List<KitDetails> of(OrganizationId organization, boolean archived) {
        return entityManager
                .createQuery(
                        LATEST + "k.organization = :organization and (:archived = true or k.archivedAt is null)"
                                + " order by lower(k.name), k.id.value",
                        Tuple.class)
                .setParameter("organization", organization)
                .setParameter("archived", archived)
                .getResultStream()
                .map(KitRepository::details)
                .toList();
    }

    Optional<KitDetails> details(InterviewKitId id) {
        return entityManager
                .createQuery(LATEST + "k.id = :id", Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .map(KitRepository::details)
                .findFirst();
    }

    private static KitDetails details(Tuple row) {
        KitVersion latest = row.get(0, KitVersion.class);
        InterviewKit kit = row.get(1, InterviewKit.class);
        return new KitDetails(
                kit.getId(),
                kit.getVersion(),
                kit.getName(),
                latest.getNumber(),
                latest.getContent(),
                kit.isArchived(),
                row.get(2, String.class),
                latest.getMadeAt());
    }

    long countChoices(OrganizationId organization) {
        return entityManager
                .createQuery(
                        "select count(k) from InterviewKit k"
                                + " where k.organization = :organization and k.archivedAt is null",
                        Long.class)
                .setParameter("organization", organization)
                .getSingleResult();
    }

    /** How many of these are kits of an organization. */
    long count(Collection<InterviewKitId> ids, OrganizationId organization) {
        return entityManager
                .createQuery(
                        "select count(k) from InterviewKit k where k.organization = :organization and k.id in :ids",
                        Long.class)
                .setParameter("organization", organization)
                .setParameter("ids", ids)
                .getSingleResult();
    }

    /** The kits of an organization that can be chosen, by name. */
    public List<KitChoice> choices(OrganizationId organization) {
        return of(organization, false).stream()
                .map(kit -> new KitChoice(kit.id(), kit.name(), kit.content().minutes()))
                .toList();
    }

    /** A kit that can be chosen there; refuses others as not found. */
    public InterviewKit choice(InterviewKitId id, OrganizationId organization) {
        return choosable(id, organization).orElseThrow(NotFound::new);
    }

    /** A kit that can be chosen there; empty for others. */
    public Optional<InterviewKit> choosable(InterviewKitId id, OrganizationId organization) {
        return find(id).filter(kit -> kit.getOrganization().equals(organization) && !kit.isArchived());
    }

    /** What a kit says now. */
    public KitVersion latest(InterviewKitId id) {
        return entityManager
                .createQuery(
                        "select v from KitVersion v join v.kit k where k.id = :id and v.number = k.number",
                        KitVersion.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** What kits said when scorecards were asked for. */
    public Map<KitVersionId, KitVersion> versions(Collection<KitVersionId> ids) {
        return entityManager
                .createQuery("select v from KitVersion v join fetch v.kit where v.id in :ids", KitVersion.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(KitVersion::getId, Function.identity()));
    }

    /** What a kit said when a scorecard was asked for. */
    public KitVersion version(KitVersionId id) {
        return entityManager
                .createQuery("select v from KitVersion v join fetch v.kit where v.id = :id", KitVersion.class)
                .setParameter("id", id)
                .getSingleResult();
    }
}

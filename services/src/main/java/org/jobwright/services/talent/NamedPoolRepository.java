package org.jobwright.services.talent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.applications.tags.Tag;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.talent.NamedPool;
import org.jobwright.domain.talent.NamedPoolId;
import org.jobwright.domain.talent.PoolEntry;
import org.jobwright.domain.talent.PoolMembershipId;

/** Loads and stores the names under which employers sort people, and who is under which. */
@ApplicationScoped
class NamedPoolRepository {

    @PersistenceContext
    private EntityManager entityManager;

    void add(NamedPool pool) {
        entityManager.persist(pool);
    }

    void add(PoolEntry entry) {
        entityManager.persist(entry);
    }

    /** Nobody is under the name any more. */
    void remove(NamedPool pool) {
        entityManager.remove(pool);
    }

    Optional<NamedPool> find(NamedPoolId id) {
        return Optional.ofNullable(entityManager.find(NamedPool.class, id));
    }

    /** However capital letters are typed. */
    Optional<NamedPool> find(OrganizationId organization, String name) {
        return entityManager
                .createQuery(
                        "select p from NamedPool p where p.organization = :organization and p.folded = :name",
                        NamedPool.class)
                .setParameter("organization", organization)
                .setParameter("name", Tag.folded(name))
                .getResultStream()
                .findFirst();
    }

    long count(OrganizationId organization) {
        return entityManager
                .createQuery("select count(p) from NamedPool p where p.organization = :organization", Long.class)
                .setParameter("organization", organization)
                .getSingleResult();
    }

    /** All of an organization, by name. */
    List<NamedPoolOption> options(OrganizationId organization) {
        return entityManager
                .createQuery("""
                        select new org.jobwright.services.talent.NamedPoolOption(p.id, p.version, p.name)
                        from NamedPool p where p.organization = :organization order by p.folded""", NamedPoolOption.class)
                .setParameter("organization", organization)
                .getResultList();
    }

    /** Under which names people are, by name. */
    Map<PoolMembershipId, List<String>> names(Collection<PoolMembershipId> places) {
        if (places.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("""
                        select e.key.membership, p.name from PoolEntry e join NamedPool p on p.id = e.key.pool
                        where e.key.membership in :places order by p.folded""", Tuple.class)
                .setParameter("places", places)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0, PoolMembershipId.class),
                        Collectors.mapping(row -> row.get(1, String.class), Collectors.toList())));
    }

    /** Under which names a person is. */
    Set<NamedPoolId> of(PoolMembershipId place) {
        return new HashSet<>(entityManager
                .createQuery("select e.key.pool from PoolEntry e where e.key.membership = :place", NamedPoolId.class)
                .setParameter("place", place)
                .getResultList());
    }

    void remove(PoolMembershipId place, Collection<NamedPoolId> pools) {
        if (!pools.isEmpty()) {
            entityManager
                    .createQuery("delete from PoolEntry e where e.key.membership = :place and e.key.pool in :pools")
                    .setParameter("place", place)
                    .setParameter("pools", pools)
                    .executeUpdate();
        }
    }

    /** A person who leaves, or comes back, is under no name. */
    void removeAll(PoolMembershipId place) {
        entityManager
                .createQuery("delete from PoolEntry e where e.key.membership = :place")
                .setParameter("place", place)
                .executeUpdate();
    }

    /** People whose consent ended are under no name. */
    int removeEnded(Instant now) {
        return entityManager.createQuery("""
                        delete from PoolEntry e where e.key.membership in (
                          select m.id from PoolMembership m
                          where m.state = LEFT or m.state in (IN, PAUSED) and m.consent.until <= :now)""").setParameter("now", now).executeUpdate();
    }
}

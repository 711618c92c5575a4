package org.jobwright.services.talent.findable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.talent.findable.ProfileLink;
import org.jobwright.domain.talent.findable.ProfileLinkId;
import org.jobwright.services.shared.AdvisoryLock;

/** Loads and stores links to profiles. */
@ApplicationScoped
class ProfileLinkRepository {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AdvisoryLock lock;

    void add(ProfileLink link) {
        entityManager.persist(link);
    }

    Optional<ProfileLink> find(ProfileLinkId id) {
        return Optional.ofNullable(entityManager.find(ProfileLink.class, id));
    }

    void remove(ProfileLink link) {
        entityManager.remove(link);
    }

    /** How many links of a person work; until the end of the transaction they make no other one. */
    long holdAndCount(AccountId owner, Instant now) {
        lock.hold("profile links " + owner);
        return entityManager
                .createQuery(
                        "select count(l) from ProfileLink l where l.owner = :owner and l.endsAt > :now", Long.class)
                .setParameter("owner", owner)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** The links of a person that work, the latest first. */
    List<MyProfileLink> of(AccountId owner, Instant now) {
        return entityManager
                .createQuery("""
                        select new org.jobwright.services.talent.findable.MyProfileLink(l.id, l.label, l.withContact, l.madeAt,
                          l.endsAt)
                        from ProfileLink l where l.owner = :owner and l.endsAt > :now
                        order by l.madeAt desc, l.id.value""", MyProfileLink.class)
                .setParameter("owner", owner)
                .setParameter("now", now)
                .getResultList();
    }

    /** What a link shows to the caller; empty if it shows nothing. */
    Optional<LinkedProfile> shown(Secret secret, Instant now) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(
                        "select name, email, cast(resume as text) as resume, ends_at"
                                + " from jobwright_linked_profile(:hash, cast(:now as timestamptz))",
                        Tuple.class)
                .addScalar("name", String.class)
                .addScalar("email", String.class)
                .addScalar("resume", String.class)
                .addScalar("ends_at", Instant.class)
                .setParameter("hash", secret.hash())
                .setParameter("now", now)
                .getResultStream()
                .findFirst()
                .map(ProfileLinkRepository::profile);
    }

    private static LinkedProfile profile(Tuple row) {
        Resume resume = Json.read(row.get("resume", String.class), Resume.class).forEmployer();
        String email = row.get("email", String.class);
        return new LinkedProfile(
                row.get("name", String.class),
                email,
                email == null ? null : resume.basics().phone(),
                email == null ? resume.withoutContact() : resume,
                row.get("ends_at", Instant.class));
    }
}

package org.jobwright.services.talent.findable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.candidates.CandidateProfile;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.talent.findable.FindableProfile;

/** Loads and stores who can find people. */
@ApplicationScoped
class FindableRepository {

    @PersistenceContext
    private EntityManager entityManager;

    Optional<FindableProfile> find(AccountId owner) {
        return Optional.ofNullable(entityManager.find(FindableProfile.class, owner));
    }

    /** A person has one from the first change on. */
    FindableProfile findOrBegin(AccountId owner, Instant now) {
        return find(owner).orElseGet(() -> {
            FindableProfile profile = new FindableProfile(owner, resume(owner), now);
            entityManager.persist(profile);
            return profile;
        });
    }

    /** Those who may be warned or hidden because they were not here for long, the longest absent first. */
    List<AccountId> idle(Instant now, int most) {
        ZonedDateTime today = now.atZone(ZoneOffset.UTC);
        Instant lastWarning = today.minusMonths(FindableProfile.MONTHS_WITHOUT_SIGN_IN)
                .plus(FindableProfile.LAST_WARNING)
                .toInstant();
        return entityManager
                .createQuery("""
                        select f.owner from FindableProfile f where f.visibility = SEARCHABLE and (
                          f.warnings = 0 and f.presentAt <= :first or f.warnings = 1 and f.presentAt <= :second
                          or f.warnings = 2 and f.presentAt <= :end and f.warnedAt <= :warned)
                        order by f.presentAt""", AccountId.class)
                .setParameter(
                        "first",
                        today.minusMonths(FindableProfile.MONTHS_WITHOUT_SIGN_IN - 1)
                                .toInstant())
                .setParameter("second", lastWarning)
                .setParameter(
                        "end",
                        today.minusMonths(FindableProfile.MONTHS_WITHOUT_SIGN_IN)
                                .toInstant())
                .setParameter("warned", now.minus(FindableProfile.LAST_WARNING))
                .setMaxResults(most)
                .getResultList();
    }

    /** Those who are found and whose town is known, and not where it is: an earlier version stored it otherwise. */
    List<AccountId> unlocated(int most) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select account_id from findable_profile
                        where visibility = 'SEARCHABLE' and latitude is null and card ->> 'region' is not null
                        order by account_id""", UUID.class)
                .setMaxResults(most)
                .getResultStream()
                .map(AccountId::new)
                .toList();
    }

    /** The resume in the profile of a person; empty if they have none. */
    Resume resume(AccountId owner) {
        CandidateProfile profile = entityManager.find(CandidateProfile.class, owner);
        return profile == null ? Resume.EMPTY : profile.getResume();
    }
}

package org.jobwright.services.talent.findable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
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

    /** The resume in the profile of a person; empty if they have none. */
    Resume resume(AccountId owner) {
        CandidateProfile profile = entityManager.find(CandidateProfile.class, owner);
        return profile == null ? Resume.EMPTY : profile.getResume();
    }
}

package org.jobwright.services.candidates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.candidates.CandidateProfile;

@ApplicationScoped
class ProfileRepository {

    @PersistenceContext
    private EntityManager entityManager;

    Optional<CandidateProfile> find(AccountId owner) {
        return Optional.ofNullable(entityManager.find(CandidateProfile.class, owner));
    }

    /** A person has a profile from the first change on. */
    CandidateProfile findOrBegin(AccountId owner, Instant now) {
        return find(owner).orElseGet(() -> {
            CandidateProfile profile = new CandidateProfile(owner, now);
            entityManager.persist(profile);
            return profile;
        });
    }
}

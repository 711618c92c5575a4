package org.jobwright.services.applications.persons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.persons.ApplicantPerson;
import org.jobwright.domain.applications.persons.ApplicantPersonId;
import org.jobwright.domain.applications.persons.PersonMatch;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.shared.AdvisoryLock;

/** Loads and stores the people of an organization, and which of them match. */
@ApplicationScoped
class PersonRepository {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AdvisoryLock lock;

    /** Comparing, merging and keeping apart in one organization go one after the other. */
    void lock(OrganizationId organization) {
        lock.hold("persons:" + organization);
    }

    Optional<ApplicantPerson> find(OrganizationId organization, AccountId account) {
        return entityManager
                .createQuery(
                        "select p from ApplicantPerson p where p.organization = :organization and p.account = :account",
                        ApplicantPerson.class)
                .setParameter("organization", organization)
                .setParameter("account", account)
                .getResultStream()
                .findFirst();
    }

    void add(ApplicantPerson person) {
        entityManager.persist(person);
    }

    /** All matches of a person, those that a recruiter keeps apart too. */
    List<PersonMatch> matchesOf(ApplicantPersonId person) {
        return entityManager
                .createQuery(
                        "select m from PersonMatch m where m.pair.one = :person or m.pair.other = :person",
                        PersonMatch.class)
                .setParameter("person", person)
                .getResultList();
    }

    void add(PersonMatch match) {
        entityManager.persist(match);
    }

    void remove(Set<PersonMatch> matches) {
        matches.forEach(entityManager::remove);
    }
}

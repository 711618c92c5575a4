package org.jobwright.services.applications.persons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.persons.ApplicantPerson;
import org.jobwright.domain.applications.persons.ApplicantPersonId;
import org.jobwright.domain.applications.persons.ComparedContent;
import org.jobwright.domain.applications.persons.ComparisonKey;
import org.jobwright.domain.applications.persons.ComparisonKey.Trait;
import org.jobwright.domain.applications.persons.PersonSignal;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.organizations.OrganizationId;

/** What of each application is compared, and with which others it is shared. */
@ApplicationScoped
class ComparisonRepository {

    /** What more people than these share says nothing: an address of an agency, a template as a CV. */
    private static final int MOST_SHARING = 10;

    /** As many applications with one key are looked at. */
    private static final int MOST_OF_A_KEY = 100;

    @PersistenceContext
    private EntityManager entityManager;

    /** Applications that arrived, or changed, and were not compared since. */
    List<JobApplicationId> due(int most) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("select application_id from application_to_compare limit :most", UUID.class)
                .setParameter("most", most)
                .getResultStream()
                .map(JobApplicationId::new)
                .toList();
    }

    /** Without the application itself, which is read once its organization is locked. */
    Optional<OrganizationId> organizationOf(JobApplicationId application) {
        return entityManager
                .createQuery("select a.organization from JobApplication a where a.id = :id", OrganizationId.class)
                .setParameter("id", application)
                .getResultStream()
                .findFirst();
    }

    /**
     * Waits for a command about an application, and lets none begin: its keys point at it, so that it would be locked
     * after what is due, while the command notes what is due after it locked the application. False if it is gone.
     */
    boolean lock(JobApplicationId application) {
        return !entityManager
                .createNativeQuery("select id from job_application where id = :application for key share", UUID.class)
                .setParameter("application", application.value())
                .getResultList()
                .isEmpty();
    }

    /** False if it was compared meanwhile. */
    boolean takeFromDue(JobApplicationId application) {
        return entityManager
                        .createNativeQuery("delete from application_to_compare where application_id = :application")
                        .setParameter("application", application.value())
                        .executeUpdate()
                > 0;
    }

    /** Replaces what is compared; of a withdrawn application nothing is. */
    void renewKeys(JobApplication application, ApplicantPerson person) {
        entityManager
                .createQuery("delete from ComparisonKey k where k.key.application = :application")
                .setParameter("application", application.getId())
                .executeUpdate();
        if (!application.isWithdrawn()) {
            traits(application)
                    .forEach(trait -> entityManager.persist(new ComparisonKey(application.getId(), person, trait)));
        }
        entityManager.flush();
    }

    /** What of an application is compared. */
    Set<Trait> traits(JobApplication application) {
        return ComparedContent.of(application.getContent(), cv(application), country(application));
    }

    /** The name of the CV; empty without a file. */
    String fileName(JobApplication application) {
        return entityManager
                .createQuery("select d.fileName from StoredDocument d where d.id = :document", String.class)
                .setParameter("document", application.getDocument())
                .getResultStream()
                .findFirst()
                .orElse("");
    }

    private String cv(JobApplication application) {
        return entityManager
                .createQuery("select d.sha256 from StoredDocument d where d.id = :document", String.class)
                .setParameter("document", application.getDocument())
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private String country(JobApplication application) {
        return entityManager
                .find(HiringOrganization.class, application.getOrganization())
                .getProfile()
                .headOffice()
                .country();
    }

    /** A key that applications of two people share. */
    record SharedKey(ApplicantPersonId person, PersonSignal kind, String hash, String name) {}

    /** What other people of the organization share with a person; what too many share is left out. */
    List<SharedKey> shared(ApplicantPerson person) {
        List<Tuple> rows = entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select k.person_id, k.kind, k.hash, jobwright_sent_name(a.content)
                        from (select distinct hash from comparison_key where person_id = :person) mine
                          cross join lateral (select o.* from comparison_key o
                            where o.organization_id = :organization and o.hash = mine.hash and o.person_id <> :person
                            limit :most) k
                          join job_application a on a.id = k.application_id""", Tuple.class)
                .setParameter("person", person.getId().value())
                .setParameter("organization", person.getOrganization().value())
                .setParameter("most", MOST_OF_A_KEY)
                .getResultList();
        return rows.stream()
                .map(row -> new SharedKey(
                        new ApplicantPersonId(row.get(0, UUID.class)),
                        PersonSignal.valueOf(row.get(1, String.class)),
                        row.get(2, String.class),
                        row.get(3, String.class)))
                .collect(Collectors.groupingBy(SharedKey::hash))
                .values()
                .stream()
                .filter(sharing ->
                        sharing.stream().map(SharedKey::person).distinct().count() <= MOST_SHARING)
                .flatMap(List::stream)
                .toList();
    }

    /** The names under which a person applied. */
    List<String> names(ApplicantPerson person) {
        return entityManager
                .createQuery(
                        "select a from JobApplication a where a.organization = :organization"
                                + " and a.candidate = :account and a.candidateStatus <> WITHDRAWN",
                        JobApplication.class)
                .setParameter("organization", person.getOrganization())
                .setParameter("account", person.getAccount())
                .getResultStream()
                .map(application -> application.getContent().contact().fullName())
                .distinct()
                .toList();
    }
}

package org.jobwright.services.applications.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.archive.ArchiveRequest;
import org.jobwright.domain.applications.archive.ArchiveRequestId;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.access.ReadableApplications;

/** Requests for archives, and what archives are made of; R__archive.sql says what. Access was checked before. */
@ApplicationScoped
class ArchiveRepository {

    @PersistenceContext
    private EntityManager entityManager;

    void add(ArchiveRequest request) {
        entityManager.persist(request);
    }

    Optional<ArchiveRequest> find(ArchiveRequestId id) {
        return Optional.ofNullable(entityManager.find(ArchiveRequest.class, id));
    }

    /** Held until the end of the transaction. */
    Optional<ArchiveRequest> lock(ArchiveRequestId id) {
        return Optional.ofNullable(entityManager.find(ArchiveRequest.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<ArchiveRequest> latest(OrganizationId organization) {
        return entityManager
                .createQuery(
                        "select r from ArchiveRequest r where r.organization = :organization order by r.askedAt desc",
                        ArchiveRequest.class)
                .setParameter("organization", organization)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    String nameOf(AccountId account) {
        return entityManager
                .createQuery("select a.displayName from Account a where a.id = :id", String.class)
                .setParameter("id", account)
                .getSingleResult();
    }

    List<JobPostingId> postings(OrganizationId organization) {
        return entityManager
                .createQuery(
                        "select p.id from JobPosting p where p.organization = :organization order by p.createdAt, p.id.value",
                        JobPostingId.class)
                .setParameter("organization", organization)
                .getResultList();
    }

    /** Those that the caller may read: not their own, none that is confidential to a team without them, none that is erased. */
    List<JobApplicationId> applications(OrganizationId organization, ReadableApplications readable) {
        return readable.bind(entityManager
                        .createQuery(
                                "select a.id from JobApplication a where a.organization = :organization and "
                                        + readable.condition() + " order by a.appliedAt, a.id.value",
                                JobApplicationId.class)
                        .setParameter("organization", organization))
                .getResultList();
    }

    List<ArchivePart> parts(OrganizationId organization) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(
                        "select file, cast(content as text) as json from jobwright_archive(:employer)", Tuple.class)
                .setParameter("employer", organization.value(), UUID.class)
                .getResultStream()
                .map(row -> new ArchivePart(row.get("file", String.class), row.get("json", String.class)))
                .toList();
    }

    Optional<ArchivedRecord> record(OrganizationId organization, long before, int most) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(
                        "select last, cast(content as text) as json from jobwright_archive_record(:employer, :before, :most)",
                        Tuple.class)
                .setParameter("employer", organization.value(), UUID.class)
                .setParameter("before", before)
                .setParameter("most", most)
                .getResultStream()
                .findFirst()
                .map(row -> new ArchivedRecord(row.get("json", String.class), row.get("last", Long.class)));
    }

    String posting(JobPostingId id) {
        return json("select cast(jobwright_archive_posting(:id) as text)", id.value());
    }

    String application(JobApplicationId id, boolean known, boolean opinions) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(
                        "select cast(jobwright_archive_application(:id, :known, :opinions) as text)", String.class)
                .setParameter("id", id.value(), UUID.class)
                .setParameter("known", known)
                .setParameter("opinions", opinions)
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    List<ArchivedApplication.File> files(JobApplicationId id) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("select name, document from jobwright_archive_files(:id)", Tuple.class)
                .setParameter("id", id.value(), UUID.class)
                .getResultStream()
                .map(row -> new ArchivedApplication.File(
                        row.get("name", String.class), new DocumentId(row.get("document", UUID.class))))
                .toList();
    }

    private String json(String sql, UUID id) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(sql, String.class)
                .setParameter("id", id, UUID.class)
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}

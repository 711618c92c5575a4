package org.jobwright.services.integrations.postings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.jobs.PostingVersionStatus;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.applications.postings.PostingRepository;
import org.jobwright.services.integrations.changes.ChangePlace;

/** Reads the postings of an organization. Those for people who apply without an advert belong to the workspace. */
@ApplicationScoped
class ProgramPostingRepository {

    /** Only transactions that ended before the oldest that still runs: nothing can come before them any more. */
    private static final String CHANGES = """
            select cast(c.system_identifier as text) as cluster, cast(p.changed_xid as text) as transaction, p.id, p.reference,
              p.external_identifier, p.title, p.version, p.status, v.status as latest, p.date_posted, p.valid_through, p.changed_at
            from job_posting p
              join posting_version v on v.job_posting_id = p.id and v.number = (
                select max(w.number) from posting_version w where w.job_posting_id = p.id)
              cross join pg_control_system() c
            where p.organization_id = :organization and not p.general
              and p.changed_xid < pg_snapshot_xmin(pg_current_snapshot())
              and (p.changed_xid, p.id) > (cast(cast(:transaction as text) as xid8), :posting)
              and (:status = '' or case when p.status in ('LIVE', 'PAUSED') and p.valid_through <= :now
                then 'EXPIRED' else p.status end = :status)
            order by p.changed_xid, p.id
            limit :most""";

    @PersistenceContext
    private EntityManager entityManager;

    Optional<JobPosting> find(OrganizationId organization, String reference) {
        if (PostingRepository.isInNoRow(reference)) {
            return Optional.empty();
        }
        return entityManager
                .createQuery(
                        "select p from JobPosting p where p.organization = :organization and p.reference = :reference"
                                + " and p.general = false",
                        JobPosting.class)
                .setParameter("organization", organization)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    Optional<JobPosting> findNamed(OrganizationId organization, String externalIdentifier) {
        if (PostingRepository.isInNoRow(externalIdentifier)) {
            return Optional.empty();
        }
        return entityManager
                .createQuery(
                        "select p from JobPosting p where p.organization = :organization"
                                + " and p.externalIdentifier = :identifier",
                        JobPosting.class)
                .setParameter("organization", organization)
                .setParameter("identifier", externalIdentifier)
                .getResultStream()
                .findFirst();
    }

    /** What changed after a place, in the order of the changes. */
    @SuppressWarnings("unchecked")
    List<PostingLine> changedAfter(
            OrganizationId organization, ChangePlace place, PostingStatus status, Instant now, int most) {
        List<Tuple> rows = entityManager
                .createNativeQuery(CHANGES, Tuple.class)
                .setParameter("organization", organization.value())
                .setParameter("transaction", place.transaction().toString())
                .setParameter("posting", place.id())
                .setParameter("status", status == null ? "" : status.name())
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(row -> line(row, now)).toList();
    }

    private static PostingLine line(Tuple row, Instant now) {
        Instant validThrough = row.get(10, Instant.class);
        return new PostingLine(
                new ChangePlace(
                        row.get(0, String.class), new BigInteger(row.get(1, String.class)), row.get(2, UUID.class)),
                row.get(3, String.class),
                row.get(4, String.class),
                row.get(5, String.class),
                row.get(6, Long.class),
                PostingStatus.valueOf(row.get(7, String.class)).at(validThrough, now),
                PostingVersionStatus.valueOf(row.get(8, String.class)),
                row.get(9, Instant.class),
                validThrough,
                row.get(11, Instant.class));
    }
}

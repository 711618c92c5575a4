package org.jobwright.services.integrations.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.access.ReadableApplications;
import org.jobwright.services.applications.pipeline.StageOption;
import org.jobwright.services.integrations.changes.ChangePlace;

/** Reads the applications of an organization; those without an advert belong to the workspace. */
@ApplicationScoped
class ProgramApplicationRepository {

    private static final String LINES = """
            select cast(c.system_identifier as text) as cluster, cast(a.changed_xid as text) as transaction, a.id, a.reference,
              p.reference as posting, p.external_identifier, a.version, s.id as stage, s.kind, s.name, a.candidate_status,
              a.candidate_status_at, a.applied_at, a.answer_due_at, a.answered_at
            from job_application a
              join job_posting p on p.id = a.posting_id
              join pipeline_stage s on s.id = a.stage_id
              cross join pg_control_system() c
            where not p.general and\s""";

    /** Only transactions that ended before the oldest that still runs: nothing can come before them any more. */
    private static final String CHANGED = """
             and a.changed_xid < pg_snapshot_xmin(pg_current_snapshot())
              and (a.changed_xid, a.id) > (cast(cast(:transaction as text) as xid8), :id)
              and (:posting = '' or p.reference = :posting)
              and (:stage = '' or s.kind = upper(:stage) or cast(s.id as text) = :stage)
            order by a.changed_xid, a.id
            limit :most""";

    private static final String ONE = " and a.id = :id";

    @PersistenceContext
    private EntityManager entityManager;

    /** What changed after a place, in the order of the changes. */
    @SuppressWarnings("unchecked")
    List<ApplicationLine> changedAfter(
            ReadableApplications readable, ChangePlace place, ApplicationFilter filter, int most) {
        List<Tuple> rows = readable.bindSql(
                        entityManager.createNativeQuery(LINES + readable.sqlCondition() + CHANGED, Tuple.class))
                .setParameter("transaction", place.transaction().toString())
                .setParameter("id", place.id())
                .setParameter("posting", filter.posting() == null ? "" : filter.posting())
                .setParameter("stage", filter.stage() == null ? "" : filter.stage())
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(ProgramApplicationRepository::line).toList();
    }

    /** One of them. */
    @SuppressWarnings("unchecked")
    ApplicationLine line(ReadableApplications readable, JobApplicationId id) {
        List<Tuple> rows = readable.bindSql(
                        entityManager.createNativeQuery(LINES + readable.sqlCondition() + ONE, Tuple.class))
                .setParameter("id", id.value())
                .getResultList();
        return rows.stream().findFirst().map(ProgramApplicationRepository::line).orElseThrow(NotFound::new);
    }

    private static ApplicationLine line(Tuple row) {
        return new ApplicationLine(
                new ChangePlace(
                        row.get(0, String.class), new BigInteger(row.get(1, String.class)), row.get(2, UUID.class)),
                new ApplicationReference(row.get(3, String.class)),
                row.get(4, String.class),
                row.get(5, String.class),
                row.get(6, Long.class),
                new StageOption(
                        new PipelineStageId(row.get(7, UUID.class)),
                        StageKind.valueOf(row.get(8, String.class)),
                        row.get(9, String.class)),
                CandidateStatus.valueOf(row.get(10, String.class)),
                row.get(11, Instant.class),
                row.get(12, Instant.class),
                row.get(13, Instant.class),
                row.get(14, Instant.class));
    }
}

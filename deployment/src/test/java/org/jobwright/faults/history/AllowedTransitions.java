package org.jobwright.faults.history;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.server.InstanceDatabase;

/** I6: the transitions of applications, and their audit log. Runs last: reading the audit log ends the transaction. */
final class AllowedTransitions implements HistoryVerification.Check {

    private static final String STEPS = """
            (select application_id, status, actor_id, at,
              lag(status) over (partition by application_id order by at, id) as before,
              row_number() over (partition by application_id order by at desc, id desc) as from_last
             from timeline_entry) s join job_application a on a.id = s.application_id
            """;

    private static final String MOVES = """
            (select application_id, stage_id,
              lag(stage_id) over (partition by application_id order by at, id) as before,
              row_number() over (partition by application_id order by at desc, id desc) as from_last
             from stage_change) s join job_application a on a.id = s.application_id
             join pipeline_stage p on p.id = s.stage_id
            """;

    /** How often something happened to an application since the history began, from its own rows. */
    private static final String HAPPENED = """
            select id, 'JobApplicationSubmitted' as action from job_application where applied_at >= (select at from begun)
            union all select application_id, case status when 'VIEWED' then 'JobApplicationViewed'
              when 'WITHDRAWN' then 'JobApplicationWithdrawn' else 'DecisionReleased' end from timeline_entry
              where status <> 'SUBMITTED' and at >= (select at from begun)
            union all select c.application_id, 'JobApplicationMoved' from stage_change c
              join job_application a on a.id = c.application_id
              where c.at >= (select at from begun) and c.at > a.applied_at
            """;

    @Override
    public List<Finding> look(Evidence evidence) throws SQLException {
        var problems = new ArrayList<String>(evidence.problems(
                "a step that is not allowed", "select a.reference, s.before, s.status from " + STEPS + """
                where s.before is null and s.status <> 'SUBMITTED'
                  or s.before is not null and (s.before, s.status) not in (select status, next from legal)"""));
        problems.addAll(evidence.problems(
                "an application has another status than the client was last told",
                "select a.reference from " + STEPS + "where s.from_last = 1 and s.status <> a.candidate_status"));
        problems.addAll(evidence.problems("an application without a first step", """
                select a.reference from job_application a
                where not exists (select 1 from timeline_entry t where t.application_id = a.id)
                  or not exists (select 1 from stage_change c where c.application_id = a.id)"""));
        problems.addAll(
                evidence.problems("a move that is none, or leads elsewhere", "select a.reference from " + MOVES + """
                where s.stage_id = s.before or p.posting_id <> a.posting_id
                  or s.from_last = 1 and s.stage_id <> a.stage_id"""));
        problems.addAll(evidence.problems("the audit record tells a different number", """
                select h.id, h.action from (select id, action, count(*) as times from (""" + HAPPENED + """
                ) x group by id, action) h
                full join (select subject_id as id, action, count(*) as times from audit_log
                  where at >= (select at from begun) and action in ('JobApplicationSubmitted', 'JobApplicationViewed',
                    'JobApplicationWithdrawn', 'JobApplicationMoved', 'DecisionReleased') group by 1, 2) e
                on e.id = h.id and e.action = h.action where e.times is distinct from h.times"""));
        String looked = evidence.count("timeline_entry") + " steps, " + evidence.count("stage_change") + " moves, "
                + evidence.count("audit_log") + " rows of the audit record";
        if (!InstanceDatabase.auditHolds(evidence.database())) {
            problems.add("the chain of the audit record is broken");
        }
        return List.of(new Finding(Invariant.I6, looked, problems));
    }
}

package org.jobwright.faults.history;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** I4 and I5: from the event to the mailbox. Only events since the history began are checked. */
final class DueMails implements HistoryVerification.Check {

    /** The dispatcher processes what is due; after longer than that, someone must check. */
    private static final String LATE = "10 minutes";

    private static final String EVENTS = """
            select e.subject_id, e.at, e.action, o.kind, o.exactly_one from audit_log e
            join (values ('JobApplicationSubmitted', 'APPLICATION_RECEIVED', true),
              ('JobApplicationWithdrawn', 'APPLICATION_WITHDRAWN', false)) as o (action, kind, exactly_one) on o.action = e.action
            where e.at >= (select at from begun)
            """;

    /**
     * As many mails name an application as it was told answers; several applications may be in one mail. A withdrawal takes
     * out what was not sent.
     */
    private static final String ANSWERS = """
            select a.reference, told.times, coalesce(named.times, 0) from job_application a
            join (select e.subject_id as id, count(*) as times from audit_log e
              where e.action = 'DecisionReleased' and e.at >= (select at from begun) group by e.subject_id) told using (id)
            left join (select each.id, count(*) as times from (
                select m.subject_id as id from outbox_message m
                where m.kind in ('DECISION_RELEASED', 'APPLICATION_IN_REVIEW') and m.facts -> 'lines' is null
                  and m.occurred_at >= (select at from begun)
                union all
                select o.id from outbox_message m cross join jsonb_array_elements(m.facts -> 'lines') line
                  join job_application o on o.reference = line #>> '{facts,application,reference}'
                where m.kind = 'DECISION_RELEASED' and m.occurred_at >= (select at from begun)) each
              group by each.id) named using (id)
            where coalesce(named.times, 0) > told.times
              or coalesce(named.times, 0) < told.times and a.candidate_status <> 'WITHDRAWN'""";

    private static final String SINCE = "outbox_message m where m.occurred_at >= (select at from begun)";
    private static final String ARRIVED =
            "select split_part(trim(leading '<' from message_id), '@', 1) as id, count(*) as times from arrived group by 1";

    @Override
    public List<Finding> look(Evidence evidence) throws SQLException {
        return List.of(sent(evidence), once(evidence));
    }

    private static Finding sent(Evidence evidence) throws SQLException {
        var problems = new ArrayList<String>(
                evidence.problems("an event owes one mail and has another number", """
                select e.action, e.kind, e.subject_id, count(m.id) from (""" + EVENTS + """
                ) e left join outbox_message m
                  on m.subject_id = e.subject_id and m.occurred_at = e.at and m.kind = e.kind
                group by e.action, e.kind, e.subject_id, e.at, e.exactly_one
                having count(m.id) = 0 or e.exactly_one and count(m.id) > 1"""));
        problems.addAll(evidence.problems("an application with another number of mails than of answers", ANSWERS));
        problems.addAll(evidence.problems("an application without the mail that it came", """
                select a.reference from acknowledged t join job_application a on a.reference = t.reference
                left join outbox_message m on m.subject_id = a.id and m.kind = 'APPLICATION_RECEIVED'
                group by a.reference having count(distinct m.id) <> 1"""));
        problems.addAll(evidence.problems("applications that the notices of a recruiter count otherwise", """
                select n.account_id, n.posting_id, n.arrivals, count(e.subject_id) from notice n
                join job_application a on a.posting_id = n.posting_id
                join audit_log e on e.subject_id = a.id and e.action = 'JobApplicationSubmitted'
                  and (e.at at time zone 'UTC')::date = n.arrived_on
                where n.created_at >= (select at from begun)
                group by n.account_id, n.posting_id, n.arrived_on, n.arrivals
                having n.arrivals <> count(e.subject_id)"""));
        problems.addAll(evidence.problems(
                "a mail that is due and not sent",
                "select id, next_attempt_at from " + SINCE
                        + " and m.state = 'PENDING' and m.next_attempt_at < clock_timestamp() - interval '" + LATE
                        + "'"));
        if (!evidence.recorded().mails().isEmpty()) {
            problems.addAll(evidence.problems(
                    "a mail that is sent and never arrived",
                    "select m.id from " + SINCE + " and m.state = 'SENT'"
                            + " and m.sent_at < (select ended from begun) and m.id::text not in (select id from ("
                            + ARRIVED + ") r)"));
        }
        String states = String.join(
                ", ",
                evidence
                        .rows("select count(*), lower(m.state) from " + SINCE
                                + " group by m.state order by m.state desc")
                        .stream()
                        .map(row -> String.join(" ", row))
                        .toList());
        return new Finding(Invariant.I4, "mails: " + (states.isEmpty() ? "none" : states), problems);
    }

    private static Finding once(Evidence evidence) throws SQLException {
        int crashes = evidence.recorded().downs();
        // One dispatcher has one mail in progress.
        var problems = new ArrayList<String>(evidence.problems(
                "a mail that came more often than there were crashes",
                "select id, times from (" + ARRIVED + ") r where times > 1 + " + crashes));
        problems.addAll(evidence.problems(
                "a mail that was not due",
                "select id from (" + ARRIVED + ") r where id not in (select id::text from outbox_message)"));
        long twice = Long.parseLong(evidence.rows("select coalesce(sum(times - 1), 0) from (" + ARRIVED + ") r")
                .getFirst()
                .getFirst());
        if (twice > crashes) {
            problems.add(twice + " mails came twice after " + crashes + " crashes");
        }
        String looked = evidence.recorded().mails().size() + " mails arrived, " + twice
                + " of them a second time after " + crashes + " crashes";
        return new Finding(Invariant.I5, looked, problems);
    }
}

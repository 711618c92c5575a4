package org.jobwright.benchmarks.desk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;

/** What pages of the desk show, as few statements by hand: no policies, no entities, no other features. */
record DeskInSql(Connection connection) {

    JobPostingId largestPosting() throws SQLException {
        return new JobPostingId(UUID.fromString(DeskBenchmark.text(
                connection,
                "select posting_id::text from job_application group by posting_id order by count(*) desc limit 1")));
    }

    String reference(JobPostingId posting) throws SQLException {
        return DeskBenchmark.text(connection, "select reference from job_posting where id = '" + posting.value() + "'");
    }

    OrganizationId organization(JobPostingId posting) throws SQLException {
        return new OrganizationId(UUID.fromString(DeskBenchmark.text(
                connection, "select organization_id::text from job_posting where id = '" + posting.value() + "'")));
    }

    /** The people of each stage, counted, and the first of each. */
    int board(JobPostingId posting, int cards) throws SQLException {
        String onBoard = " and candidate_status in ('SUBMITTED', 'VIEWED', 'IN_REVIEW', 'INTERVIEW', 'OFFER', 'HIRED')";
        return rows("select stage_id, count(*) from job_application where posting_id = ?" + onBoard + " group by stage_id",
                        posting.value())
                + rows("select c.* from pipeline_stage s cross join lateral (select a.id, a.reference, a.applicant_name,"
                        + " a.headline, a.location, a.stage_since, a.candidate_status, a.applied_at, a.answer_due_at"
                        + " from job_application a where a.stage_id = s.id and a.posting_id = s.posting_id" + onBoard
                        + " order by a.applied_at, a.id limit " + cards + ") c where s.posting_id = ?", posting.value());
    }

    /** The first page of those who wait, the latest first, and their number. */
    int list(JobPostingId posting, int size) throws SQLException {
        String waiting = " from job_application a where a.posting_id = ?"
                + " and a.candidate_status in ('SUBMITTED', 'VIEWED', 'IN_REVIEW', 'INTERVIEW', 'OFFER')";
        return rows("select a.id, a.reference, a.applicant_name, a.headline, a.location, a.stage_since, a.candidate_status,"
                        + " a.applied_at, a.answer_due_at" + waiting + " order by a.applied_at desc, a.id limit " + size,
                        posting.value())
                + rows("select count(*)" + waiting, posting.value());
    }

    /** How far people came, how long they stayed in a stage, and when they were answered. */
    int figures(String of, UUID id) throws SQLException {
        String sent = " from job_application a join pipeline_stage s on s.id = a.stage_id where a." + of
                + " = ? and a.applied_at > now() - interval '365 days'";
        return rows("select a.source, s.kind, count(*)" + sent + " group by 1, 2", id)
                + rows("select s.kind, count(*), percentile_cont(array[0.5, 0.9]) within group"
                        + " (order by extract(epoch from now() - a.stage_since))" + sent + " group by 1", id)
                + rows("select count(*), count(a.answered_at), percentile_cont(array[0.5, 0.9]) within group"
                        + " (order by extract(epoch from a.answered_at - a.applied_at))" + sent, id);
    }

    /** The next figures are counted again. */
    void forgetFigures() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("delete from kept_figures");
        }
    }

    private int rows(String query, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, id);
            int number = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    number++;
                }
            }
            return number;
        }
    }
}

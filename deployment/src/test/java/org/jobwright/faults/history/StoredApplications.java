package org.jobwright.faults.history;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** I1 except for the bytes of the files, and I2. */
final class StoredApplications implements HistoryVerification.Check {

    /** Of several intents of one person for one job, one is sent (w), and all are answered with its application. */
    private static final String ACKNOWLEDGED = """
            acknowledged t join sent s on s.intent = t.intent left join job_application a on a.reference = t.reference
            left join account c on c.id = a.candidate_id left join job_posting p on p.id = a.posting_id
            left join stored_document d on d.id = a.document_id
            left join sent w on w.intent = a.content ->> 'coverLetter'
              and w.intent in (select intent from acknowledged where reference = t.reference)
            """;

    @Override
    public List<Finding> look(Evidence evidence) throws SQLException, IOException {
        return List.of(kept(evidence), once(evidence));
    }

    private static Finding kept(Evidence evidence) throws SQLException, IOException {
        var problems = new ArrayList<String>();
        for (List<String> row : evidence.rows("""
                select t.reference, case when a.id is null then 'is lost'
                  when c.email <> s.email then 'belongs to someone else'
                  when p.reference <> split_part(s.job, '/', 3) then 'is for another job'
                  when w.intent is null or a.content #>> '{answers,0,values,0}' is distinct from w.intent
                    then 'has other answers'
                  when a.notice_version is null or a.notice_at is null then 'says no notice'
                  when d.sha256 is distinct from w.cv then 'has another file' end as problem
                from""" + " " + ACKNOWLEDGED)) {
            if (!row.getLast().equals("null")) {
                problems.add(String.join(" ", row));
            }
        }
        problems.addAll(StoredFiles.unlike(evidence, """
                select t.reference, d.storage_key, w.cv from""" + " " + ACKNOWLEDGED + "where d.sha256 = w.cv"));
        return new Finding(Invariant.I1, evidence.recorded().acknowledged() + " acknowledged applications", problems);
    }

    private static Finding once(Evidence evidence) throws SQLException {
        var problems = new ArrayList<String>();
        evidence.recorded().references().forEach((intent, references) -> {
            if (references.size() > 1) {
                problems.add("one intent was answered with " + String.join(" and ", references));
            }
        });
        problems.addAll(evidence.problems("one person has several applications to one job", """
                select string_agg(a.reference, ' ') from job_application a join account c on c.id = a.candidate_id
                where c.email in (select email from sent) group by a.candidate_id, a.posting_id having count(*) > 1"""));
        problems.addAll(evidence.problems("an intent leads to another application than the client was told", """
                select t.reference from acknowledged t join sent s on s.intent = t.intent
                join application_draft d on d.token_hash = s.token_hash left join job_application a on a.id = d.application_id
                where a.reference is distinct from t.reference"""));
        problems.addAll(evidence.problems("an application that no client sent", """
                select a.reference from job_application a join account c on c.id = a.candidate_id
                join application_draft d on d.id = a.intent_id
                where c.email in (select email from sent) and d.token_hash not in (select token_hash from sent)"""));
        return new Finding(Invariant.I2, evidence.recorded().sent().size() + " intents", problems);
    }
}

package org.jobwright.instance.workspaces;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jobwright.instance.Instance;
import org.jobwright.server.InstanceDatabase;

/**
 * Links of mails: to a referee of a candidate who accepted an offer, to a recruiter who is asked what became of a posting,
 * and to a person in a talent pool. What they need is in the database until it is closed.
 */
final class AskedByMail implements AutoCloseable {

    private static final String REFEREE = "r".repeat(43);
    private static final String OUTCOME = "o".repeat(43);
    private static final String DOMAIN = "d".repeat(43);
    private static final String POOL = "p".repeat(43);
    private static final String RHYS = "(select f.id from offer f join account a on a.id = f.candidate_id"
            + " where a.email = 'rhys.maddock@demo.example')";
    private static final String OF_RHYS = " where state = '%s' and offer_id = " + RHYS;

    private final Connection connection;
    private final String poolHash = hash(POOL);
    private final String question;

    AskedByMail(Instance instance) throws Exception {
        connection = InstanceDatabase.connect(instance.data());
        change("update offer_version set state = 'ACCEPTED', answered_at = now(), signed_name = 'Rhys'"
                + OF_RHYS.formatted("SENT"));
        change("""
                insert into reference_ask (application_id, posting_id, organization_id, candidate_id, wanted, asked_at)
                select a.id, a.posting_id, a.organization_id, a.candidate_id, 2, now()
                from offer f join job_application a on a.id = f.application_id where f.id =""" + RHYS);
        change("""
                insert into referee (id, version, application_id, organization_id, name, email, relation, state, secret_hash,
                  agreed_at, state_at)
                select gen_random_uuid(), 0, r.application_id, r.organization_id, 'Ruth Okafor', 'ruth@elsewhere.example',
                  'was my manager', 'ASKED', ?, now(), now()
                from reference_ask r join offer f on f.application_id = r.application_id where f.id =""" + RHYS, hash(REFEREE));
        change("""
                insert into outcome_question (id, version, kind, posting_id, organization_id, asked_at, times_asked, reason)
                select gen_random_uuid(), 0, 'OPENING_ENDED', id, organization_id, now(), 1, ''
                from job_posting where reference = 'JW-2026-000001'""");
        change("""
                insert into outcome_link (secret_hash, question_id, account_id, made_at)
                select ?, q.id, a.id, now() from outcome_question q join job_posting p on p.id = q.posting_id, account a
                where p.reference = 'JW-2026-000001' and a.email = 'recruiter@demo.example'""", hash(OUTCOME));
        change("""
                insert into organization_domain (id, version, organization_id, name, token, state, requested_by, requested_at,
                  misses, link_hash, link_mailbox, link_until)
                select gen_random_uuid(), 0, o.id, 'asked-by-mail.example', repeat('x', 43), 'PENDING', a.id, now(), 0, ?,
                  'POSTMASTER', now() + interval '1 day'
                from job_posting p join hiring_organization o on o.id = p.organization_id, account a
                where p.reference = 'JW-2026-000001' and a.email = 'recruiter@demo.example'""", hash(DOMAIN));
        change("""
                insert into pool_link (secret_hash, membership_id, made_at)
                select ?, m.id, now() from pool_membership m join hiring_organization o on o.id = m.organization_id
                where m.state = 'IN' and o.display_name = 'Harbour Rail' order by m.id limit 1""", poolHash);
        try (PreparedStatement query = connection.prepareStatement("select q.id from outcome_question q"
                        + " join job_posting p on p.id = q.posting_id where p.reference = 'JW-2026-000001'");
                ResultSet row = query.executeQuery()) {
            row.next();
            question = row.getString(1);
        }
    }

    String reference() {
        return "/references/" + REFEREE;
    }

    String outcome() {
        return "/outcome/" + OUTCOME;
    }

    String domain() {
        return "/domain/" + DOMAIN;
    }

    String pool() {
        return "/pool/" + POOL;
    }

    /** The same question, for who is signed in. */
    String question() {
        return "/outcomes/" + question;
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            change("delete from reference_ask where application_id = (select application_id from offer where id = "
                    + RHYS + ")");
            change("delete from pool_link where secret_hash = ?", poolHash);
            change("delete from organization_domain where name = 'asked-by-mail.example'");
            change("delete from outcome_question where id = '" + question + "'");
            change("update offer_version set state = 'SENT', answered_at = null, signed_name = null"
                    + OF_RHYS.formatted("ACCEPTED"));
        }
    }

    private void change(String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }

    private static String hash(String secret) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
    }
}

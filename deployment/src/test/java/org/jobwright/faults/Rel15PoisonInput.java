package org.jobwright.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.faults.history.StoredFiles;
import org.jobwright.instance.Applicants;
import org.jobwright.instance.Submitter;
import org.jobwright.server.InstanceDatabase;

/**
 * A mail, a CV, a posting and a month of market figures that always fail: each is parked after some tries, visible to
 * the administrator, and everything else continues.
 */
final class Rel15PoisonInput implements Fault {
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration NEVER_SO_LONG = Duration.ofMinutes(3);
    private static final int APPLICATIONS = 10;

    @Override
    public String happen(Trial trial) throws Exception {
        trial.start();
        List<String> jobs = Applicants.jobsWithOneQuestion(trial.data());
        int mailTries = mail(trial, jobs);
        int cvTries = cv(trial, jobs);
        posting(trial);
        figures(trial);
        assertEquals("1 1 1", parked(trial), "what the administrator sees put aside: postings, documents, figures");
        heal(trial);
        trial.verify();
        return "1 mail dead after " + mailTries + " tries, 1 CV after " + cvTries
                + ", 1 posting and 1 month of figures after 5; all seen by the administrator, and all others went on; "
                + trial.history().ask(recorded -> recorded.mails().size()) + " mails";
    }

    /** Among waiting mails, one cannot be read. */
    private static int mail(Trial trial, List<String> jobs) throws Exception {
        trial.mails().behave(new MailSink.Manner() {
            @Override
            public String greeting() {
                return null;
            }
        });
        apply(trial, "poison-mail", jobs);
        String poison =
                text(trial, "select id from outbox_message where state = 'PENDING' order by next_attempt_at limit 1");
        trial.change("update outbox_message set facts = '[\"poison\"]' where id = '" + poison + "'");
        trial.mails().behave(MailSink.Manner.GOOD);
        trial.change("update outbox_message set next_attempt_at = now() where state = 'PENDING'");
        Trial.await(
                SOON,
                "the other mails do not leave",
                () -> trial.count("outbox_message where state = 'PENDING' and id <> '" + poison + "'") == 0);
        // Skips the pauses, which would take a day.
        Trial.await(NEVER_SO_LONG, "it is tried for ever", () -> {
            trial.change(
                    "update outbox_message set next_attempt_at = now() where state = 'PENDING' and next_attempt_at > now()");
            return trial.count("outbox_message where state = 'DEAD' and last_error <> '' and id = '" + poison + "'")
                    == 1;
        });
        return Integer.parseInt(text(trial, "select attempts from outbox_message where id = '" + poison + "'"));
    }

    /** The bytes of a CV cannot be read, as with a bad block. */
    private static int cv(Trial trial, List<String> jobs) throws Exception {
        Trial.await(
                SOON,
                "texts are not extracted",
                () -> trial.count("stored_document where extraction = 'PENDING'") == 0);
        String poison = text(
                trial,
                "select id from stored_document where sha256 in (select sha256 from stored_document"
                        + " group by sha256 having count(*) = 1) and owner_id is not null order by stored_at desc limit 1");
        Path file = StoredFiles.file(
                trial.data(), text(trial, "select storage_key from stored_document where id = '" + poison + "'"));
        Path away = Files.move(file, trial.data().resolve("away"));
        trial.change("update stored_document set extraction = 'PENDING', extraction_tries = 0, next_try_at = now()"
                + " where id = '" + poison + "'");
        apply(trial, "poison-cv", jobs);
        Trial.await(
                SOON,
                "the texts of the others are not extracted",
                () -> trial.count("stored_document where extraction = 'PENDING' and id <> '" + poison + "'") == 0);
        Trial.await(NEVER_SO_LONG, "it is tried for ever", () -> {
            trial.change("update stored_document set next_try_at = now() where extraction = 'PENDING'"
                    + " and next_try_at > now() + interval '1 second'");
            return trial.count("stored_document where extraction = 'FAILED' and id = '" + poison + "'") == 1;
        });
        Files.move(away, file);
        return Integer.parseInt(
                text(trial, "select extraction_tries from stored_document where id = '" + poison + "'"));
    }

    /** An unreadable posting is to be written to the index together with all others. */
    private static void posting(Trial trial) throws SQLException {
        String poison = "(select id from job_posting where status = 'LIVE' order by id limit 1)";
        trial.change("update job_posting set work = '[\"poison\"]' where id = " + poison);
        trial.change("insert into posting_index_change (job_posting_id)"
                + " select id from job_posting where public_version is not null");
        Trial.await(SOON, "the other postings are not written", () -> trial.count("posting_index_change") == 1);
        Trial.await(SOON, "it is tried for ever", () -> {
            trial.change("update posting_index_change set attempts = 4, next_try_at = now()"
                    + " where attempts between 1 and 4");
            return trial.count("posting_index_change where attempts >= 5 and job_posting_id = " + poison) == 1;
        });
    }

    /** The count for a role is larger than a number can hold. */
    private static void figures(Trial trial) throws SQLException {
        trial.change("insert into market_event (role, month, country, kind, actor_kind, actor, times)"
                + " select role, month, country, 'SEARCH', 'VISITOR', '\\x', 9000000000000000000"
                + " from (select 'poison' as role, date_trunc('month', now())::date as month) r,"
                + " (values ('GB'), ('DE')) as c (country)");
        trial.change(
                "insert into market_change (role, month) select role, month from market_cell where role <> 'poison'");
        Trial.await(
                SOON, "the other figures are not made", () -> trial.count("market_change where role <> 'poison'") == 0);
        Trial.await(
                SOON,
                "it is tried for ever",
                () -> trial.count("market_change where attempts >= 5 and role = 'poison'") > 0);
    }

    /** The cause is fixed: everything is recomputed, and after the remaining rounds nothing is parked. */
    private static void heal(Trial trial) throws SQLException {
        trial.change("update job_posting p set work = v.advert -> 'work' from posting_version v"
                + " where v.job_posting_id = p.id and v.number = p.public_version and jsonb_typeof(p.work) = 'array'");
        trial.change(
                "insert into posting_index_change (job_posting_id) select job_posting_id from posting_index_change");
        trial.change("delete from market_event where role = 'poison'");
        trial.change("update market_change set attempts = 0");
        trial.change("update stored_document set extraction = 'PENDING', extraction_tries = 0, next_try_at = now()"
                + " where extraction = 'FAILED'");
        Trial.await(SOON, "what was healed stays aside", () -> parked(trial).equals("0 0 0"));
    }

    private static void apply(Trial trial, String group, List<String> jobs) throws Exception {
        Submitter person = trial.join(group, 1).getFirst();
        person.signIn();
        for (String job : jobs.subList(0, APPLICATIONS)) {
            Crowd.apply(trial, person, job, DraftToken.next().value());
        }
    }

    private static String parked(Trial trial) throws SQLException {
        try (Connection connection = InstanceDatabase.connect(trial.data());
                Statement statement = connection.createStatement()) {
            statement.execute("begin");
            statement.execute("select jobwright_call_as('', 'staff')");
            try (ResultSet row =
                    statement.executeQuery("select concat_ws(' ', postings, documents, figures) from parked_work()")) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static String text(Trial trial, String query) throws SQLException {
        try (Connection connection = InstanceDatabase.connect(trial.data());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}

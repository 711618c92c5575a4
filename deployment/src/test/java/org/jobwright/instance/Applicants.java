package org.jobwright.instance;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jobwright.domain.jobs.advert.QuestionType;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.server.InstanceDatabase;

/** People who apply to everything, and an instance without limits for them. */
public final class Applicants {
    /** What they do in a second here, one person does in a week. */
    public static final Map<String, String> UNLIMITED =
            Map.of("JOBWRIGHT_JAVA_OPTIONS", "-Djobwright.limits.factor=1000000");

    /** The questions of all adverts that they apply to, as their forms identify them. */
    static final String QUESTIONS =
            ScreeningQuestion.keyOf(List.of(new ScreeningQuestion(QuestionType.TEXT, "Why you?", true, List.of())));

    private Applicants() {}

    /** New people, with the password of the demo accounts: one applies to a job only once. */
    public static List<Submitter> join(Instance instance, String group, int count) throws SQLException {
        return join(instance, group, count, answer -> {});
    }

    /** New people; the witness sees every response they get. */
    public static List<Submitter> join(
            Instance instance, String group, int count, Consumer<HttpResponse<String>> witness) throws SQLException {
        try (Connection connection = InstanceDatabase.connect(instance.data())) {
            return join(connection, group, count).stream()
                    .map(email -> new Submitter(instance, email, witness))
                    .toList();
        }
    }

    /** The addresses of new people. */
    public static List<String> join(Connection connection, String group, int count) throws SQLException {
        List<String> emails = IntStream.range(0, count)
                .mapToObj(i -> group + "-" + i + "@demo.example")
                .toList();
        try (var account = connection.prepareStatement("""
                        with person as (insert into account
                        (id, version, email, display_name, language, status, moderator, administrator, registered_at, confirmed_at)
                        values (gen_random_uuid(), 0, ?, 'Kim Okafor', 'EN', 'ACTIVE', false, false, now(), now()) returning id)
                        insert into password_credential (account_id, version, password_hash, changed_at)
                        select person.id, 0, c.password_hash, now() from person, password_credential c
                        join account a on a.id = c.account_id where a.email = 'candidate@demo.example'""")) {
            for (String email : emails) {
                account.setString(1, email);
                account.executeUpdate();
            }
        }
        return emails;
    }

    /** All jobs that accept applications here; each asks the same single question, so that one form fits them all. */
    public static List<String> jobsWithOneQuestion(Path data) throws SQLException {
        try (Connection connection = InstanceDatabase.connect(data)) {
            return jobsWithOneQuestion(connection);
        }
    }

    /** The same in a database that no launcher started. */
    public static List<String> jobsWithOneQuestion(Connection connection) throws SQLException {
        var jobs = new ArrayList<String>();
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    update posting_version set advert = jsonb_set(advert, '{application,questions}',
                    '[{"type": "TEXT", "label": "Why you?", "required": true, "options": []}]')""");
            ResultSet row = statement.executeQuery("""
                    select p.reference from job_posting p join posting_version v
                    on v.job_posting_id = p.id and v.number = p.public_version
                    where p.status = 'LIVE' and p.valid_through > now() + interval '1 day'
                    and v.number = 1 and v.advert #>> '{application,method}' = 'ON_PLATFORM' order by 1""");
            while (row.next()) {
                jobs.add("/jobs/" + row.getString(1) + "/job");
            }
        }
        return jobs;
    }
}

package org.jobwright.instance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jobwright.domain.applications.DraftToken;
import org.jobwright.instance.SubmittedApplications.Sent;
import org.jobwright.server.Build;
import org.jobwright.server.InstanceDatabase;
import org.junit.jupiter.api.Test;

/**
 * Kills the product while eight candidates apply, starts it again, and compares what they were told with what is there.
 * One round in every build; deployment/kill-rounds runs as many as one likes.
 */
class KillIT {
    private static final int ROUNDS = Integer.getInteger("jobwright.kill.rounds", 1);
    private static final int SUBMITTERS = 8;
    private static final int MOST_BEFORE_KILL = 60;
    /** What eight people do in a second here, one person does in a week. */
    private static final Map<String, String> UNLIMITED =
            Map.of("JOBWRIGHT_JAVA_OPTIONS", "-Djobwright.limits.factor=1000000");

    private final Random random = new Random(20261124);
    private final SubmittedApplications applications = new SubmittedApplications();

    @Test
    void everyAcknowledgedApplicationSurvivesAKillOnceWithItsFile() throws Exception {
        Path data = Files.createTempDirectory(Build.TARGET, "kill-");
        int port = Build.freePort();
        Instance instance = Instance.start(data, port, UNLIMITED);
        List<String> jobs = jobsWithoutQuestions(data);
        for (int round = 1; round <= ROUNDS; round++) {
            addCandidates(data, round);
            int before = applications.acknowledged();
            killWhileTheyApply(instance, submitters(instance, round), jobs, round % 2 == 0);
            instance = Instance.start(data, port, UNLIMITED);
            int unanswered = applications.unanswered().size();
            int answered = applications.acknowledged() - before;
            sendAgain(instance);
            applications.verify(data);
            System.out.printf(
                    "round %d: %d acknowledged, %d without an answer sent again%n", round, answered, unanswered);
        }
        instance.close();
    }

    private void killWhileTheyApply(Instance instance, List<Submitter> submitters, List<String> jobs, boolean all)
            throws Exception {
        var ready = new CountDownLatch(SUBMITTERS);
        ExecutorService threads = Executors.newFixedThreadPool(SUBMITTERS);
        var applying = new ArrayList<Future<?>>();
        for (Submitter submitter : submitters) {
            applying.add(threads.submit(() -> {
                submitter.signIn();
                ready.countDown();
                ready.await();
                for (String job : jobs) {
                    apply(submitter, job);
                }
                return null;
            }));
        }
        threads.shutdown();
        assertTrue(ready.await(2, TimeUnit.MINUTES), "not everybody could sign in");
        awaitAcknowledged(1 + random.nextInt(MOST_BEFORE_KILL));
        if (all) {
            instance.launcher().destroyForcibly();
            instance.database().destroyForcibly();
        }
        instance.server().destroyForcibly();
        assertTrue(instance.ends(), "the launcher stays behind a killed server");
        applying.forEach(KillIT::endedByTheKill);
    }

    /** The moment of the kill is what is tested: some applications are in, some on their way. */
    private void awaitAcknowledged(int more) throws InterruptedException {
        int enough = applications.acknowledged() + more;
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (applications.acknowledged() < enough) {
            assertTrue(System.nanoTime() < deadline, "the product does not answer eight who apply");
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private static void endedByTheKill(Future<?> applying) {
        try {
            applying.get(1, TimeUnit.MINUTES);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof IOException)) {
                throw new AssertionError(e.getCause());
            }
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("a submitter hangs", e);
        }
    }

    private void apply(Submitter submitter, String job) throws IOException, InterruptedException {
        String intent = DraftToken.next().value();
        String cv = "Kim Okafor\nSignalling engineer\n" + intent + "\n";
        applications.sending(intent, new Sent(submitter.email(), job, cv));
        submitter.apply(job, intent, cv).ifPresent(reference -> applications.acknowledged(intent, reference));
    }

    /** A person who saw no answer sends the same form once more. */
    private void sendAgain(Instance instance) throws IOException, InterruptedException {
        for (Map.Entry<String, Sent> unanswered : applications.unanswered().entrySet()) {
            Sent sent = unanswered.getValue();
            var submitter = new Submitter(instance, sent.email());
            submitter.signIn();
            Optional<String> reference = submitter.apply(sent.job(), unanswered.getKey(), sent.cv());
            applications.acknowledged(unanswered.getKey(), reference.orElseThrow());
        }
    }

    private static List<Submitter> submitters(Instance instance, int round) {
        var submitters = new ArrayList<Submitter>();
        for (int i = 0; i < SUBMITTERS; i++) {
            submitters.add(new Submitter(instance, email(round, i)));
        }
        return submitters;
    }

    private static String email(int round, int i) {
        return "submitter-" + round + "-" + i + "@demo.example";
    }

    /** New people for each round, with the password of the demo accounts: one applies to a job only once. */
    private static void addCandidates(Path data, int round) throws SQLException {
        try (Connection connection = InstanceDatabase.connect(data);
                var account = connection.prepareStatement("""
                        with person as (insert into account
                        (id, version, email, display_name, language, status, moderator, administrator, registered_at, confirmed_at)
                        values (gen_random_uuid(), 0, ?, 'Kim Okafor', 'EN', 'ACTIVE', false, false, now(), now()) returning id)
                        insert into password_credential (account_id, version, password_hash, changed_at)
                        select person.id, 0, c.password_hash, now() from person, password_credential c
                        join account a on a.id = c.account_id where a.email = 'candidate@demo.example'""")) {
            for (int i = 0; i < SUBMITTERS; i++) {
                account.setString(1, email(round, i));
                account.executeUpdate();
            }
        }
    }

    /** All jobs one can apply to here, with their questions taken out, so that one form fits them all. */
    private static List<String> jobsWithoutQuestions(Path data) throws SQLException {
        var jobs = new ArrayList<String>();
        try (Connection connection = InstanceDatabase.connect(data);
                var statement = connection.createStatement()) {
            statement.execute("update posting_version set advert = jsonb_set(advert, '{application,questions}', '[]')");
            ResultSet row = statement.executeQuery("""
                    select p.reference from job_posting p join posting_version v
                    on v.job_posting_id = p.id and v.number = p.public_version
                    where p.status = 'LIVE' and p.valid_through > now() + interval '1 day'
                    and v.advert #>> '{application,method}' = 'ON_PLATFORM' order by 1""");
            while (row.next()) {
                jobs.add("/jobs/" + row.getString(1) + "/job");
            }
        }
        return jobs;
    }
}

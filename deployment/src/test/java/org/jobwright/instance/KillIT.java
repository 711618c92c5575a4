package org.jobwright.instance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.junit.jupiter.api.Test;

/**
 * Kills the product while eight candidates apply, starts it again, and compares what they were told with what is there.
 * One round in every build; deployment/kill-rounds runs as many as one likes.
 */
class KillIT {
    private static final int ROUNDS = Integer.getInteger("jobwright.kill.rounds", 1);
    private static final int SUBMITTERS = 8;
    private static final int MOST_BEFORE_KILL = 60;

    private final Random random = new Random(20261124);
    private final SubmittedApplications applications = new SubmittedApplications();

    @Test
    void everyAcknowledgedApplicationSurvivesAKillOnceWithItsFile() throws Exception {
        Path data = Files.createTempDirectory(Build.TARGET, "kill-");
        int port = Build.freePort();
        Instance instance = Instance.start(data, port, Applicants.UNLIMITED);
        List<String> jobs = Applicants.jobsWithoutQuestions(data);
        for (int round = 1; round <= ROUNDS; round++) {
            int before = applications.acknowledged();
            killWhileTheyApply(instance, Applicants.join(instance, "round-" + round, SUBMITTERS), jobs, round % 2 == 0);
            instance = Instance.start(data, port, Applicants.UNLIMITED);
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
}

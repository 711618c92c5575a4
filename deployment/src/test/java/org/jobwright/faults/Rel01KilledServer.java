package org.jobwright.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jobwright.faults.history.Recorded;
import org.jobwright.instance.Applicants;
import org.jobwright.instance.Submitter;

/**
 * {@code kill -9} while eight candidates apply, within five seconds at random; every other time the launcher and the
 * database are killed as well. People who saw no response send again afterwards.
 */
final class Rel01KilledServer implements Fault {
    private static final int ROUNDS = 30;
    private static final int CANDIDATES = 8;
    private static final int LATEST_KILL = 5_000;

    private final int rounds;

    Rel01KilledServer() {
        this(Trial.rounds(ROUNDS));
    }

    Rel01KilledServer(int rounds) {
        this.rounds = rounds;
    }

    @Override
    public String happen(Trial trial) throws Exception {
        trial.start();
        List<String> jobs = Applicants.jobsWithOneQuestion(trial.data());
        int again = 0;
        for (int round = 1; round <= rounds; round++) {
            killWhileTheyApply(trial, round, jobs);
            trial.start();
            assertEquals(0, trial.count("pg_prepared_xacts"), "transactions are left in doubt");
            again += Crowd.sendAgain(trial);
            Crowd.askAgain(trial, CANDIDATES);
            trial.letMailsLeave();
            trial.verify();
        }
        int sentAgain = again;
        return trial.history()
                .ask(recorded -> String.format(
                        Locale.ROOT,
                        "%d rounds, %,d acknowledged, 0 lost, %d sent again, %,d mails, ready after %.1f s (max %.1f)",
                        rounds,
                        recorded.acknowledged(),
                        sentAgain,
                        recorded.mails().size(),
                        recorded.recoveries().stream()
                                .mapToDouble(Recorded.Recovery::seconds)
                                .average()
                                .orElseThrow(),
                        recorded.recoveries().stream()
                                .mapToDouble(Recorded.Recovery::seconds)
                                .max()
                                .orElseThrow()));
    }

    private static void killWhileTheyApply(Trial trial, int round, List<String> jobs) throws Exception {
        List<Submitter> candidates = trial.join("round-" + round, CANDIDATES);
        Strangers strangers =
                Strangers.begin(trial, trial.join("stranger-" + round, 1).getFirst());
        Crowd crowd = Crowd.untilItFails(trial, candidates, jobs);
        // The random moment is the point of the trial.
        TimeUnit.MILLISECONDS.sleep(trial.random().nextInt(LATEST_KILL));
        if (round % 2 == 0) {
            trial.killAll();
        } else {
            trial.killServer();
        }
        crowd.awaitEnd();
        strangers.end();
    }
}

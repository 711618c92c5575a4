package org.jobwright.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jobwright.faults.history.Finding;
import org.jobwright.faults.history.HistoryVerification;
import org.jobwright.faults.history.Recorded;
import org.jobwright.instance.Applicants;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Submitter;
import org.jobwright.server.Build;

/**
 * A backup while candidates apply, restored into an empty place and started: the copy has everything acknowledged
 * before the backup, and works.
 */
final class Rel14RestoredBackup implements Fault {
    private static final Pattern TAKEN_AT = Pattern.compile("Everything until (\\S+),");
    private static final Duration RECOVERED = Duration.ofMinutes(15);

    private final int candidates;

    Rel14RestoredBackup() {
        this(8);
    }

    Rel14RestoredBackup(int candidates) {
        this.candidates = candidates;
    }

    @Override
    public String happen(Trial trial) throws Exception {
        trial.start();
        List<String> jobs = Applicants.jobsWithOneQuestion(trial.data());
        Crowd crowd = Crowd.whateverHappens(trial, trial.join("candidate", candidates), jobs);
        Trial.await(
                Duration.ofMinutes(1),
                "nobody is answered",
                () -> trial.history().ask(Recorded::acknowledged) > 2 * candidates);
        Path file = trial.data().resolveSibling("backup.tar.gz");
        long begun = System.nanoTime();
        String said = run("backup", file.toString(), "--data", trial.data().toString());
        double backedUp = (System.nanoTime() - begun) / 1e9;
        crowd.stop();
        crowd.awaitEnd();
        Matcher at = TAKEN_AT.matcher(said);
        assertTrue(at.find(), said);
        Path log = until(trial, Instant.parse(at.group(1)));
        // The machine is lost; its remaining work, such as reading CVs, must not slow the copy down.
        trial.killAll();

        Path copy = trial.data().resolveSibling("copy");
        begun = System.nanoTime();
        String restored = run("restore", file.toString(), "--data", copy.toString());
        assertTrue(restored.contains("The audit record is intact"), restored);
        Instance instance = Instance.start(copy, Build.freePort(), Applicants.UNLIMITED);
        try {
            double recovered = (System.nanoTime() - begun) / 1e9;
            assertTrue(recovered < RECOVERED.toSeconds(), "it took " + recovered + " s");
            use(trial, instance, log);
            return String.format(
                    Locale.ROOT,
                    "backup of %.1f MB in %.1f s while %d apply, restored and running after %.1f s: %d applications that were"
                            + " acknowledged before are there, and every invariant holds",
                    Files.size(file) / 1e6,
                    backedUp,
                    candidates,
                    recovered,
                    Recorded.read(log).acknowledged());
        } finally {
            instance.close();
        }
    }

    private static void use(Trial trial, Instance instance, Path log) throws Exception {
        List<Finding> broken = HistoryVerification.verify(log, instance.data()).stream()
                .filter(finding -> !finding.holds())
                .toList();
        assertEquals(List.of(), broken, "history " + log);
        Map.Entry<String, Set<String>> first =
                Recorded.read(log).references().entrySet().iterator().next();
        Recorded.Sent sent = Recorded.read(log).sent().get(first.getKey());
        var person = new Submitter(instance, sent.email(), trial.history()::answered);
        person.signIn();
        assertEquals(
                first.getValue().iterator().next(),
                person.apply(sent.job(), sent.intent()).orElseThrow(),
                "who sends again is answered as before");
        Trial.await(Duration.ofSeconds(30), "the search finds nothing", () -> person.get("/jobs")
                .body()
                .contains("/jobs/JW-"));
    }

    /** The history up to a moment, in a separate file; applications sent before and acknowledged later may be in it. */
    private static Path until(Trial trial, Instant moment) throws IOException {
        Path until = trial.log().resolveSibling("history-until-backup.log");
        return Files.writeString(
                until,
                Files.readString(trial.log())
                        .lines()
                        .filter(line -> line.contains("\tsending\t")
                                || Instant.parse(line.substring(0, line.indexOf('\t')))
                                        .isBefore(moment))
                        .collect(Collectors.joining("\n", "", "\n" + moment + "\tended\n")));
    }

    /** A launcher command, which must succeed. */
    static String run(String... arguments) throws IOException, InterruptedException {
        Process process =
                Instance.command(List.of(arguments)).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }
}

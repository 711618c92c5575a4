package org.jobwright.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.instance.Applicants;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Submitter;
import org.jobwright.server.Build;
import org.jobwright.server.InstanceDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A backup under load and its restore, with few people; {@code deployment/faults} uses more. And the backups of earlier
 * versions that are kept, whose rows {@code KeptBackupsTest} compares.
 */
@Tag("slow")
class BackupIT {
    private static final long SEED = 20261125;

    @Test
    void aRestoredProductHasEverythingAcknowledgedBeforeTheBackup() throws Exception {
        var trial = new Trial("backup", SEED);
        try {
            System.out.println("REL-14 " + new Rel14RestoredBackup(3).happen(trial));
            trial.forget();
        } finally {
            trial.close();
        }
    }

    @Test
    void theBackupOfAnEarlierVersionIsRestoredAndWorks() throws Exception {
        for (Path file : kept()) {
            Path data = Files.createTempDirectory(Build.TARGET, "kept-").resolve("data");
            String restored = Rel14RestoredBackup.run("restore", file.toString(), "--data", data.toString());
            assertTrue(restored.contains("The audit record is intact"), restored);
            Instance instance = Instance.start(data, Build.freePort(), Applicants.UNLIMITED);
            try {
                var person = new Submitter(instance, "newcomer@demo.example", answer -> {});
                person.signIn();
                assertEquals(200, person.get("/app/applications").statusCode());
                String job = runningJob(data);
                assertTrue(person.apply(job, DraftToken.next().value()).isPresent(), file + " " + job);
            } finally {
                instance.close();
            }
        }
    }

    /** As if it had been posted today. */
    private static String runningJob(Path data) throws SQLException {
        try (Connection connection = InstanceDatabase.connect(data);
                Statement statement = connection.createStatement()) {
            statement.execute("update job_posting set valid_through = now() + interval '9 days' where status = 'LIVE'");
            return Applicants.jobsWithOneQuestion(connection).getFirst();
        }
    }

    private static List<Path> kept() throws Exception {
        try (Stream<Path> files = Files.list(Build.SERVER.resolveSibling("src").resolve("test/backups"))) {
            return files.sorted().toList();
        }
    }
}

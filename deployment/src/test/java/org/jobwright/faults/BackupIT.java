package org.jobwright.faults;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A backup under load and its restore, with few people; {@code deployment/faults} uses more. */
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
}

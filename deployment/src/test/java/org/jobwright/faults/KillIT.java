package org.jobwright.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.faults.history.Finding;
import org.jobwright.faults.history.HistoryVerification;
import org.jobwright.faults.history.Invariant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills the product once while eight candidates apply, as {@code deployment/faults} does thirty times; and then tampers
 * with the remains, to prove that a comparison with the history would notice.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class KillIT {
    private static final long SEED = 20261125;

    private boolean failed = true;

    /** The remains of a failure are kept for inspection. */
    @RegisterExtension
    final AfterTestExecutionCallback keeping =
            test -> failed |= test.getExecutionException().isPresent();

    private Trial trial;

    @BeforeAll
    void aKillWhileTheyApply() throws Exception {
        trial = new Trial("kill", SEED);
        System.out.println("REL-01 " + new Rel01KilledServer(1).happen(trial));
        failed = false;
    }

    @AfterAll
    void forget() throws Exception {
        if (failed) {
            trial.close();
        } else {
            trial.forget();
        }
    }

    @Test
    void everyInvariantHoldsAfterAKill() throws Exception {
        List<Finding> findings = HistoryVerification.verify(trial.log(), trial.data());
        assertEquals(
                Set.of(Invariant.values()),
                findings.stream().filter(Finding::holds).map(Finding::invariant).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource(TamperedRows.class)
    void aBreachIsNoticed(TamperedRows doctored) throws Exception {
        assertEquals(
                doctored.breaks(),
                doctored.verify(trial).stream()
                        .filter(finding -> !finding.holds())
                        .map(Finding::invariant)
                        .collect(Collectors.toSet()));
    }
}

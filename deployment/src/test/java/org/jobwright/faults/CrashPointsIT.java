package org.jobwright.faults;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Kills the product once at each chosen point: everything is exactly before or exactly after. */
@Tag("slow")
class CrashPointsIT {
    private static final long SEED = 20261125;

    @Test
    void nothingIsHalfDone() throws Exception {
        Trial trial = new Trial("crash-points", SEED);
        try {
            System.out.println("REL-02 " + new Rel02CrashPoints().happen(trial));
            trial.forget();
        } finally {
            trial.close();
        }
    }

    @Test
    void aCallOfAProgramIsCarriedOutOnce() throws Exception {
        Trial trial = new Trial("killed-calls", SEED);
        try {
            trial.start();
            CrashedCalls.happen(trial);
            trial.forget();
        } finally {
            trial.close();
        }
    }

    @Test
    void anInterviewIsToldOnceAndAScorecardIsKept() throws Exception {
        Trial trial = new Trial("killed-interviews", SEED);
        try {
            System.out.println("REL-02 " + KilledInterviews.happen(trial));
            trial.forget();
        } finally {
            trial.close();
        }
    }

    @Test
    void aReplyByMailIsOneMessage() throws Exception {
        Trial trial = new Trial("killed-replies", SEED);
        try {
            System.out.println("REL-02 " + KilledReplies.happen(trial));
            trial.forget();
        } finally {
            trial.close();
        }
    }

    @Test
    void aMessageToAProgramComesOnceMoreAtMost() throws Exception {
        Trial trial = new Trial("killed-webhooks", SEED);
        try {
            System.out.println("REL-02 " + KilledWebhooks.happen(trial));
            trial.forget();
        } finally {
            trial.close();
        }
    }

    @Test
    @Tag("PRV-02")
    void aNightOfDeletionsIsNotHalfDone() throws Exception {
        Trial trial = new Trial("killed-night", SEED);
        try {
            System.out.println("PRV-02 " + KilledNight.happen(trial));
            trial.forget();
        } finally {
            trial.close();
        }
    }
}

package org.jobwright.domain.applications.tasks;

import static org.jobwright.domain.applications.JobApplications.NOW;
import static org.jobwright.domain.applications.JobApplications.RECRUITER;
import static org.jobwright.domain.applications.JobApplications.inStatus;
import static org.jobwright.domain.applications.JobApplications.submitted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ApplicationTaskTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    @Test
    void theOwnerIsRemindedAtEightOfTheirMorning() {
        ApplicationTask task = task(submitted(), FRIDAY, false, ZoneId.of("America/Vancouver"));
        assertEquals(Instant.parse("2026-11-27T16:00:00Z"), task.getRemindAt());
        assertFalse(task.isDue(Instant.parse("2026-11-27T15:59:59Z")));
        assertTrue(task.isDue(Instant.parse("2026-11-27T16:00:00Z")));
        task.remind(Instant.parse("2026-11-27T16:00:00Z"));
        assertFalse(task.isDue(Instant.parse("2026-11-27T16:05:00Z")), "once");
    }

    @Test
    void aDoneTaskIsOpenAgainAfterUndo() {
        ApplicationTask task = task(submitted(), FRIDAY, false, ZoneOffset.UTC);
        task.done(NOW);
        assertRefused("applications.task.over", () -> task.done(NOW));
        assertFalse(task.isDue(Instant.parse("2026-11-27T08:00:00Z")));
        task.reopen(NOW);
        assertTrue(task.isDue(Instant.parse("2026-11-27T08:00:00Z")));
        assertRefused("applications.task.open", () -> task.reopen(NOW));
    }

    @Test
    void onlyAKeptTaskCanBeSetAfterTheEnd() {
        JobApplication over = inStatus(CandidateStatus.NOT_SELECTED);
        assertRefused("applications.over", () -> task(over, FRIDAY, false, ZoneOffset.UTC));
        task(over, FRIDAY, true, ZoneOffset.UTC);
        JobApplication withdrawn = inStatus(CandidateStatus.WITHDRAWN);
        assertRefused("applications.over", () -> task(withdrawn, FRIDAY, true, ZoneOffset.UTC));
    }

    @Test
    void aTaskIsForTodayOrLaterAsTheOwnersCalendarHasIt() {
        // NOW is 10:00 UTC on the 24th: at the far side of the date line it is the 25th.
        LocalDate day = LocalDate.of(2026, 11, 24);
        task(submitted(), day, false, ZoneOffset.UTC);
        assertRefused("applications.task.past", () -> task(submitted(), day, false, ZoneId.of("Pacific/Kiritimati")));
    }

    private static ApplicationTask task(JobApplication application, LocalDate day, boolean kept, ZoneId zone) {
        return ApplicationTask.followUp(application, "Follow up", day, kept, RECRUITER, zone, NOW);
    }

    private static void assertRefused(String code, Executable action) {
        assertEquals(code, assertThrows(RuleViolation.class, action).getCode());
    }
}

package org.jobwright.domain.applications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.access.Unmasking;
import org.jobwright.domain.applications.blind.Mask;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.pipeline.PipelineStage;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.jobs.BlindUntil;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long an applicant has an alias. */
class HiddenApplicantTest {

    private static final Instant NOW = JobApplications.NOW;
    private static final AccountId MEMBER = AccountId.next();

    private final JobApplication application = JobApplications.submitted();
    private String name;

    @BeforeEach
    void somebodyIsHidden() {
        name = application.getApplicantName();
        application.hide(BlindUntil.SCREENING, "Applicant 7", "Ines");
    }

    @Test
    void listsSayTheAlias() {
        assertTrue(application.isBlind());
        assertEquals("Applicant 7", application.getApplicantName());
        assertTrue(application.mask("Ines").hides());
        assertNotEquals("Applicant 7", application.getContent().contact().fullName(), "what was sent stays whole");
    }

    @Test
    void aNewVersionStaysHidden() {
        application.replace(JobApplications.submission(DocumentId.next()), NOW);

        assertEquals("Applicant 7", application.getApplicantName());
    }

    @ParameterizedTest
    @CsvSource({
        "SCREENING, SCREENING, true",
        "SCREENING, INTERVIEW, false",
        "INTERVIEW, SCREENING, true",
        "INTERVIEW, INTERVIEW, true",
        "INTERVIEW, OFFER, false"
    })
    void theyAreKnownInALaterStage(BlindUntil until, StageKind kind, boolean hidden) {
        application.hide(until, "Applicant 7", "Ines");
        application.moveTo(stage(kind), MEMBER, NOW);

        assertEquals(hidden, application.isBlind());
        assertEquals(hidden ? "Applicant 7" : name, application.getApplicantName());
        assertEquals(hidden, application.mask("").hides());
    }

    @Test
    void anUndoneMoveHidesThemAgain() {
        JobApplicationEvent.JobApplicationMoved moved =
                application.moveTo(stage(StageKind.INTERVIEW), MEMBER, NOW).orElseThrow();
        assertEquals(name, application.getApplicantName());
        application.undoMove(moved.at(), MEMBER, NOW);
        assertEquals("Applicant 7", application.getApplicantName());
        assertTrue(application.isBlind());
    }

    private static PipelineStage stage(StageKind kind) {
        return JobApplications.STAGES.stream()
                .filter(stage -> stage.getKind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theyAreKnownOnceTheyAreToldOfAnInterviewAndNotBefore() {
        application.hide(BlindUntil.INTERVIEW, "Applicant 7", "Ines");
        application.propose(JobApplications.step(CandidateStatus.INTERVIEW));
        assertTrue(application.isBlind());
        application.releaseNow(NOW);
        assertEquals(name, application.getApplicantName());
        assertSame(Mask.NONE, application.mask(""));
    }

    @Test
    void aWithdrawalLeavesNoName() {
        application.withdraw(NOW);

        assertEquals("", application.getApplicantName());
    }

    @Test
    void whoHasToKnowSaysWhy() {
        for (String reason : new String[] {null, "", "         x", "Too short"}) {
            RuleViolation refused =
                    assertThrows(RuleViolation.class, () -> new Unmasking(application, MEMBER, reason, NOW));
            assertEquals("applications.blind.reason", refused.getCode());
        }
        application.hide(BlindUntil.NONE, "Applicant 7", "Ines");
        assertFalse(application.isBlind());
        assertEquals(
                "applications.blind.over",
                assertThrows(RuleViolation.class, () -> new Unmasking(application, MEMBER, "My neighbour.", NOW))
                        .getCode());
    }
}
